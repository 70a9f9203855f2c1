using System.Security.Cryptography;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Reading;

/// <summary>Reads _shared/calendars/*.json.</summary>
public static class CalendarReader
{
    private static readonly string[] WeekDays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    private static readonly string[] Certainties = ["law", "announced", "computed", "unverified", "toBeConfirmed"];

    /// <summary>Reads a calendar; faults are in the file, and the calendar is null when any forbids its use.</summary>
    /// <param name="path">Path from the catalogue's root, with slashes.</param>
    /// <param name="bytes">The file's bytes.</param>
    public static (SourceFile File, WorkingCalendar? Calendar) Read(string path, ReadOnlySpan<byte> bytes)
    {
        var file = StrictJson.Read(path, bytes);
        if (file.Root is null)
            return (file, null);
        var reader = new ObjectReader(file, file.Root);
        reader.OptionalText("$schema");
        var calendar = new CalendarFile
        {
            Id = reader.Text("id"),
            Version = (int)reader.Whole("version", 1, 9999),
            Title = reader.Text("title"),
            Zone = reader.Text("zone"),
            UtcOffsetMinutes = (int)reader.Whole("utcOffsetMinutes", -14 * 60, 14 * 60),
            Years = reader.List("years", node => (int)(file.YearOf(node) ?? 0), 1),
            Weekly = reader.Required("weekly") is { } weekly ? Weekly(file, weekly) : NoHours,
            Rules = reader.Required("rules") is { } rules ? Rules(file, rules) : NoRules,
            Days = reader.OptionalList("days", node => Day(file, node)),
            Hash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        };
        reader.Close();
        CalendarRules.Check(file, file.Root, calendar);
        return (file, file.IsBroken ? null : new WorkingCalendar(calendar));
    }

    private static WeeklyHours NoHours => new()
    {
        Days = new Dictionary<string, IReadOnlyList<OpenInterval>>(),
        WorkedDay = [],
        Notice = "",
        Certainty = "",
    };

    private static BoundaryRules NoRules => new()
    {
        CountsDayOfReceipt = new SourcedFlag(false, "", ""),
        CountsDayOfSuspension = new SourcedFlag(false, "", ""),
        CountsDayOfResumption = new SourcedFlag(false, "", ""),
        CutOff = new SourcedTime(default, "", ""),
    };

    private static int? YearOf(this SourceFile file, SourceNode node)
    {
        if (node.Kind == SourceKind.Number && int.TryParse(node.Text, out var year) && year is >= 2000 and <= 2200)
            return year;
        file.Fault(ShapeRules.ValueIsAllowed, node, "A year belongs here, from 2000 to 2200, such as 2026.");
        return null;
    }

    private static WeeklyHours Weekly(SourceFile file, SourceNode node)
    {
        var reader = new ObjectReader(file, node);
        var weekly = new WeeklyHours
        {
            Days = reader.Required("days") is { } days ? Week(file, days) : NoHours.Days,
            WorkedDay = reader.List("workedDay", item => Interval(file, item), 1),
            Notice = reader.Text("notice"),
            Certainty = reader.Choice("certainty", Certainties),
        };
        reader.Close();
        return weekly;
    }

    private static Dictionary<string, IReadOnlyList<OpenInterval>> Week(SourceFile file, SourceNode node)
    {
        var reader = new ObjectReader(file, node);
        Dictionary<string, IReadOnlyList<OpenInterval>> week = new(StringComparer.Ordinal);
        foreach (var day in WeekDays)
        {
            if (reader.Has(day))
                week[day] = reader.List(day, item => Interval(file, item), 1);
            else
                reader.Optional(day);
        }

        reader.Close();
        return week;
    }

    private static OpenInterval Interval(SourceFile file, SourceNode node)
    {
        var reader = new ObjectReader(file, node);
        var interval = new OpenInterval(reader.Time("from"), reader.Time("to"));
        reader.Close();
        return interval;
    }

    private static BoundaryRules Rules(SourceFile file, SourceNode node)
    {
        var reader = new ObjectReader(file, node);
        var rules = new BoundaryRules
        {
            CountsDayOfReceipt = Flag("countsDayOfReceipt"),
            CountsDayOfSuspension = Flag("countsDayOfSuspension"),
            CountsDayOfResumption = Flag("countsDayOfResumption"),
            CutOff = reader.Required("cutOff") is { } cutOff ? Time(file, cutOff) : NoRules.CutOff,
        };
        reader.Close();
        return rules;

        SourcedFlag Flag(string name) => reader.Required(name) is { } flag ? CalendarReader.Flag(file, flag) : NoRules.CountsDayOfReceipt;
    }

    private static SourcedFlag Flag(SourceFile file, SourceNode node)
    {
        var reader = new ObjectReader(file, node);
        reader.Required("value");
        var flag = new SourcedFlag(reader.Flag("value"), reader.Text("notice"), reader.Choice("certainty", Certainties));
        reader.Close();
        return flag;
    }

    private static SourcedTime Time(SourceFile file, SourceNode node)
    {
        var reader = new ObjectReader(file, node);
        var time = new SourcedTime(reader.Time("value"), reader.Text("notice"), reader.Choice("certainty", Certainties));
        reader.Close();
        return time;
    }

    internal static SpecialDay Day(SourceFile file, SourceNode node)
    {
        var reader = new ObjectReader(file, node);
        var day = new SpecialDay(
            reader.Date("date"),
            reader.Choice("kind", "closed", "worked", "partial"),
            reader.Text("name"),
            reader.Choice("certainty", Certainties),
            reader.OptionalText("notice") ?? "",
            reader.Optional("open") is { } open ? reader.ListOf(open, item => Interval(file, item), 1) : null,
            reader.OptionalText("replaces"));
        reader.Close();
        return day;
    }
}
