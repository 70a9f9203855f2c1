namespace Hue.Workflows.Definitions.Rules;

/// <summary>The tiers of a fee rise, and only the last has no "upTo".</summary>
public sealed class HUE081_FeeTiersAreInOrder : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE081";

    /// <inheritdoc/>
    public string Title => "The tiers of a fee rise, and only the last has no \"upTo\".";

    /// <inheritdoc/>
    public string Instead => "Sort them by \"upTo\" and leave it out in the last tier.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var fee in scope.Definition.Fees)
        {
            for (var at = 0; at < fee.Tiers.Count; at++)
            {
                var last = at == fee.Tiers.Count - 1;
                var upTo = fee.Tiers[at].UpTo;
                if (last != (upTo is null) || (at > 0 && upTo <= fee.Tiers[at - 1].UpTo))
                {
                    scope.Report(this, fee.Tiers[at], "/upTo", last ? "The last tier ends."
                        : "The tier does not follow the one before it.");
                }
            }
        }
    }
}
