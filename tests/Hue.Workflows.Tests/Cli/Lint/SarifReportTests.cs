using System.Text.Json;
using Hue.Workflows.Cli.Lint;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Rules;

namespace Hue.Workflows.Tests.Cli.Lint;

public sealed class SarifReportTests
{
    private static readonly CatalogueRoot Root = new(Path.Combine(Directory.GetCurrentDirectory(), "procedures"), "");

    [Fact]
    public void A_fault_names_its_rule_file_and_line()
    {
        using var sarif = Written(new DefinitionFault("HUE020", "ho-tich/một tệp.json", "/flow/steps/2", 7, "Step is never reached."));
        var run = sarif.RootElement.GetProperty("runs")[0];
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        Assert.Equal(("HUE020", "error"), (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString()));
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("procedures/ho-tich/m%E1%BB%99t%20t%E1%BB%87p.json",
            place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(7, place.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public void The_tool_lists_every_rule_and_a_clean_catalogue_has_an_empty_list()
    {
        using var sarif = Written();
        var run = sarif.RootElement.GetProperty("runs")[0];
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Assert.Equal(
            RuleBook.All.Select(rule => rule.Code),
            run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule =>
                rule.GetProperty("id").GetString()));
        Assert.Empty(run.GetProperty("results").EnumerateArray());
    }

    private static JsonDocument Written(params DefinitionFault[] faults)
    {
        using var output = new MemoryStream();
        SarifReport.Write(output, faults, Root);
        return JsonDocument.Parse(output.ToArray());
    }
}
