using Hue.Workflows.Engine.Audit.Export;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Tests.Engine.Audit.Export;

/// <summary>What stores keep of findings: both languages, and rows of the releases that kept English alone.</summary>
public sealed class ExportJsonTests
{
    private static readonly Finding Changed = new(
        Aspect.Completeness, Verdict.Fails, Place.Record(7), new LocalText("Bản ghi bị sửa.", "It was changed."));

    [Fact]
    public void Findings_come_back_in_both_languages()
    {
        var text = ExportJson.Text([Changed]);
        Assert.Equal([Changed], ExportJson.Findings(text));
        Assert.Contains("\"whereVi\":\"bản ghi 7\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_of_the_first_releases_are_read_as_if_they_said_both()
    {
        const string old = """[{"of":1,"verdict":2,"where":"record 7","what":"It was changed."}]""";
        var english = Changed with { Where = new("record 7", "record 7"), What = new("It was changed.", "It was changed.") };
        Assert.Equal([english], ExportJson.Findings(old));
        Assert.Equal([english, Changed], ExportJson.Findings(old[..^1] + "," + ExportJson.Text([Changed])[1..]));
    }

    [Theory]
    [InlineData("record 7: It was changed.")]
    [InlineData("{host}: It was changed.")]
    [InlineData("{\"vi\":\"một nửa\"}")]
    [InlineData("")]
    public void A_sentence_that_was_kept_as_plain_text_stands_for_both(string old)
        => Assert.Equal(new LocalText(old, old), ExportJson.Sentence(old));

    [Fact]
    public void A_sentence_comes_back_in_both_languages()
        => Assert.Equal(Changed.Line, ExportJson.Sentence(ExportJson.Text(Changed.Line)));
}
