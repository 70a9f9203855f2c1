using System.Text;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Tests.Definitions.Reading;

public sealed class LadderReaderTests
{
    [Theory]
    [InlineData("{\"shareUsed\": 1}", "lies between 0 and 1", "a warning at the end is \"due\"")]
    [InlineData("{\"shareUsed\": 1.2}", "lies between 0 and 1", "a warning after the end warns of nothing")]
    [InlineData("{\"left\": \"-1 workingDays\"}", "positive", "less than nothing left is \"late\"")]
    [InlineData("{\"late\": \"0 workingHours\"}", "positive", "no time late is \"due\"")]
    [InlineData("{\"due\": false}", "Write true", "a rung at no time")]
    public void A_warning_that_lies_after_the_end_is_refused_with_what_to_write(string at, string says, string why)
    {
        var (file, _, _) = LadderReader.Read("_shared/ladders/thu.v1.json", Ladder(at));
        var fault = Assert.Single(file.Faults);
        Assert.True(fault.Message.Contains(says, StringComparison.Ordinal), $"{why}: {fault.Message}");
        Assert.StartsWith("/rungs/0/at", fault.JsonPointer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"shareUsed\": 0.99}")]
    [InlineData("{\"left\": \"4 workingHours\"}")]
    [InlineData("{\"due\": true}")]
    [InlineData("{\"late\": \"30 workingDays\"}")]
    public void Each_kind_of_time_is_read(string at)
        => Assert.Empty(LadderReader.Read("_shared/ladders/thu.v1.json", Ladder(at)).File.Faults);

    private static byte[] Ladder(string at) => Encoding.UTF8.GetBytes(
        $$"""
        {"id":"thu","version":1,"title":"Thử",
         "rungs":[{"id":"mot","at":{{at}},"tell":["assignee"],"actions":["notify"],"title":"Một"}]}
        """);
}
