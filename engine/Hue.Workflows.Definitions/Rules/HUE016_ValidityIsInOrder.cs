namespace Hue.Workflows.Definitions.Rules;

/// <summary>A version's last day is not before its first.</summary>
public sealed class HUE016_ValidityIsInOrder : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE016";

    /// <inheritdoc/>
    public string Title => "A version's last day is not before its first.";

    /// <inheritdoc/>
    public string Instead => "Write a later \"validTo\", or leave it out while the version is open.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        if (scope.Definition.ValidTo < scope.Definition.ValidFrom)
        {
            scope.Report(this, scope.Definition, "/validTo", "The last day lies before the first.");
        }
    }
}
