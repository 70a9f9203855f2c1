using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>"requiresPapers" names papers of the procedure.</summary>
public sealed class HUE071_RequiredPaperIsListed : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE071";

    /// <inheritdoc/>
    public string Title => "\"requiresPapers\" names papers of the procedure.";

    /// <inheritdoc/>
    public string Instead => "Write the id of a paper of this file.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        var known = scope.Definition.Papers.Select(paper => paper.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var outcome in scope.Steps.Select(place => place.Step).OfType<TaskStep>().SelectMany(task => task.Outcomes))
        {
            for (var at = 0; at < outcome.RequiresPapers.Count; at++)
            {
                if (!known.Contains(outcome.RequiresPapers[at]))
                {
                    scope.Report(this, outcome,
                        FormattableString.Invariant($"/requiresPapers/{at}"), $"There is no paper \"{outcome.RequiresPapers[at]}\".");
                }
            }
        }
    }
}
