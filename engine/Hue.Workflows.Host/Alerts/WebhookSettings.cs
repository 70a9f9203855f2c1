using System.Text;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Alerts;

/// <summary>A receiver over HTTP.</summary>
/// <param name="Name">Stable: what waits for it is kept under this name.</param>
/// <param name="Address">Takes POST; redirects are not followed.</param>
/// <param name="Secrets">Sign each request; two while a secret is being changed.</param>
/// <param name="Timeout">An answer later than this counts as none.</param>
public sealed record WebhookSettings(string Name, Uri Address, IReadOnlyList<byte[]> Secrets, TimeSpan Timeout)
{
    private const int SecretLengthMin = 32;
    private const int SecondsMax = 20;

    public static WebhookSettings Read(IConfigurationSection section)
    {
        var name = section["Name"] ?? "";
        if (name.Length is 0 or > 60 || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw new SettingUnusableException($"{section.Path}:Name", $"write small letters, digits and hyphens, not \"{name}\"");
        var address = section["Address"] ?? "";
        if (!IsHttp(address))
            throw new SettingUnusableException($"{section.Path}:Address", $"write http://… or https://…, not \"{address}\"");
        var secrets = new[] { section["Secret"] ?? "", section["SecretBefore"] ?? "" };
        if (secrets[0].Length < SecretLengthMin || secrets[1].Length is > 0 and < SecretLengthMin)
            throw new SettingUnusableException($"{section.Path}:Secret", $"write {SecretLengthMin} characters or more, at random");
        var seconds = section.GetValue("TimeoutSeconds", 5);
        if (seconds is < 1 or > SecondsMax)
            throw new SettingUnusableException($"{section.Path}:TimeoutSeconds", $"write 1 to {SecondsMax}");
        return new WebhookSettings(
            name,
            new Uri(address),
            [.. secrets.Where(secret => secret.Length > 0).Select(Encoding.UTF8.GetBytes)],
            TimeSpan.FromSeconds(seconds));
    }

    internal static bool IsHttp(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.UserInfo.Length == 0;
}
