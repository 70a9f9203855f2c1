namespace Hue.Workflows.Host.Alerts;

/// <summary>What became of one attempt.</summary>
public abstract record DeliveryVerdict
{
    private DeliveryVerdict()
    {
    }

    /// <summary>The receiver has taken it.</summary>
    public sealed record Taken : DeliveryVerdict;

    /// <summary>Not now; it is tried again.</summary>
    /// <param name="Answer">What the receiver said, or what became of the connection; never our content.</param>
    /// <param name="ReceiverIsDown">Whether the next one would fare no better, so that the lane pauses.</param>
    /// <param name="NotBefore">How long the receiver asked us to wait; null when it did not.</param>
    public sealed record Later(string Answer, bool ReceiverIsDown, TimeSpan? NotBefore = null) : DeliveryVerdict;

    /// <summary>Never; for the operator.</summary>
    /// <param name="Answer">Why.</param>
    public sealed record Never(string Answer) : DeliveryVerdict;
}
