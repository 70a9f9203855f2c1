using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hue.Workflows.Host.Alerts;

/// <summary>
/// Shows a receiver that a request is ours and new: HMAC-SHA-256 over the timestamp's digits, a full stop and the body's bytes. A receiver
/// refuses timestamps that are more than some minutes away from its own clock, so that a request recorded cannot be sent to it again.
/// </summary>
public static class WebhookSignature
{
    /// <summary>Seconds since 1970 UTC, in digits.</summary>
    public const string TimestampHeader = "Hue-Timestamp";

    /// <summary>"v1=HEX", or several with commas between while a secret is being changed; one that fits is enough.</summary>
    public const string SignatureHeader = "Hue-Signature";

    /// <summary>The value of <see cref="SignatureHeader"/>.</summary>
    public static string Of(IReadOnlyList<byte[]> secrets, long timestamp, ReadOnlySpan<byte> body)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        var signed = new byte[24 + body.Length];
        var head = Encoding.ASCII.GetBytes(timestamp.ToString(CultureInfo.InvariantCulture) + ".", signed);
        body.CopyTo(signed.AsSpan(head));
        var message = signed.AsSpan(0, head + body.Length).ToArray();
        return string.Join(',', secrets.Select(secret => "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(secret, message))));
    }
}
