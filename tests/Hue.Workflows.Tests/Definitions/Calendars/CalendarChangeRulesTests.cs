using System.Text;
using System.Text.Json.Nodes;
using Hue.Workflows.Definitions.Calendars;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Tests.Architecture;
using Hue.Workflows.Tests.WorkingTime;

namespace Hue.Workflows.Tests.Definitions.Calendars;

/// <summary>An amendment is refused with what to write instead; the calendar is the house's own, hue.v1.</summary>
public sealed class CalendarChangeRulesTests
{
    private const string Closing = """{"title":"Lũ","offices":["19777"],"days":[DAY]}""";

    private const string HalfDay = """
        {"date":"2026-10-05","kind":"partial","name":"Lũ","certainty":"announced","notice":"15/TB-UBND",
         "open":[{"from":"07:30","to":"11:30"}]}
        """;

    private static readonly ProcedureCatalogue Catalogue =
        ProcedureCatalogue.Read(CatalogueFolder.Read(Path.Combine(Repository.Root, "procedures")));

    private static readonly CalendarsInForce InForce = CalendarsInForce.Of(Catalogue);

    [Fact]
    public void A_next_version_with_a_day_more_is_taken() => Assert.Empty(Faults("hue.v2.json", Next(days => days.Add(Day("2026-10-05")))));

    [Theory]
    [InlineData("hue.v1.json", 1, "Version 1 of \"hue\" is in force. Write 2")]
    [InlineData("hue.v3.json", 3, "Write 2, and name the file hue.v2.json")]
    public void It_follows_the_version_in_force(string name, int version, string says) =>
        Assert.Contains(says, Assert.Single(Faults(name, Next(days => days.Add(Day("2026-10-05")), version))));

    [Fact]
    public void It_says_something_new() =>
        Assert.Contains("in force already", Assert.Single(Faults("hue.v2.json", Next(_ => { }))));

    [Fact]
    public void A_day_of_an_earlier_notice_may_not_be_dropped_in_silence()
    {
        var fault = Assert.Single(Faults("hue.v2.json", Next(days => days.RemoveAt(IndexOf(days, "2025-01-01")))));
        Assert.Contains("Keep it; or, if a later notice changed it, write the day with \"kind\": \"worked\"", fault);
        Assert.Contains("\"replaces\": \"Bộ luật Lao động 2019, Điều 112\"", fault);
    }

    [Fact]
    public void A_day_of_an_earlier_notice_is_changed_by_naming_it()
    {
        var silent = Next(days => days[IndexOf(days, "2025-01-01")]!["kind"] = "worked");
        Assert.Contains("add \"replaces\": \"Bộ luật Lao động 2019, Điều 112\"", Assert.Single(Faults("hue.v2.json", silent)));

        var sameNotice = Next(days => days[IndexOf(days, "2025-01-01")] = Changed(days, "Bộ luật Lao động 2019, Điều 112"));
        Assert.Contains("without a notice of its own", Assert.Single(Faults("hue.v2.json", sameNotice)));

        Assert.Empty(Faults("hue.v2.json", Next(days => days[IndexOf(days, "2025-01-01")] = Changed(days, "99/TB-UBND"))));
    }

    [Fact]
    public void Hours_and_rules_change_by_a_notice_of_their_own()
    {
        var file = Next(days => days.Add(Day("2026-10-05")));
        file["weekly"]!["days"]!["friday"]![1]!["to"] = "16:30";
        file["rules"]!["cutOff"]!["value"] = "14:00";
        Assert.Collection(
            Faults("hue.v2.json", file),
            hours => Assert.Contains("Write the notice that changes them", hours),
            rule => Assert.Contains("\"cutOff\" differs, its notice does not", rule));
    }

    [Fact]
    public void Years_stay()
    {
        var file = Next(days =>
        {
            for (var i = days.Count - 1; i >= 0; i--)
            {
                if (days[i]!["date"]!.GetValue<string>().StartsWith("2025", StringComparison.Ordinal))
                    days.RemoveAt(i);
            }
        });
        file["years"] = new JsonArray(2026, 2027);
        Assert.Contains(Faults("hue.v2.json", file), fault => fault.Contains("Keep 2025 with its days", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\"notice\":\"15/TB-UBND\",", "names no notice")]
    [InlineData("2026-10-05", "does not cover 2031")]
    [InlineData("19777", "No office has the id \"00000\"")]
    public void A_closure_names_offices_days_and_a_notice(string spoilt, string says)
    {
        var instead = spoilt.StartsWith("20", StringComparison.Ordinal) ? "2031-10-05" : spoilt == "19777" ? "00000" : "";
        var text = Closing.Replace("DAY", HalfDay, StringComparison.Ordinal);
        var faults = FaultsOf("lu.json", spoilt.Length == 0 ? text : text.Replace(spoilt, instead, StringComparison.Ordinal), InForce);
        if (says.Length == 0)
            Assert.Empty(faults);
        else
            Assert.Contains(says, Assert.Single(faults));
    }

    [Fact]
    public void A_closure_that_contradicts_a_holiday_is_refused()
    {
        var onNewYear = Closing.Replace("DAY", HalfDay.Replace("2026-10-05",
            "2026-01-01", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("is closed by", Assert.Single(FaultsOf("lu.json", onNewYear, InForce)));
        var (file, change) = CalendarChangeReader.Read("lu.json", Encoding.UTF8.GetBytes(onNewYear));
        CalendarChangeRules.Check(file, change!, InForce);
        Assert.Equal(
            "Ngày 01/01/2026 nghỉ theo “Bộ luật Lao động 2019, Điều 112”, còn thay đổi này ghi chỉ làm việc 07:30–11:30. Nếu văn bản sau "
                + "đã thay đổi thì xác nhận thay cho “Bộ luật Lao động 2019, Điều 112”; nếu không, ghi như văn bản trước.",
            Assert.Single(file.Faults).Vietnamese);
    }

    [Fact]
    public void Hours_that_contradict_the_hours_of_an_earlier_notice_are_both_said()
    {
        var closed = InForce.With(1, Change("lu.json", Closing.Replace("DAY", HalfDay, StringComparison.Ordinal)));
        var otherHalf = HalfDay.Replace("15/TB", "16/TB", StringComparison.Ordinal).Replace("07:30", "13:30", StringComparison.Ordinal)
            .Replace("11:30", "17:00", StringComparison.Ordinal);
        var fault = Assert.Single(FaultsOf("lu.json", Closing.Replace("DAY", otherHalf, StringComparison.Ordinal), closed));
        Assert.Contains("partial by \"15/TB-UBND\", and this says partial (13:30–17:00, not 07:30–11:30)", fault);
    }

    [Fact]
    public void A_new_version_that_overrules_a_closure_names_it()
    {
        var closed = InForce.With(1, Change("lu.json", Closing.Replace("DAY", HalfDay, StringComparison.Ordinal)));
        var next = Next(days => days.Add(Day("2026-10-05")));
        Assert.Contains("Add \"replaces\": \"15/TB-UBND\"", Assert.Single(FaultsOf("hue.v2.json", next.ToJsonString(), closed)));
        var naming = Next(days =>
        {
            var day = Day("2026-10-05");
            day["replaces"] = "15/TB-UBND";
            days.Add(day);
        });
        Assert.Empty(FaultsOf("hue.v2.json", naming.ToJsonString(), closed));
        Assert.Equal("hue.v2", closed.With(2, Change("hue.v2.json", naming.ToJsonString())).CalendarOf("19777").Name);
    }

    [Fact]
    public void One_wards_half_day_leaves_the_others_alone_and_stays_under_the_next_version()
    {
        var closed = InForce.With(1, Change("lu.json", Closing.Replace("DAY", HalfDay, StringComparison.Ordinal)));
        Assert.Equal(["19777"], closed.ChangedSince(InForce));
        Assert.Equal(("hue-19777.v1", "hue.v1"), (closed.CalendarOf("19777").Name, closed.CalendarOf("19753").Name));
        var at = TestCalendars.At("2026-10-05 09:00");
        Assert.Equal(150, closed.CalendarOf("19777").OfficeMinutes(at, at.AddDays(1).AddHours(-2)));
        Assert.Equal(360, closed.CalendarOf("19753").OfficeMinutes(at, at.AddDays(1).AddHours(-2)));

        var next = closed.With(2, Change("hue.v2.json", Next(days => days.Add(Day("2026-11-20"))).ToJsonString()));
        Assert.Equal(("hue-19777.v2", "hue.v2"), (next.CalendarOf("19777").Name, next.CalendarOf("19753").Name));
        Assert.Equal(150, next.CalendarOf("19777").OfficeMinutes(at, at.AddDays(1).AddHours(-2)));
        var catalogue = next.Amended();
        Assert.Equal("hue-19777.v2", catalogue.Offices.Find("19777")!.Calendar);
        Assert.Equal("hue.v1", catalogue.CalendarOf("19777", null)!.Name); // a dossier that names none: as it was filed
        Assert.Equal("hue-19777.v1", catalogue.CalendarOf("19777", "hue-19777.v1")!.Name);
    }

    private static CalendarChange Change(string name, string text) => CalendarChangeReader.Read(name, Encoding.UTF8.GetBytes(text)).Change!;

    private static IReadOnlyList<string> Faults(string name, JsonObject file) => FaultsOf(name, file.ToJsonString(), InForce);

    private static IReadOnlyList<string> FaultsOf(string name, string text, CalendarsInForce inForce)
    {
        var (file, change) = CalendarChangeReader.Read(name, Encoding.UTF8.GetBytes(text));
        if (change is not null)
            CalendarChangeRules.Check(file, change, inForce);
        Assert.All(file.Faults, fault => Assert.True(change is null || fault.Vietnamese is { Length: > 20 }, fault.Message));
        return [.. file.Faults.Select(fault => fault.Message)];
    }

    private static JsonObject Next(Action<JsonArray> change, int version = 2)
    {
        var file = JsonNode.Parse(Catalogue.Files.Files["_shared/calendars/hue.v1.json"])!.AsObject();
        file["version"] = version;
        change(file["days"]!.AsArray());
        return file;
    }

    private static JsonObject Day(string date) => new()
    {
        ["date"] = date,
        ["kind"] = "closed",
        ["name"] = "Lũ",
        ["certainty"] = "announced",
        ["notice"] = "12/TB-UBND",
    };

    private static JsonObject Changed(JsonArray days, string notice)
    {
        var day = days[IndexOf(days, "2025-01-01")]!.DeepClone().AsObject();
        day["kind"] = "worked";
        day["notice"] = notice;
        day["replaces"] = "Bộ luật Lao động 2019, Điều 112";
        return day;
    }

    private static int IndexOf(JsonArray days, string date) =>
        days.Select((day, i) => (day, i)).First(each => each.day!["date"]!.GetValue<string>() == date).i;
}
