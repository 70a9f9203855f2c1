using System.Globalization;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Tests.WorkingTime;

/// <summary>Calendars built in code: the defaults of TERMS, and the days that a test names.</summary>
internal static class TestCalendars
{
    public static readonly IReadOnlyList<OpenInterval> FullDay = [Hours("07:30-11:30"), Hours("13:30-17:00")];

    private static readonly string[] Week = ["monday", "tuesday", "wednesday", "thursday", "friday"];

    public static CalendarFile File(int[] years, params SpecialDay[] days) => new()
    {
        Id = "test",
        Version = 1,
        Title = "Lịch thử",
        Zone = "Asia/Ho_Chi_Minh",
        UtcOffsetMinutes = 420,
        Years = years,
        Weekly = new WeeklyHours
        {
            Days = Week.ToDictionary(day => day, _ => FullDay),
            WorkedDay = FullDay,
            Notice = "",
            Certainty = "toBeConfirmed",
        },
        Rules = new BoundaryRules
        {
            CountsDayOfReceipt = new SourcedFlag(false, "", "toBeConfirmed"),
            CountsDayOfSuspension = new SourcedFlag(true, "", "toBeConfirmed"),
            CountsDayOfResumption = new SourcedFlag(false, "", "toBeConfirmed"),
            CutOff = new SourcedTime(new TimeOnly(15, 0), "", "toBeConfirmed"),
        },
        Days = days,
    };

    public static SpecialDay Closed(string date, string name = "Ngày nghỉ") => new(Date(date), "closed", name, "law", "", null);

    public static SpecialDay Worked(string date, string name = "Làm bù") => new(Date(date), "worked", name, "announced", "", null);

    public static SpecialDay Partial(string date, params string[] hours) =>
        new(Date(date), "partial", "Nghỉ nửa ngày do lũ", "announced", "TB 1/TB-UBND", [.. hours.Select(Hours)]);

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"2026-02-13 16:40", in Huế.</summary>
    public static DateTimeOffset At(string text) => DateTimeOffset.ParseExact(
        text + "+07:00",
        ["yyyy-MM-dd HH:mmzzz", "yyyy-MM-dd HH:mm:sszzz"],
        CultureInfo.InvariantCulture,
        DateTimeStyles.None);

    public static Term Term(string text) =>
        Hue.Workflows.WorkingTime.Term.TryParse(text, out var term, out var fault) ? term : throw new ArgumentException(fault);

    public static OpenInterval Hours(string text) =>
        new(TimeOnly.Parse(text[..5], CultureInfo.InvariantCulture), TimeOnly.Parse(text[6..], CultureInfo.InvariantCulture));

    /// <summary>"2026-03-04 10:00 → 2026-03-09 09:00", several apart with ";"; "–" for none; an end of "…" is open.</summary>
    public static IReadOnlyList<Suspension> Suspensions(string text) => text == "–"
        ? []
        : [.. text.Split(';', StringSplitOptions.TrimEntries).Select(pair => pair.Split('→', StringSplitOptions.TrimEntries))
            .Select(pair => new Suspension(At(pair[0]), pair[1] == "…" ? null : At(pair[1])))];

    /// <summary>"+2 workingDays; +4 workingHours @ 2026-03-04 10:00"; "–" for none.</summary>
    public static IReadOnlyList<Extension> Extensions(string text) => text == "–"
        ? []
        : [.. text.Split(';', StringSplitOptions.TrimEntries).Select(part => part.TrimStart('+').Split('@', StringSplitOptions.TrimEntries))
            .Select(part => new Extension(Term(part[0]), part.Length > 1 ? At(part[1]) : null))];

    public static TermLedger Ledger(
        string received,
        string term,
        string suspended = "–",
        string extended = "–",
        OnCompletion onCompletion = OnCompletion.Resume) => new()
        {
            Budget = Term(term),
            From = At(received),
            OnCompletion = onCompletion,
            Suspensions = Suspensions(suspended),
            Extensions = Extensions(extended),
        };

    public static string? Shown(DateTimeOffset? due) => due?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) is { } text
        ? text.EndsWith(":00", StringComparison.Ordinal) ? text[..^3] : text
        : null;
}
