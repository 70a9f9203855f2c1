using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>An automatic step says which document it produces, or whom it tells; nothing else.</summary>
public sealed class HUE094_ActionHasItsObject : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE094";

    /// <inheritdoc/>
    public string Title => "An automatic step says which document it produces, or whom it tells; nothing else.";

    /// <inheritdoc/>
    public string Instead => "Add \"document\" with an id of \"documents\" to produceDocument, \"role\" to notify, neither to computeFee.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var step in scope.Steps.Select(place => place.Step).OfType<AutomaticStep>())
        {
            if (step.Action == "produceDocument" && !scope.Definition.Documents.Any(document => document.Id == step.Document))
            {
                scope.Report(this, step, "/document", step.Document is null ? $"Step \"{step.Id}\" produces nothing."
                    : $"There is no document \"{step.Document}\".");
            }
            else if (step.Document is not null != step.Action is "produceDocument" || step.Role is not null != step.Action is "notify")
            {
                scope.Report(this, step, "", $"Step \"{step.Id}\" does not fit its action {step.Action}.");
            }
        }
    }
}
