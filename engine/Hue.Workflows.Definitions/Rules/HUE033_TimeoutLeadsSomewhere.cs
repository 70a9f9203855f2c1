using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A wait has both "timeout" and "timeoutTo", or neither.</summary>
public sealed class HUE033_TimeoutLeadsSomewhere : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE033";

    /// <inheritdoc/>
    public string Title => "A wait has both \"timeout\" and \"timeoutTo\", or neither.";

    /// <inheritdoc/>
    public string Instead => "Add the one that is missing, or take the other out.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var wait in scope.Steps.Select(place => place.Step).OfType<WaitStep>()
            .Where(wait => wait.Timeout is null != wait.TimeoutTo is null))
        {
            scope.Report(this, wait, "", $"Step \"{wait.Id}\" says "
                + $"{(wait.Timeout is null ? "where a time-out leads but not when" : "when it times out but not where to")}.");
        }
    }
}
