using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Engine.Dossiers.Facts;
using Hue.Workflows.Tests.Architecture;

namespace Hue.Workflows.Tests.Engine.Dossiers.Facts;

public sealed class FormDatesTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly FormDefinition Form = FormReader.Read("f/form.json", Encoding.UTF8.GetBytes("""
        {"type":"object","additionalProperties":false,
         "properties":{"nguoi":{"type":"object","title":"Người","additionalProperties":false,
         "properties":{"sinh":{"type":"string","format":"date","title":"Ngày sinh"},
          "chet":{"type":"string","format":"date","title":"Ngày chết"},
          "nam":{"type":"string","format":"date","title":"Bên nam"},"tre":{"type":"string","format":"date","title":"Trẻ"}}}},
         "x-checks":[{"field":"nguoi.sinh","notAfter":"@today"},{"field":"nguoi.chet","notBefore":"nguoi.sinh","notAfter":"@today"},
          {"field":"nguoi.nam","ageAtLeast":20},{"field":"nguoi.tre","ageUnder":6}]}
        """)).Form!;

    [Theory]
    [InlineData("sinh", "2026-03-02", null)]
    [InlineData("sinh", "2026-03-03", "Không được sau ngày nộp hồ sơ. Xem lại ngày đã ghi.")]
    [InlineData("nam", "2006-03-02", null)]
    [InlineData("nam", "2006-03-03", "Phải đủ 20 tuổi vào ngày nộp hồ sơ.")]
    [InlineData("tre", "2020-03-03", null)]
    [InlineData("tre", "2020-03-02", "Phải dưới 6 tuổi vào ngày nộp hồ sơ.")]
    [InlineData("tre", "", null)]
    [InlineData("tre", "02/03/2020", null)]
    public void Date_is_held_against_the_day_of_filing(string field, string value, string? message)
    {
        var faults = FormDates.Faults(Form, $$$"""{"nguoi":{"{{{field}}}":"{{{value}}}"}}""", Today);
        Assert.Equal(message is null ? [] : [KeyValuePair.Create($"/nguoi/{field}", message)], faults);
    }

    [Theory]
    [InlineData("1990-01-01", "1990-01-01", null)]
    [InlineData("1990-01-02", "1990-01-01", "Không được trước \"Ngày sinh\". Xem lại hai ngày.")]
    [InlineData(null, "1890-01-01", null)]
    public void Dates_are_held_in_order_when_both_are_there(string? birth, string death, string? message)
    {
        var sinh = birth is null ? "" : $"\"sinh\":\"{birth}\",";
        var faults = FormDates.Faults(Form, $$$"""{"nguoi":{ {{{sinh}}}"chet":"{{{death}}}"}}""", Today);
        Assert.Equal(message, faults.GetValueOrDefault("/nguoi/chet"));
    }

    /// <summary>The table that the browser is held to as well, by dateChecks.test.ts.</summary>
    public static TheoryData<string> Shared => [.. Cases().Select(each => (string)each!["because"]!)];

    [Theory]
    [MemberData(nameof(Shared))]
    public void The_engine_says_of_dates_what_the_browser_says(string because)
    {
        var table = Table();
        var one = Cases().Single(each => (string)each!["because"]! == because)!;
        var form = FormReader.Read("f/form.json", Encoding.UTF8.GetBytes(table["form"]!.ToJsonString())).Form!;
        var day = DateOnly.ParseExact((string)table["today"]!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        var faults = FormDates.Faults(form, one["values"]!.ToJsonString(), day);

        Assert.Equal(one["faults"]!.AsObject().ToDictionary(each => each.Key, each => (string)each.Value!), faults);
    }

    [Fact]
    public void Who_is_born_on_a_leap_day_completes_the_year_on_28_February()
    {
        const string Values = """{"nguoi":{"tre":"2020-02-29"}}""";
        Assert.Empty(FormDates.Faults(Form, Values, new DateOnly(2026, 2, 27)));
        Assert.Single(FormDates.Faults(Form, Values, new DateOnly(2026, 2, 28)));
    }

    [Fact]
    public void Values_of_another_shape_are_no_dates() =>
        Assert.Empty(FormDates.Faults(Form, """{"nguoi":[{"sinh":"2030-01-01"}]}""", Today));

    private static JsonNode Table() => JsonNode.Parse(Repository.Read("tests/Hue.Workflows.Tests/Engine/Dossiers/Facts/dateChecks.json"))!;

    private static JsonArray Cases() => Table()["cases"]!.AsArray();
}
