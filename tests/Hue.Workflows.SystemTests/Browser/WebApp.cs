using Hue.Workflows.SystemTests.Hosting;

namespace Hue.Workflows.SystemTests.Browser;

/// <summary>The built web app that the host serves.</summary>
internal static class WebApp
{
    private static readonly string Page = Checkout.At("designer", "dist", "index.html");

    /// <exception cref="InvalidOperationException">It is not built; says how to.</exception>
    public static void MustBeBuilt()
    {
        if (!File.Exists(Page))
        {
            throw new InvalidOperationException(
                $"The web app is not built: {Page} is missing. Run: npm --prefix designer ci && npm --prefix designer run build");
        }
    }
}
