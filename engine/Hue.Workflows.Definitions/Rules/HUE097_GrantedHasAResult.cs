using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A procedure that can be granted says what the applicant gets, and one that names results can be granted.</summary>
public sealed class HUE097_GrantedHasAResult : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE097";

    /// <inheritdoc/>
    public string Title => "A procedure that can be granted says what the applicant gets, and one that names results can be granted.";

    /// <inheritdoc/>
    public string Instead => "Add \"results\", or an end with \"result\": \"granted\".";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        var granted = scope.Steps.Select(place => place.Step).OfType<EndStep>().Any(end => end.Result == "granted");
        if (granted != scope.Definition.Results.Count > 0)
        {
            scope.Report(this, scope.Definition, "/results", granted ? "The procedure is granted but gives nothing."
                : "The results are never given.");
        }
    }
}
