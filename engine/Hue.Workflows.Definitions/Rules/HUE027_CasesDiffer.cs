using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>No case of a decision, term or exemption repeats the condition of one before it.</summary>
public sealed class HUE027_CasesDiffer : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE027";

    /// <inheritdoc/>
    public string Title => "No case of a decision, term or exemption repeats the condition of one before it.";

    /// <inheritdoc/>
    public string Instead => "Take the second one out, or mend its condition: the first always wins.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        var decisions = scope.Steps.Select(place => place.Step).OfType<DecisionStep>();
        Check(scope, decisions.Select(step => step.Cases.Select(each => ((object)each, (Condition?)each.When))));
        Check(scope, [scope.Definition.Term.Cases.Select(each => ((object)each, each.When))]);
        Check(scope, scope.Definition.Fees.Select(fee => fee.Exemptions.Select(each => ((object)each, (Condition?)each.When))));
    }

    private void Check(ProcedureScope scope, IEnumerable<IEnumerable<(object Part, Condition? When)>> lists)
    {
        foreach (var list in lists)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (part, when) in list.Where(each => each.When is not null))
            {
                if (!seen.Add(SourceText.Write(scope.Draft.Places.Of(when!))))
                {
                    scope.Report(this, part, "/when", "The condition stands above already.");
                }
            }
        }
    }
}
