namespace Hue.Workflows.Definitions.Rules;

/// <summary>An id names one thing: steps in the whole procedure, other parts in their list.</summary>
public sealed class HUE014_IdsAreUnique : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE014";

    /// <inheritdoc/>
    public string Title => "An id names one thing: steps in the whole procedure, other parts in their list.";

    /// <inheritdoc/>
    public string Instead => "Give one of the two another id.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var list in scope.IdLists())
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (part, id) in list.Where(each => !seen.Add(each.Id)))
            {
                scope.Report(this, part, "/id", $"\"{id}\" is taken already.");
            }
        }
    }
}
