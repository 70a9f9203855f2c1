using System.Text;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Tests.Architecture;

namespace Hue.Workflows.Tests.Definitions.Reading;

public class OfficesReaderTests
{
    private const string OfficesPath = "_shared/offices.json";

    private static readonly byte[] Hue = File.ReadAllBytes(Path.Combine(Repository.Root, "procedures", OfficesPath));

    [Fact]
    public void All_wards_and_communes_stand_in_the_directory_under_the_city()
    {
        var (file, offices) = OfficesReader.Read(OfficesPath, Hue);
        var rows = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Definitions", "Reading", "wards.csv")).Skip(1)
            .Select(line => line.Split(','));
        var expected = rows.Select(row => (row[0], (row[3] == "ward" ? "Phường " : "Xã ") + row[1], row[3], row[4], $"H57.{row[0]}"));

        Assert.Empty(file.Faults);
        var wards = offices.All.Where(office => office.Kind is "ward" or "commune").ToList();
        Assert.Equal(expected, wards.Select(office => (office.Id, office.Name, office.Kind, office.Slug, office.UnitId!)));
        Assert.Equal((21, 19), (wards.Count(office => office.Kind == "ward"), wards.Count(office => office.Kind == "commune")));
        Assert.All(wards, office => Assert.Equal(("hue", "hue.v1"), (office.Parent, office.Calendar)));
    }

    [Fact]
    public void An_office_knows_those_above_it()
    {
        var offices = OfficesReader.Read(OfficesPath, Hue).Offices;

        Assert.Equal(["19777", "hue"], offices.ChainOf("19777").Select(office => office.Id));
        Assert.Equal(
            ["van-phong-dang-ky-dat-dai", "so-nong-nghiep-va-moi-truong", "hue"],
            offices.ChainOf("van-phong-dang-ky-dat-dai").Select(office => office.Id));
        Assert.Null(offices.ParentOf("hue"));
        Assert.Null(offices.Find("nowhere"));
        Assert.Empty(offices.ChainOf("nowhere"));
    }

    [Theory]
    [InlineData("\"id\": \"19774\"", "\"id\": \"19753\"", "listed twice")]
    [InlineData("\"kind\": \"city\"", "\"kind\": \"province\"", "none of city")]
    [InlineData("\"slug\": \"hue\",", "\"slug\": \"hue\", \"parent\": \"19753\",", "lead back to it")]
    [InlineData("\"parent\": \"so-nong-nghiep-va-moi-truong\"", "\"parent\": \"so-nong-nghiep\"", "No office has the id")]
    [InlineData("\"parent\": \"so-nong-nghiep-va-moi-truong\",", "", "has no parent")]
    [InlineData("\"calendar\"", "\"calender\"", "no member here")]
    public void A_mistake_is_named_with_its_place(string from, string to, string says)
    {
        var text = Encoding.UTF8.GetString(Hue);
        Assert.Contains(from, text, StringComparison.Ordinal);
        var (file, _) = OfficesReader.Read(OfficesPath, Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal)));

        Assert.True(file.IsBroken);
        Assert.Contains(file.Faults, fault => fault.Message.Contains(says, StringComparison.Ordinal) && fault.Line > 0);
    }
}
