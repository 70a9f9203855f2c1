using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>Every "basis" is an id of "legalBases".</summary>
public sealed class HUE061_BasisIsListed : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE061";

    /// <inheritdoc/>
    public string Title => "Every \"basis\" is an id of \"legalBases\".";

    /// <inheritdoc/>
    public string Instead => "Write the id of a legal basis of this file, or add the law there.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        var known = scope.Definition.LegalBases.Select(basis => basis.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (part, basis) in Uses(scope).Where(use => use.Basis is not null && !known.Contains(use.Basis)))
        {
            scope.Report(this, part, "/basis", $"There is no legal basis \"{basis}\".");
        }
    }

    private static IEnumerable<(object Part, string? Basis)> Uses(ProcedureScope scope) =>
    [
        .. scope.Definition.RefusalReasons.Select(reason => ((object)reason, reason.Basis)),
        .. scope.Definition.Papers.Select(paper => ((object)paper, paper.Basis)),
        .. scope.Definition.Fees.Select(fee => ((object)fee, fee.Basis)),
        .. scope.Definition.Fees.SelectMany(fee => fee.Exemptions).Select(each => ((object)each, each.Basis)),
        .. scope.Definition.Term.Cases.Select(each => ((object)each, each.Basis)),
        .. scope.Steps.Select(place => place.Step).OfType<WaitStep>().Select(wait => ((object)wait, wait.Basis)),
        .. scope.Steps.Select(place => (place.Step as TaskStep)?.Term).OfType<StepTerm>().Select(term => ((object)term, term.Basis)),
    ];
}
