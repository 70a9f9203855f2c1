using Hue.Workflows.SystemTests.Hosting;

namespace Hue.Workflows.SystemTests.Browser;

/// <summary>What a test run leaves for people to look at; never in git.</summary>
internal static class Artifacts
{
    /// <summary>A file in the folder that HUE_ARTIFACTS names, or in artifacts/ of the tree.</summary>
    public static string At(params string[] parts)
    {
        var folder = Environment.GetEnvironmentVariable("HUE_ARTIFACTS") is { Length: > 0 } wanted ? wanted : Checkout.At("artifacts");
        return Path.Combine([folder, .. parts]);
    }
}
