using System.Security.Cryptography;
using Hue.Workflows.Definitions.Calendars;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Tests.Architecture;

namespace Hue.Workflows.Tests.Definitions;

public sealed class CalendarTextTests
{
    [Fact]
    public void A_calendar_written_as_a_file_reads_back_and_is_written_the_same()
    {
        var bytes = File.ReadAllBytes(Path.Combine(Repository.Root, "procedures/_shared/calendars/hue.v1.json"));
        var original = CalendarReader.Read("hue.v1.json", bytes).Calendar!.File;
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), original.Hash);
        var written = CalendarText.Of(original);
        var (file, read) = CalendarReader.Read("hue.v1.json", written);
        Assert.Empty(file.Faults);
        Assert.Equal(original.Days, read!.File.Days, (one, other) => one.OpensAs(other)
            && (one.Date, one.Name, one.Notice, one.Certainty, one.Replaces)
                == (other.Date, other.Name, other.Notice, other.Certainty, other.Replaces));
        Assert.Equal(original.Rules, read.File.Rules);
        Assert.Equal(written, CalendarText.Of(read.File));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(written)), read.File.Hash);
    }
}
