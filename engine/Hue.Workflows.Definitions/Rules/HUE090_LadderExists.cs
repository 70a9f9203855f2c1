namespace Hue.Workflows.Definitions.Rules;

/// <summary>The ladder lies under _shared/ladders/.</summary>
public sealed class HUE090_LadderExists : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE090";

    /// <inheritdoc/>
    public string Title => "The ladder lies under _shared/ladders/.";

    /// <inheritdoc/>
    public string Instead => "Write the name of a ladder there, such as \"standard.v1\".";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        if (!scope.Catalogue.Shared.Ladders.ContainsKey(scope.Draft.LadderName))
        {
            scope.Report(this, scope.Definition, "/ladder", $"There is no usable ladder \"{scope.Draft.LadderName}\".");
        }
    }
}
