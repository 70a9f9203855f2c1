using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Rules;

namespace Hue.Workflows.Tests.Definitions.Rules;

public sealed class RuleBookTests
{
    public static TheoryData<string> Codes => [.. RuleFixture.Codes];

    [Fact]
    public void The_base_catalogue_is_clean_and_whole()
    {
        Assert.Empty(RuleFixture.Faults(RuleFixture.Base));
        Assert.Equal(3, ProcedureCatalogue.Read(RuleFixture.Base).Definitions.Count);
    }

    [Fact]
    public void Every_rule_has_its_fixture_and_every_fixture_its_rule() =>
        Assert.Equal(RuleBook.All.Select(rule => rule.Code).Order(), RuleFixture.Codes);

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_fixture_is_reported_by_its_rule_alone_and_in_its_place(string code)
    {
        var (file, at, files) = RuleFixture.Broken(code);

        var faults = RuleFixture.Faults(files);

        Assert.All(faults, each => Assert.Equal(code, each.Rule));
        var fault = Assert.Single(faults, each => each.File == file);
        Assert.Equal(at, fault.JsonPointer);
        Assert.Equal(RuleBook.All.Single(rule => rule.Code == code).IsWarning, fault.IsWarning);
        Assert.True(fault.Line > 0 || at.Length == 0);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_fault_costs_only_the_definition_that_has_it(string code)
    {
        var (file, _, files) = RuleFixture.Broken(code);
        var warning = RuleBook.All.Single(rule => rule.Code == code).IsWarning;

        var catalogue = ProcedureCatalogue.Read(files);

        var shared = file.StartsWith('_') || code == "HUE012" || !file.Contains('/', StringComparison.Ordinal);
        // A scenario that is wrong costs a test, not the procedure.
        var aside = code == "HUE009" || file.Contains("/scenarios/", StringComparison.Ordinal);
        Assert.True(warning || shared || aside || catalogue.Definitions.Count == 2, $"{catalogue.Definitions.Count} are usable");
        Assert.All(catalogue.Broken, broken => Assert.Contains(broken.Faults, fault => fault.Rule == code));
    }

    [Fact]
    public void A_reference_out_of_a_form_is_never_fetched()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var files = RuleFixture.Base.Files.ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal);
        var form = files.Keys.First(path => path.EndsWith("/form.json", StringComparison.Ordinal));
        var reference = $"http://{listener.LocalEndpoint}/a.json";
        var outside = """{"type":"object","properties":{"a":{"title":"A","$ref":"OUT"}}}""".Replace("OUT", reference, StringComparison.Ordinal);
        files[form] = Encoding.UTF8.GetBytes(outside);

        var faults = RuleFixture.Faults(new CatalogueFiles(files, []));

        Assert.Contains(faults, fault => fault.Rule == "HUE050" && fault.File == form);
        Assert.False(listener.Pending());
    }

    [Fact]
    public void A_rule_is_named_by_its_code_and_says_what_to_write()
    {
        Assert.True(RuleBook.All.Count >= 25);
        Assert.All(RuleBook.All, rule =>
        {
            Assert.Matches(new Regex($"^{rule.Code}_[A-Z][A-Za-z]+$"), rule.GetType().Name);
            Assert.EndsWith(".", rule.Title, StringComparison.Ordinal);
            Assert.EndsWith(".", rule.Instead, StringComparison.Ordinal);
        });
        Assert.Distinct(RuleBook.All.Select(rule => rule.Code));
    }

    [Fact]
    public void The_procedures_of_the_house_have_no_fault()
    {
        var folder = Path.Combine(Architecture.Repository.Root, "procedures");
        var catalogue = ProcedureCatalogue.Read(Hue.Workflows.Definitions.Reading.CatalogueFolder.Read(folder), withScenarios: true);

        Assert.DoesNotContain(catalogue.Faults, fault => !fault.IsWarning);
        Assert.True(catalogue.Definitions.Count >= 10);
    }
}
