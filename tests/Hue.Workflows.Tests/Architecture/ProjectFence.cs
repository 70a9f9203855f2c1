using System.Xml.Linq;

namespace Hue.Workflows.Tests.Architecture;

/// <summary>What one project may lean on; everything else is a breach.</summary>
internal sealed record ProjectFence(string Project, string[] Projects, string[] Packages, string[] Frameworks)
{
    /// <summary>The arrows of DESIGN: WorkingTime ← Definitions ← Engine ← Storage ← Host; packages only where they belong.</summary>
    public static IReadOnlyList<ProjectFence> All { get; } =
    [
        new("Hue.Workflows.WorkingTime", [], ["Microsoft.CodeAnalysis.BannedApiAnalyzers"], []),
        new(
            "Hue.Workflows.Definitions",
            ["Hue.Workflows.WorkingTime"],
            ["Microsoft.CodeAnalysis.BannedApiAnalyzers", "NJsonSchema", "Newtonsoft.Json"],
            []),
        new("Hue.Workflows.Engine", ["Hue.Workflows.Definitions"], ["Microsoft.CodeAnalysis.BannedApiAnalyzers"], []),
        new(
            "Hue.Workflows.Storage",
            ["Hue.Workflows.Engine"],
            ["Microsoft.EntityFrameworkCore.Sqlite", "SQLitePCLRaw.bundle_e_sqlite3", "Npgsql.EntityFrameworkCore.PostgreSQL", "Npgsql"],
            []),
        new("Hue.Workflows.Host", ["Hue.Workflows.Storage"], ["Microsoft.AspNetCore.OpenApi", "Quartz", "QRCoder"], []),
        new("Hue.Workflows.Cli", ["Hue.Workflows.Storage", "Hue.Workflows.Engine"], ["System.CommandLine", "BenchmarkDotNet"], []),
        new(
            "Hue.Workflows.Tests",
            ["Hue.Workflows.Cli"],
            ["Microsoft.NET.Test.Sdk", "xunit", "xunit.runner.visualstudio", "FsCheck", "FSharp.Core"],
            []),
        new(
            "Hue.Workflows.SystemTests",
            ["Hue.Workflows.Host", "Hue.Workflows.Cli"],
            ["Microsoft.NET.Test.Sdk", "xunit", "xunit.runner.visualstudio", "Microsoft.AspNetCore.Mvc.Testing", "Microsoft.Playwright"],
            ["Microsoft.AspNetCore.App"]),
    ];

    /// <summary>What a project file leans on without being allowed to, in words.</summary>
    public IEnumerable<string> Breaches(XDocument project)
    {
        (string, string[])[] lists = [("ProjectReference", Projects), ("PackageReference", Packages), ("FrameworkReference", Frameworks)];
        foreach (var (kind, allowed) in lists)
        {
            foreach (var item in project.Descendants(kind))
            {
                var name = item.Attribute("Include")?.Value ?? "";
                name = kind == "ProjectReference" ? Path.GetFileNameWithoutExtension(name.Replace('\\', '/')) : name;
                if (!allowed.Contains(name))
                {
                    yield return $"{Project}: {kind} {name} is not in its fence; allowed: {string.Join(", ", allowed)}";
                }
            }
        }

        var sdk = project.Root?.Attribute("Sdk")?.Value ?? "";
        if (sdk == "Microsoft.NET.Sdk.Web" && Project != "Hue.Workflows.Host")
        {
            yield return $"{Project}: only the Host is a web project";
        }
    }
}
