using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A fee per page says which field counts pages, one per copy which counts copies; both fields are whole numbers.</summary>
public sealed class HUE083_FeeCountsWhatItPrices : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE083";

    /// <inheritdoc/>
    public string Title => "A fee per page says which field counts pages, one per copy which counts copies; both fields are whole numbers.";

    /// <inheritdoc/>
    public string Instead => "Add \"pagesField\" or \"copiesField\" with an integer field of the form; a fee per dossier counts nothing.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var fee in scope.Definition.Fees)
        {
            Counts(scope, fee, "/pagesField", fee.PagesField, fee.Per is "page", mayCount: fee.Per is "page");
            Counts(scope, fee, "/copiesField", fee.CopiesField, fee.Per is "copy", mayCount: fee.Per is not "dossier");
        }
    }

    private void Counts(ProcedureScope scope, Fee fee, string member, string? field, bool mustCount, bool mayCount)
    {
        var name = member[1..];
        if (field is null ? mustCount : !mayCount)
        {
            scope.Report(this, fee, member, field is null ? $"A fee per {fee.Per} needs \"{name}\"."
                : $"A fee per {fee.Per} has no use for \"{name}\".");
        }
        else if (field is not null && scope.Fields.TryGetValue(field, out var known) && known.Type != "integer")
        {
            scope.Report(this, fee, member, $"The field \"{field}\" is not an integer.");
        }
    }
}
