using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>"@join" stands in branches only, and branches have no end of their own.</summary>
public sealed class HUE023_JoinEndsABranch : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE023";

    /// <inheritdoc/>
    public string Title => "\"@join\" stands in branches only, and branches have no end of their own.";

    /// <inheritdoc/>
    public string Instead => "In a branch lead to \"@join\"; outside of branches lead to a step, and put the end after the parallel step.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var place in scope.Steps)
        {
            if (place.Parallel is not null && place.Step is EndStep)
            {
                scope.Report(this, place.Step, "", $"Step \"{place.Step.Id}\" ends the dossier from inside a branch.");
            }

            foreach (var (member, _, _) in place.Targets
                .Where(target => target.To == FlowGraph.Join && place.Parallel is null))
            {
                scope.Report(this, place.Step, member, "There is no branch to leave here.");
            }
        }
    }
}
