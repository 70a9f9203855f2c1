using System.Text.Json;

namespace Hue.Workflows.SystemTests.Hosting;

/// <summary>What a scenario of the catalogue fills in and hands in.</summary>
public sealed record CatalogueScenario(string Procedure, JsonElement Form, IReadOnlyList<string> Papers)
{
    /// <summary>A birth registration without anything special; two copies are asked for.</summary>
    public static CatalogueScenario Birth { get; } = Read("ho-tich", "1.001193", "bo-sung-qua-tet");

    private static CatalogueScenario Read(string field, string procedure, string name)
    {
        var folder = Directory.GetDirectories(Checkout.At("procedures", field), $"{procedure}-*").Single();
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "v1", "scenarios", $"{name}.json")));
        var scenario = json.RootElement;
        var papers = scenario.GetProperty("papers").EnumerateArray().Select(p => p.GetString()!);
        return new CatalogueScenario(procedure, scenario.GetProperty("form").Clone(), [.. papers]);
    }
}
