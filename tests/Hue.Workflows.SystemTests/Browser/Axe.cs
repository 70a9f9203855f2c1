using Hue.Workflows.SystemTests.Hosting;
using Microsoft.Playwright;

namespace Hue.Workflows.SystemTests.Browser;

/// <summary>axe-core, as the web app's packages bring it, run on a page.</summary>
internal static class Axe
{
    private const string Run = """
        () => axe.run(document, { resultTypes: ['violations'] }).then((found) => found.violations
          .filter((one) => ['serious', 'critical'].includes(one.impact))
          .map((one) => `${one.id}: ${one.help} – ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`))
        """;

    private static readonly string Script = Checkout.At("designer", "node_modules", "axe-core", "axe.min.js");

    /// <summary>What keeps somebody from reading or using the page, with the places.</summary>
    public static async Task<string[]> SeriousAsync(IPage page)
    {
        if (!File.Exists(Script))
            throw new InvalidOperationException($"axe-core is missing: {Script}. Run: npm --prefix designer ci");
        await page.EvaluateAsync(await File.ReadAllTextAsync(Script));
        return await page.EvaluateAsync<string[]>(Run);
    }
}
