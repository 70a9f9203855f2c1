namespace Hue.Workflows.WorkingTime;

/// <summary>When an office works, and every due time that follows from it. Immutable and safe to share.</summary>
public sealed class WorkingCalendar
{
    /// <summary>Builds the calendar's tables from its file.</summary>
    public WorkingCalendar(CalendarFile file) => File = file;

    /// <summary>What the calendar was built from.</summary>
    public CalendarFile File { get; }

    /// <summary>"hue.v1": the id and version that audit records name.</summary>
    public string Name => $"{File.Id}.v{File.Version}";

    /// <summary>Office minutes of an ordinary working day: 450 by default.</summary>
    public int DayMinutes => throw new NotSupportedException("contract only");

    /// <summary>The last moment in time, inclusive; null while the ledger is suspended.</summary>
    /// <exception cref="CalendarHasNoYearException">A year between start and due is not in the file.</exception>
    public DateTimeOffset? Due(TermLedger ledger) => throw new NotSupportedException("contract only");

    /// <summary>The due time of a plain term, without suspensions or extensions: no allocation, under 2 µs.</summary>
    public DateTimeOffset Due(Term budget, DateTimeOffset from) => throw new NotSupportedException("contract only");

    /// <summary>The instant itself within office hours (opening included, closing not), else the next opening (TERMS, rule 1).</summary>
    public DateTimeOffset EffectiveReceipt(DateTimeOffset at) => throw new NotSupportedException("contract only");

    /// <summary>Office minutes from one instant to another, whole minutes rounded down; negative when <paramref name="to"/> comes first.</summary>
    public long OfficeMinutes(DateTimeOffset from, DateTimeOffset to) => throw new NotSupportedException("contract only");

    /// <summary>The instant a number of office minutes after (negative: before) another. Ending exactly at a closing gives that closing.</summary>
    public DateTimeOffset AddOfficeMinutes(DateTimeOffset at, long minutes) => throw new NotSupportedException("contract only");

    /// <summary>Office minutes that the ledger has used up to an instant, and has in all; what a ladder's share is taken of.</summary>
    public (long Used, long Total) Usage(TermLedger ledger, DateTimeOffset at) => throw new NotSupportedException("contract only");

    /// <summary>"còn 2 ngày 3 giờ", "quá 1 ngày", "còn 35 phút"; English with language "en".</summary>
    public string Remaining(DateTimeOffset now, DateTimeOffset due, string language = "vi") => throw new NotSupportedException("contract only");

    /// <summary>The arithmetic of a due time, line by line, every counted and skipped day by name.</summary>
    public Explanation Explain(TermLedger ledger, DateTimeOffset at) => throw new NotSupportedException("contract only");
}
