using System.Diagnostics;
using System.Text;

namespace Hue.Workflows.SystemTests.Forms;

/// <summary>
/// What the browser's validator decides: designer/scripts/agree.mjs, the same ajv with the same settings as the app, run by Node.
/// </summary>
internal static class BrowserVerdicts
{
    /// <summary>Answers for a form and its values, in order: "form" or "refused", then "true" or "false" each.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(IEnumerable<(string Form, IReadOnlyList<string> Values)> pairs)
    {
        var designer = Path.Combine(Root(), "designer");
        Assert.True(Directory.Exists(Path.Combine(designer, "node_modules", "ajv")), "ajv is not installed: npm --prefix designer ci");
        var start = new ProcessStartInfo("node", [Path.Combine(designer, "scripts", "agree.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var answers = node.StandardOutput.ReadToEndAsync();
        foreach (var (form, values) in pairs)
        {
            await node.StandardInput.WriteAsync($"form\t{form}\n");
            foreach (var value in values)
            {
                await node.StandardInput.WriteAsync($"value\t{value}\n");
            }
        }

        node.StandardInput.Close();
        var lines = (await answers).Split('\n')[..^1];
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await errors);
        return lines;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Hue.Workflows.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("No Hue.Workflows.sln above the test binaries.");
        }

        return folder.FullName;
    }
}
