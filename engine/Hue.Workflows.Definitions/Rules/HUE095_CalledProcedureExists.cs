using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A call names a procedure of the catalogue.</summary>
public sealed class HUE095_CalledProcedureExists : IRuleAmongOthers
{
    /// <inheritdoc/>
    public string Code => "HUE095";

    /// <inheritdoc/>
    public string Title => "A call names a procedure of the catalogue.";

    /// <inheritdoc/>
    public string Instead => "Write the code of a procedure that lies in the catalogue, or add that procedure.";

    /// <inheritdoc/>
    public bool Concerns(ProcedureScope scope) => scope.Steps.Any(place => place.Step is CallStep);

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var call in scope.Steps.Select(place => place.Step).OfType<CallStep>()
            .Where(call => !scope.Catalogue.ByCode[call.Procedure].Any()))
        {
            scope.Report(this, call, "/procedure", $"There is no procedure {call.Procedure}.");
        }
    }
}
