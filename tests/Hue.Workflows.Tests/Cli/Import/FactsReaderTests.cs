namespace Hue.Workflows.Tests.Cli.Import;

public sealed class FactsReaderTests
{
    [Theory]
    [InlineData("{\"code\": \"1.900001\", oops", "1.900001", "no JSON from byte 22 ")]
    [InlineData("[1, 2]", "", "it is not an object")]
    [InlineData("null", "", "it is not an object")]
    [InlineData("{\"name\": \"Không mã\"}", "", "it lacks 'code'")]
    [InlineData("{\"code\": \"1.9\", \"code\": \"1.9\"}", "1.9", "\"code\" is written twice")]
    public void A_line_that_is_no_row_is_told_with_its_number(string bad, string code, string reason)
    {
        var read = Facts.Read(Facts.Row("1.900002"), "", bad, Facts.Row("1.900003"));

        Assert.Equal(["1.900002", "1.900003"], read.Usable.Select(row => row.Row.Code));
        var unusable = Assert.Single(read.Unusable);
        Assert.Equal((3, code), (unusable.Line, unusable.Code));
        Assert.Contains(reason, unusable.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("Hue.Workflows", unusable.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("code", "\"12\"", "is no code")]
    [InlineData("name", "\" \"", "the name is empty")]
    [InlineData("levels", "[\"ministry\"]", "neither by the city nor by a commune")]
    [InlineData("authority", "\"nobody\"", "neither city nor vertical")]
    [InlineData("subjects", "[\"robot\"]", "\"robot\" is not known")]
    [InlineData("channels", """[{"channel": "fax", "time": null, "fee": null}]""", "\"fax\" is not known")]
    [InlineData("channels", """[{"channel": "post", "time": {"amount": 1, "unit": "moons"}, "fee": null}]""", "\"moons\" is not known")]
    [InlineData("novelty", "1", "\"novelty\" is not known")]
    [InlineData("papers", "null", "the value at $.papers is not of the type")]
    [InlineData("channels", "\"tại quầy\"", "the value at $.channels is not of the type")]
    [InlineData("source", """{"repo": "a", "path": "b", "commit": "c", "retrieved": "lately"}""", "is no day")]
    public void A_row_that_cannot_be_used_says_why(string member, string json, string reason)
    {
        var read = Facts.Read(Facts.Row("1.900001", (member, json)));

        Assert.Empty(read.Usable);
        Assert.Contains(reason, Assert.Single(read.Unusable).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_that_stands_twice_is_taken_once_and_the_other_line_is_told()
    {
        var read = Facts.Read(Facts.Row("1.900001"), Facts.Row("1.900002"), Facts.Row("1.900001", ("name", "\"Khác\"")));

        Assert.Equal("Cấp giấy mẫu", read.Usable[0].Row.Name);
        var unusable = Assert.Single(read.Unusable);
        Assert.Equal((3, "1.900001"), (unusable.Line, unusable.Code));
        Assert.Contains("line 1", unusable.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_digest_is_of_the_facts_and_not_of_where_they_were_read()
    {
        var one = Facts.Read(Facts.Row("1.900001")).Usable[0].Digest;
        var elsewhere = """{"repo": "khac/khac", "path": "b.json", "commit": "def", "retrieved": "2026-07-01"}""";

        Assert.Equal(one, Facts.Read(Facts.Row("1.900001", ("source", elsewhere))).Usable[0].Digest);
        Assert.NotEqual(one, Facts.Read(Facts.Row("1.900001", ("name", "\"Cấp giấy khác\""))).Usable[0].Digest);
    }
}
