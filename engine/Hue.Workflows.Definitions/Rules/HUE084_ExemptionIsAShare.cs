namespace Hue.Workflows.Definitions.Rules;

/// <summary>An exemption takes off more than nothing and at most all of a fee.</summary>
public sealed class HUE084_ExemptionIsAShare : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE084";

    /// <inheritdoc/>
    public string Title => "An exemption takes off more than nothing and at most all of a fee.";

    /// <inheritdoc/>
    public string Instead => "Write a share above 0 and at most 1: 0.5 takes half off, 1 the whole.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var exemption in scope.Definition.Fees.SelectMany(fee => fee.Exemptions).Where(each => each.Share is <= 0 or > 1))
        {
            scope.Report(this, exemption, "/share", FormattableString.Invariant($"{exemption.Share} is no share."));
        }
    }
}
