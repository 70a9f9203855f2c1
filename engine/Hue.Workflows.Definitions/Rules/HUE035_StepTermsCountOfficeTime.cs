using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A step's own term counts working days or working hours.</summary>
public sealed class HUE035_StepTermsCountOfficeTime : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE035";

    /// <inheritdoc/>
    public string Title => "A step's own term counts working days or working hours.";

    /// <inheritdoc/>
    public string Instead => "Write it in workingDays or workingHours; \"sameDay\", calendar days and months belong to the legal term.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var term in scope.Steps.Select(place => place.Step).OfType<TaskStep>().Select(task => task.Term).OfType<StepTerm>())
        {
            if (term.Budget.Unit is not (TermUnit.WorkingDays or TermUnit.WorkingHours))
            {
                scope.Report(this, term, "/budget", $"\"{term.Budget}\" is no step term.");
            }
        }
    }
}
