using System.Text;
using Hue.Workflows.Cli.Import;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Engine.Scenarios;
using Hue.Workflows.Tests.Architecture;

namespace Hue.Workflows.Tests.Cli.Import;

public sealed class ImportPlanTests
{
    private const string Folder = "linh-vuc-mau/1.900001-cap-giay-mau";

    /// <summary>The house's shared files, without procedures.</summary>
    private static readonly Dictionary<string, byte[]> Shared = CatalogueFolder.Read(Path.Combine(Repository.Root, "procedures")).Files
        .Where(file => file.Key.StartsWith('_')).ToDictionary(StringComparer.Ordinal);

    [Fact]
    public void What_is_made_lints_runs_and_is_made_again_to_the_byte()
    {
        var rows = new[]
        {
            Facts.Row("1.900001"), Facts.Row("1.900002", ("channels", "[]"), ("papers", "[]"), ("results", "[]"), ("subjects", "[]")),
            Facts.Row("1.900003", ("authority", "\"vertical\"")), Facts.Row("1.900004", ("levels", "[\"city\"]")),
        };
        var files = After(Shared, rows);

        var catalogue = ProcedureCatalogue.Read(new CatalogueFiles(files, []), withScenarios: true);

        Assert.Empty(catalogue.Faults);
        Assert.Equal(4, catalogue.Definitions.Count);
        Assert.True(catalogue.Find("1.900002", 1)!.Term.Unknown);
        Assert.Contains(catalogue.Fields, field => field is { Id: "linh-vuc-mau", Title: "Lĩnh vực mẫu" });
        Assert.All(catalogue.Definitions, definition => Assert.Equal(DerivedScenarios.Kinds, Play(catalogue, definition)));
        Assert.All(Plan(files, rows).Lines, line => Assert.Equal(ImportDeed.Unchanged, line.Deed));
        Assert.Empty(Plan(files, rows).Files);
    }

    [Fact]
    public void A_linked_procedure_runs_together_with_the_one_it_opens()
    {
        var files = After(
            Shared, Facts.Row("1.001193"), Facts.Row("1.900001", ("name", "\"Liên thông đăng ký khai sinh, cấp thẻ\"")));

        var catalogue = ProcedureCatalogue.Read(new CatalogueFiles(files, []), withScenarios: true);

        Assert.Empty(catalogue.Faults);
        var linked = catalogue.Find("1.900001", 1)!;
        Assert.Equal("1.001193", Assert.Single(linked.Flow.Steps.OfType<CallStep>()).Procedure);
        Assert.Equal(DerivedScenarios.Kinds, Play(catalogue, linked));
    }

    [Fact]
    public void Only_facts_that_changed_make_a_new_version_and_the_old_bytes_stay()
    {
        var before = After(Shared, Facts.Row("1.900001"), Facts.Row("1.900002"));
        var elsewhere = """{"repo": "khac/khac", "path": "b.json", "commit": "def", "retrieved": "2026-07-01"}""";
        string[] rows =
        [
            Facts.Row("1.900001", ("source", elsewhere)),
            Facts.Row("1.900002", ("source", elsewhere), ("name", "\"Tên mới\"")),
        ];

        var plan = Plan(before, rows);

        Assert.Equal([ImportDeed.Unchanged, ImportDeed.Changed], plan.Lines.Select(line => line.Deed));
        var made = Assert.Single(plan.Files);
        Assert.Equal("linh-vuc-mau/1.900002-cap-giay-mau/v2/procedure.json", made.Key);
        var catalogue = ProcedureCatalogue.Read(new CatalogueFiles(Merged(before, plan), []), withScenarios: true);
        Assert.Empty(catalogue.Faults);
        Assert.Equal(new DateOnly(2026, 7, 1), catalogue.Find("1.900002", 2)!.ValidFrom);
        Assert.All(Plan(Merged(before, plan), rows).Lines, line => Assert.Equal(ImportDeed.Unchanged, line.Deed));
    }

    [Fact]
    public void What_a_person_wrote_is_left_alone()
    {
        var files = After(Shared, Facts.Row("1.900001"));
        files[$"{Folder}/v1/procedure.json"] = Curated(files);

        var plan = Plan(files, [Facts.Row("1.900001", ("name", "\"Tên mới\""))], rewrite: true);

        Assert.Equal(ImportDeed.Curated, Assert.Single(plan.Lines).Deed);
        Assert.Empty(plan.Files);
        Assert.Empty(plan.Withdrawn);
    }

    [Fact]
    public void A_file_that_cannot_be_read_counts_as_a_persons_work()
    {
        var files = After(Shared, Facts.Row("1.900001"));
        files[$"{Folder}/v1/procedure.json"] = "{ mid-edit"u8.ToArray();

        Assert.Equal(ImportDeed.Curated, Assert.Single(Plan(files, [Facts.Row("1.900001")], rewrite: true).Lines).Deed);
    }

    [Fact]
    public void A_generated_version_gives_way_to_a_curated_one_elsewhere_unless_it_was_published()
    {
        var files = After(Shared, Facts.Row("1.900001"));
        files["ho-tich/1.900001-tay-soan/v1/procedure.json"] = Curated(files);

        Assert.Equal([Folder], Plan(files, [Facts.Row("1.900001")]).Withdrawn);

        var published = new PublishedVersion("1.900001", 1, new string('a', 64), new DateOnly(2026, 1, 1));
        files[PublishedLock.Path] = Encoding.UTF8.GetBytes(published + "\n");
        Assert.Empty(Plan(files, [Facts.Row("1.900001")]).Withdrawn);
    }

    [Fact]
    public void A_published_version_is_never_written_anew()
    {
        var files = After(Shared, Facts.Row("1.900001"));
        var published = new PublishedVersion("1.900001", 1, new string('a', 64), new DateOnly(2026, 1, 1));
        files[PublishedLock.Path] = Encoding.UTF8.GetBytes(published + "\n");

        var plan = Plan(files, [Facts.Row("1.900001", ("name", "\"Tên mới\""))], rewrite: true);

        Assert.Equal($"{Folder}/v2/procedure.json", Assert.Single(plan.Files).Key);
    }

    [Theory]
    [InlineData("Đăng ký, quản lý cư trú", 36, "dang-ky-quan-ly-cu-tru")]
    [InlineData("Thu BHXH, BHYT, BHTN, BH tai nạn lao động, BNN", 36, "thu-bhxh-bhyt-bhtn-bh-tai-nan-lao")]
    [InlineData("  ", 36, "")]
    [InlineData("Mộtchữdàihơngiớihạn", 8, "motchuda")]
    public void A_slug_has_no_marks_and_ends_at_a_word(string text, int most, string slug) => Assert.Equal(slug, Slug.Of(text, most));

    private static ImportPlan Plan(Dictionary<string, byte[]> files, string[] rows, bool rewrite = false) =>
        new(new ImportState(new CatalogueFiles(files, [])), Facts.Read(rows).Usable, rewrite);

    private static Dictionary<string, byte[]> After(Dictionary<string, byte[]> files, params string[] rows) =>
        Merged(files, Plan(files, rows));

    private static byte[] Curated(Dictionary<string, byte[]> files) => Encoding.UTF8.GetBytes(
        Encoding.UTF8.GetString(files[$"{Folder}/v1/procedure.json"]).Replace("\"generated\"", "\"curated\"", StringComparison.Ordinal));

    private static Dictionary<string, byte[]> Merged(Dictionary<string, byte[]> files, ImportPlan plan)
    {
        var merged = new Dictionary<string, byte[]>(files, StringComparer.Ordinal);
        foreach (var (path, bytes) in plan.Files)
        {
            merged[path] = bytes;
        }

        return merged;
    }

    private static IEnumerable<string> Play(ProcedureCatalogue catalogue, Hue.Workflows.Definitions.Model.ProcedureDefinition definition)
    {
        foreach (var (path, scenario) in DerivedScenarios.Of(catalogue, definition))
        {
            var verdict = ScenarioRunner.PlayAsync(catalogue, definition, path, scenario, CancellationToken.None).GetAwaiter().GetResult();
            Assert.True(verdict.Passed, string.Join("; ", verdict.Failures));
            yield return scenario.Kind;
        }
    }
}
