using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>Every condition of a procedure, for the rules about fields.</summary>
internal static class ConditionPlaces
{
    /// <summary>All conditions, wherever they stand.</summary>
    public static IEnumerable<Condition> Conditions(this ProcedureScope scope)
    {
        var definition = scope.Definition;
        IEnumerable<Condition?> all =
        [
            .. definition.Papers.Select(paper => paper.When),
            .. definition.Fees.Select(fee => fee.When),
            .. definition.Fees.SelectMany(fee => fee.Exemptions).Select(exemption => exemption.When),
            .. definition.Term.Cases.Select(each => each.When),
            .. scope.Steps.SelectMany(place => place.Step switch
            {
                DecisionStep decision => decision.Cases.Select(each => (Condition?)each.When),
                ParallelStep parallel => parallel.Branches.Select(branch => branch.When),
                _ => [],
            }),
        ];
        return all.OfType<Condition>();
    }
}
