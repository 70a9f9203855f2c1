using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>From every step there is a way to an end.</summary>
public sealed class HUE022_EveryStepLeadsToAnEnd : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE022";

    /// <inheritdoc/>
    public string Title => "From every step there is a way to an end.";

    /// <inheritdoc/>
    public string Instead => "Give the step an outcome that leads on to an end, or take the circle apart.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var place in scope.Graph.Found(this, scope, Stuck))
        {
            scope.Report(this, place.Step, "", $"From step \"{place.Step.Id}\" no way leads to an end.");
        }
    }

    private static IEnumerable<StepPlace> Stuck(ProcedureScope scope)
    {
        // From the ends backwards: what leads to a step that leads to an end, leads to one as well.
        var leading = scope.Steps.Where(place => Ends(scope, place)).ToHashSet<StepPlace>(ReferenceEqualityComparer.Instance);
        var before = -1;
        while (leading.Count < scope.Steps.Count && leading.Count > before)
        {
            before = leading.Count;
            leading.UnionWith(scope.Steps.Reverse().Where(place => scope.Graph.Next(place).Any(leading.Contains)));
        }

        return scope.Steps.Where(place => !leading.Contains(place));
    }

    /// <summary>A way that leads nowhere counts as an end here: that is another rule's report.</summary>
    private static bool Ends(ProcedureScope scope, StepPlace place) =>
        place.Step is EndStep || place.Targets.Any(target => scope.Graph.LeadsOut(place, target.To));
}
