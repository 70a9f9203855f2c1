namespace Hue.Workflows.Definitions.Rules;

/// <summary>A fee names the law it rests on unless it is marked unknown; so does an exemption from a confirmed fee.</summary>
public sealed class HUE080_FeeHasBasis : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE080";

    /// <inheritdoc/>
    public string Title => "A fee names the law it rests on unless it is marked unknown; so does an exemption from a confirmed fee.";

    /// <inheritdoc/>
    public string Instead => "Add \"basis\" with the id of a legal basis: nothing is collected without one.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var fee in scope.Definition.Fees)
        {
            if (fee is { Basis: null, Certainty: not "unknown" })
            {
                scope.Report(this, fee, "", $"The fee \"{fee.Title}\" names no basis.");
            }

            foreach (var exemption in fee.Exemptions.Where(each => each.Basis is null
                && fee is { Basis: not null, Certainty: "confirmed" }))
            {
                scope.Report(this, exemption, "", $"The exemption \"{exemption.Title}\" names no basis.");
            }
        }
    }
}
