namespace Hue.Workflows.Definitions.Rules;

/// <summary>Every step can be reached from the start.</summary>
public sealed class HUE020_StepsAreReached : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE020";

    /// <inheritdoc/>
    public string Title => "Every step can be reached from the start.";

    /// <inheritdoc/>
    public string Instead => "Lead an outcome there, or take the step out.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        if (scope.Graph.Start is not { } start)
        {
            return;
        }

        var reached = scope.Graph.Reach(start);
        foreach (var place in scope.Steps.Where(place => !reached.Contains(place)
            && (place.Parallel is null || reached.Contains(place.Parallel))))
        {
            scope.Report(this, place.Step, "", $"Nothing leads to step \"{place.Step.Id}\".");
        }
    }
}
