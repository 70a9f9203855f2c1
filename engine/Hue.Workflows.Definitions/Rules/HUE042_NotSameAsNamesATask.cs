using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>"notSameAs" names other tasks of the procedure.</summary>
public sealed class HUE042_NotSameAsNamesATask : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE042";

    /// <inheritdoc/>
    public string Title => "\"notSameAs\" names other tasks of the procedure.";

    /// <inheritdoc/>
    public string Instead => "Write the ids of tasks that come before.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        var tasks = scope.Steps.Select(place => place.Step).OfType<TaskStep>().ToArray();
        foreach (var task in tasks)
        {
            for (var at = 0; at < task.NotSameAs.Count; at++)
            {
                if (task.NotSameAs[at] == task.Id || !tasks.Any(other => other.Id == task.NotSameAs[at]))
                {
                    scope.Report(this, task,
                        FormattableString.Invariant($"/notSameAs/{at}"), $"\"{task.NotSameAs[at]}\" is no other task.");
                }
            }
        }
    }
}
