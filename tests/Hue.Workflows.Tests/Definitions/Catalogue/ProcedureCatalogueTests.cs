using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Tests.Definitions.Rules;

namespace Hue.Workflows.Tests.Definitions.Catalogue;

public sealed class ProcedureCatalogueTests
{
    private static readonly ProcedureCatalogue Good = ProcedureCatalogue.Read(RuleFixture.Base);

    [Theory]
    [InlineData("2025-06-30", null)]
    [InlineData("2025-07-01", 1)]
    [InlineData("2025-12-31", 1)]
    [InlineData("2026-01-01", 2)]
    [InlineData("2026-12-31", 2)]
    [InlineData("2027-01-01", 1)]
    public void The_version_in_force_on_a_day_is_the_highest_that_is_valid(string day, int? version) =>
        Assert.Equal(version, Good.Latest("1.000001", DateOnly.Parse(day, null))?.Version);

    [Fact]
    public void A_definition_has_all_that_its_files_say()
    {
        var definition = Good.Find("1.000001", 1)!;

        Assert.Equal("standard.v1", definition.Ladder.Name);
        Assert.Contains(definition.Form.Fields, field => field is { Path: "nguoiYeuCau.hoTen", Title: "Họ tên", Required: true });
        Assert.Contains(definition.Form.Fields, field => field is { Path: "danhSach[].ten", Type: "string" });
        Assert.Equal(12, definition.Flow.Steps.Count);
        Assert.IsType<FieldTest.AtLeast>(Assert.Single(definition.Fees[0].When!.Tests));
        Assert.Equal(3, definition.OpenPoints.Count + (
            definition.OpenPoints.Any(point => point.Contains("Lệ phí", StringComparison.Ordinal)) ? 1 : 0));
        Assert.Equal("hue.v1", Good.Calendars["hue.v1"].Name);
        Assert.Equal("hue", Good.Offices.ParentOf("19777")!.Id);
        Assert.Single(Good.Scenarios(definition));
    }

    [Fact]
    public void The_hash_is_what_sha256sum_gives()
    {
        string[] files =
        [
            "_shared/documents/receipt-slip.v1.json", "_shared/ladders/standard.v1.json",
            "ho-tich/1.000001-mau/v1/form.json", "ho-tich/1.000001-mau/v1/procedure.json",
        ];
        var lines = string.Concat(
            files.Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(RuleFixture.Base.Files[file]))}  {file}\n"));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines))), Good.Find("1.000001", 1)!.Hash);
    }

    [Fact]
    public void A_published_version_that_kept_its_bytes_is_no_fault()
    {
        var line = new PublishedVersion("1.000001", 1, Good.Find("1.000001", 1)!.Hash, new DateOnly(2025, 7, 1)).ToString();
        var files = new Dictionary<string,
            byte[]>(RuleFixture.Base.Files)
        { [PublishedLock.Path] = Encoding.UTF8.GetBytes($"# published\n{line}\n") };

        Assert.Empty(ProcedureCatalogue.Read(new CatalogueFiles(files, [])).Faults);
    }

    [Fact]
    public void A_broken_definition_is_named_and_the_others_stay_usable()
    {
        var (_, _, files) = RuleFixture.Broken("HUE021");

        var catalogue = ProcedureCatalogue.Read(files);

        var broken = Assert.Single(catalogue.Broken);
        Assert.Equal(("1.000001", 1, "Thủ tục mẫu"), (broken.Code, broken.Version, broken.Title));
        Assert.Null(catalogue.Find("1.000001", 1));
        Assert.NotNull(catalogue.Find("1.000002", 1));
    }

    [Fact]
    public void Fifteen_hundred_procedures_are_read_in_seconds()
    {
        var folder = "ho-tich/1.000002-con/v1/";
        var files = RuleFixture.Base.Files.Where(file => !file.Key.StartsWith("ho-tich", StringComparison.Ordinal))
            .ToDictionary(file => file.Key, file => file.Value);
        var procedure = Encoding.UTF8.GetString(RuleFixture.Base.Files[folder + "procedure.json"]);
        for (var at = 0; at < 1500; at++)
        {
            var code = $"1.{at:000000}";
            files[$"ho-tich/{code}-con/v1/procedure.json"] = Encoding.UTF8.GetBytes(
                procedure.Replace("1.000002", code, StringComparison.Ordinal));
            files[$"ho-tich/{code}-con/v1/form.json"] = RuleFixture.Base.Files[folder + "form.json"];
        }

        var watch = Stopwatch.StartNew();
        var catalogue = ProcedureCatalogue.Read(new CatalogueFiles(files, []));

        Assert.Equal(1500, catalogue.Definitions.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed} for 1,500"); // generous: the machine may be busy
    }
}
