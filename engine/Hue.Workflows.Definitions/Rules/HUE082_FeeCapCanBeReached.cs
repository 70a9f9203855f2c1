namespace Hue.Workflows.Definitions.Rules;

/// <summary>A cap is more than one unit costs.</summary>
public sealed class HUE082_FeeCapCanBeReached : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE082";

    /// <inheritdoc/>
    public string Title => "A cap is more than one unit costs.";

    /// <inheritdoc/>
    public string Instead => "Raise \"cap\", or leave it out.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var fee in scope.Definition.Fees.Where(fee => fee.Tiers.Count > 0 && fee.Cap <= fee.Tiers[0].Amount))
        {
            scope.Report(this, fee, "/cap",
                FormattableString.Invariant($"One unit of \"{fee.Id}\" costs {fee.Tiers[0].Amount}, and the cap is {fee.Cap}."));
        }
    }
}
