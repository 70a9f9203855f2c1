namespace Hue.Workflows.Definitions.Rules;

/// <summary>A fee has an amount, or its certainty is "unknown": never both, never neither.</summary>
public sealed class HUE085_FeeAmountIsKnownOrMarked : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE085";

    /// <inheritdoc/>
    public string Title => "A fee has an amount, or its certainty is \"unknown\": never both, never neither.";

    /// <inheritdoc/>
    public string Instead => "Write the tiers, or \"tiers\": [] with \"certainty\": \"unknown\".";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var fee in scope.Definition.Fees.Where(fee => (fee.Tiers.Count == 0) != (fee.Certainty == "unknown")))
        {
            scope.Report(this, fee, "/tiers", fee.Tiers.Count == 0 ? $"The fee \"{fee.Id}\" has no amount."
                : $"The fee \"{fee.Id}\" is unknown and yet has an amount.");
        }
    }
}
