using System.Text;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Tests.Architecture;
using Hue.Workflows.Tests.WorkingTime;

namespace Hue.Workflows.Tests.Definitions.Reading;

public class CalendarReaderTests
{
    private const string HuePath = "_shared/calendars/hue.v1.json";

    private static readonly byte[] Hue = File.ReadAllBytes(Path.Combine(Repository.Root, "procedures", HuePath));

    [Fact]
    public void The_calendar_of_Hue_holds_every_published_day_with_its_certainty()
    {
        var (file, calendar) = CalendarReader.Read(HuePath, Hue);

        Assert.Empty(file.Faults);
        Assert.Equal("hue.v1", calendar!.Name);
        Assert.Equal([2025, 2026, 2027], calendar.File.Years);
        Assert.Equal(44, calendar.File.Days.Count);
        Assert.Equal(
            HueCalendar.Rows().Select(row => (row.Date, row.Kind, row.Name, row.Certainty)),
            calendar.File.Days.Select(day => (day.Date, day.Kind, day.Name, day.Certainty)));
    }

    [Fact]
    public void The_calendar_of_Hue_has_the_defaults_and_says_that_they_are_to_be_confirmed()
    {
        var calendar = CalendarReader.Read(HuePath, Hue).Calendar!;
        var rules = calendar.File.Rules;

        Assert.Equal(450, calendar.DayMinutes);
        Assert.Equal(["monday", "tuesday", "wednesday", "thursday", "friday"], calendar.File.Weekly.Days.Keys);
        Assert.Equal((false, true, false), (rules.CountsDayOfReceipt.Value, rules.CountsDayOfSuspension.Value, rules.CountsDayOfResumption.Value));
        Assert.Equal(new TimeOnly(15, 0), rules.CutOff.Value);
        Assert.All(
            [calendar.File.Weekly.Certainty, rules.CountsDayOfReceipt.Certainty, rules.CountsDayOfSuspension.Certainty,
                rules.CountsDayOfResumption.Certainty, rules.CutOff.Certainty],
            certainty => Assert.Equal("toBeConfirmed", certainty));
    }

    [Theory]
    [InlineData("\"2026-01-10\"", "\"2026-01-09\"", "", 0)] // a change that breaks nothing: the rows below can fail
    [InlineData("\"date\": \"2026-01-10\"", "\"date\": \"2026-02-16\"", "listed twice", 1)]
    [InlineData("\"date\": \"2026-01-10\"", "\"date\": \"2024-01-10\"", "a year that \"years\" does not list", 1)]
    [InlineData("\"date\": \"2026-01-10\"", "\"date\": \"10/01/2026\"", "is not a day such as", 1)]
    [InlineData("\"version\": 1", "\"version\": 2", "hue.v2.json", 1)]
    [InlineData("\"value\": \"15:00\"", "\"value\": \"3pm\"", "is not a time such as", 1)]
    [InlineData("\"kind\": \"worked\"", "\"kind\": \"open\"", "none of closed, worked, partial", 3)]
    [InlineData("\"kind\": \"worked\"", "\"kind\": \"partial\"", "when it is open", 3)]
    [InlineData("\"certainty\": \"unverified\"", "\"certainty\": \"maybe\"", "none of law", 2)]
    [InlineData("\"zone\":", "\"zona\":", "no member here", 2)] // and "zone" is missing
    [InlineData("\"to\": \"11:30\"", "\"to\": \"07:00\"", "Change the two", 6)]
    [InlineData("\"to\": \"11:30\"", "\"to\": \"14:00\"", "before the ones above have ended", 6)]
    [InlineData("\"countsDayOfReceipt\": {", "\"countsDayOfReceipt\": { \"value\": true,", "written twice", 1)]
    public void A_mistake_is_named_with_its_place(string from, string to, string says, int faults)
    {
        var text = Encoding.UTF8.GetString(Hue);
        Assert.Contains(from, text, StringComparison.Ordinal);
        var (file, calendar) = CalendarReader.Read(HuePath, Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal)));

        Assert.Equal(faults, file.Faults.Count);
        Assert.Equal(faults == 0, calendar is not null);
        if (faults == 0)
            return;
        Assert.Contains(file.Faults, fault => fault.Message.Contains(says, StringComparison.Ordinal));
        Assert.All(file.Faults, fault => Assert.True(fault.Line > 0 && fault.File == HuePath));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"weekly\": 1, \"rules\": [], \"days\": {}, \"years\": [\"x\", 1]}")]
    [InlineData("{\"days\": [1, null, {\"open\": 3}, {\"open\": [{}]}]}")]
    public void Anything_else_is_faults_and_never_a_crash(string text)
    {
        var (file, calendar) = CalendarReader.Read(HuePath, Encoding.UTF8.GetBytes(text));

        Assert.Null(calendar);
        Assert.NotEmpty(file.Faults);
    }
}
