using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A join asks for no more branches than there are.</summary>
public sealed class HUE024_JoinCanBeMet : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE024";

    /// <inheritdoc/>
    public string Title => "A join asks for no more branches than there are.";

    /// <inheritdoc/>
    public string Instead => "Write a smaller \"atLeast\", or leave it out to wait for all.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var step in scope.Steps.Select(place => place.Step).OfType<ParallelStep>()
            .Where(step => step.AtLeast > step.Branches.Count))
        {
            scope.Report(this, step, "/atLeast",
                FormattableString.Invariant($"{step.AtLeast} branches should end, but there are {step.Branches.Count}."));
        }
    }
}
