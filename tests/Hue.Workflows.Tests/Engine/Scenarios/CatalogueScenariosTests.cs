using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Engine.Scenarios;
using Hue.Workflows.Tests.Architecture;

namespace Hue.Workflows.Tests.Engine.Scenarios;

public sealed class CatalogueScenariosTests
{
    private static readonly ProcedureCatalogue Catalogue =
        ProcedureCatalogue.Read(CatalogueFolder.Read(Path.Combine(Repository.Root, "procedures")), withScenarios: true);

    /// <summary>Each is read once: asking the catalogue anew for every story would read all of them each time.</summary>
    private static readonly Dictionary<string, (ProcedureDefinition, Scenario)> Stories = Catalogue.Definitions
        .SelectMany(d => Catalogue.Scenarios(d).Select(s => (s.Path, Story: (d, s.Scenario)))).ToDictionary(s => s.Path, s => s.Story);

    private static readonly string FirstPath = Stories.Keys.Order(StringComparer.Ordinal).First();

    public static TheoryData<string> Paths => [.. Stories.Keys];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Scenario_holds(string path)
    {
        var (definition, scenario) = Find(path);
        var verdict = await ScenarioRunner.PlayAsync(Catalogue, definition, path, scenario, CancellationToken.None);
        Assert.True(verdict.Passed, string.Join('\n', verdict.Failures));
    }

    [Fact]
    public async Task Wrong_expectation_fails_with_its_line()
    {
        var (definition, scenario) = Find(FirstPath);
        var wrong = scenario with
        {
            Script = [scenario.Script[0], new ScriptExpect(77, null) { Status = 8, Due = scenario.Start, FeeTotal = -1, AuditCount = 1 }],
        };
        var verdict = await ScenarioRunner.PlayAsync(Catalogue, definition, "x", wrong, CancellationToken.None);
        Assert.False(verdict.Passed);
        Assert.All(verdict.Failures, f => Assert.Equal(77, f.Line));
        Assert.Equal(["auditCount", "due", "feeTotal", "status"], verdict.Failures.Select(f => f.What).Order());
    }

    [Fact]
    public async Task Deed_that_is_refused_unexpectedly_ends_the_play_and_says_why()
    {
        var (definition, scenario) = Find(FirstPath);
        var wrong = scenario with
        {
            Script = [scenario.Script[0], new ScriptAct(9, null, null, "returnResult"), new ScriptExpect(10, null) { Status = 8 }],
        };
        var verdict = await ScenarioRunner.PlayAsync(Catalogue, definition, "x", wrong, CancellationToken.None);
        var failure = Assert.Single(verdict.Failures);
        Assert.Equal(9, failure.Line);
        Assert.Contains("not-processed", failure.Found);
    }

    [Theory]
    [InlineData("nguoiYeuCau.hoTen", null)]
    [InlineData("nguoiYeuCau.diaChi.xaPhuong", null)]
    [InlineData("nguoiYeuCau.ngaySinh", "done")]
    [InlineData("nguoiYeuCau.chucVu", "which the scenario's form has not")]
    public async Task Field_left_out_must_be_refused_by_name(string field, string? found)
    {
        var (definition, scenario) = Find("ho-tich/1.001193-khai-sinh/v1/scenarios/cap-thu-bay-lam-bu.json");
        var omitting = scenario with
        {
            Script = [new ScriptAct(5, null, scenario.Start, "receive") { Without = [field], Refused = "form-faulty" }],
        };
        var verdict = await ScenarioRunner.PlayAsync(Catalogue, definition, "x", omitting, CancellationToken.None);
        if (found is null)
            Assert.Empty(verdict.Failures);
        else
            Assert.Contains(found, Assert.Single(verdict.Failures).Found);
    }

    [Fact]
    public async Task Field_left_out_with_another_refusal_fails()
    {
        var (definition, scenario) = Find("ho-tich/1.001193-khai-sinh/v1/scenarios/cap-thu-bay-lam-bu.json");
        var omitting = scenario with
        {
            Script = [new ScriptAct(5, null, scenario.Start, "receive") { Without = ["con.hoTen"], Refused = "fields-missing" }],
        };
        var verdict = await ScenarioRunner.PlayAsync(Catalogue, definition, "x", omitting, CancellationToken.None);
        Assert.Equal("refused: form-faulty", Assert.Single(verdict.Failures).Found);
    }

    private static (ProcedureDefinition, Scenario) Find(string path) => Stories[path];
}
