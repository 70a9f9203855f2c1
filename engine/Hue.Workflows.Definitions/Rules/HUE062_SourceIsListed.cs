namespace Hue.Workflows.Definitions.Rules;

/// <summary>Every "source" is an id of "provenance".</summary>
public sealed class HUE062_SourceIsListed : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE062";

    /// <inheritdoc/>
    public string Title => "Every \"source\" is an id of \"provenance\".";

    /// <inheritdoc/>
    public string Instead => "Write the id of an entry of \"provenance\", or add where the fact was read.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        var known = scope.Definition.Provenance.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        IEnumerable<(object Part, string Source)> uses =
        [
            .. scope.Definition.Channels.Select(each => ((object)each, each.Source)),
            .. scope.Definition.Papers.Select(each => ((object)each, each.Source)),
            .. scope.Definition.Fees.Select(each => ((object)each, each.Source)),
            .. scope.Definition.Term.Cases.Select(each => ((object)each, each.Source)),
        ];
        foreach (var (part, source) in uses.Where(use => !known.Contains(use.Source)))
        {
            scope.Report(this, part, "/source", $"There is no provenance \"{source}\".");
        }
    }
}
