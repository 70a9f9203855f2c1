namespace Hue.Workflows.Storage;

/// <summary>Values of a statement whose number is known only when it is built; gives each its $n.</summary>
internal sealed class StatementText
{
    private readonly List<object?> values = [];

    public object?[] Values => [.. values];

    /// <returns>The parameter's number.</returns>
    public int Number(object? value)
    {
        values.Add(value);
        return values.Count;
    }

    /// <returns>The parameter as SQL: "$3".</returns>
    public string Add(object? value) => $"${Number(value)}";

    /// <summary>" and (…)" for every word that must be found in the dossier d; empty for none.</summary>
    /// <param name="patterns">One LIKE pattern a word.</param>
    /// <param name="numbersOnly">Whether names and personal numbers stay out of it.</param>
    public string Found(IReadOnlyList<string> patterns, bool numbersOnly = false)
        => string.Concat(patterns.Select(pattern =>
        {
            var word = Add(pattern);
            var text = numbersOnly ? "lower(d.number)" : "d.search_text";
            return $" and ({text} like {word} escape '\\' or d.procedure_text like {word} escape '\\')";
        }));
}
