using Microsoft.Playwright;

namespace Hue.Workflows.SystemTests.Browser;

/// <summary>Debian's Chromium, found through PATH.</summary>
internal static class Chromium
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--no-first-run", "--disable-quic", "--force-color-profile=srgb", "--font-render-hinting=none",
    ];

    public static Task<IBrowser> StartAsync(IPlaywright playwright)
        => playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Args = Arguments });

    /// <exception cref="InvalidOperationException">There is none; says how to get it.</exception>
    private static string Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(folder => folder.Length > 0);
        return folders.Select(folder => Path.Combine(folder, "chromium")).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                "Chromium is missing: no program \"chromium\" in PATH. On Debian: apt-get install chromium (check.sh does it as root).");
    }
}
