using Hue.Workflows.WorkingTime.Explaining;
using Hue.Workflows.WorkingTime.Ledgers;
using Hue.Workflows.WorkingTime.Tables;

namespace Hue.Workflows.WorkingTime;

/// <summary>When an office works, and every due time that follows from it. Immutable and safe to share.</summary>
/// <remarks>
/// The rules are those of TERMS; what it leaves open is decided in <c>engine/decisions/0010-what-the-term-rules-leave-open.md</c>:
/// <list type="bullet">
/// <item>A day counts at most once, whichever boundary days count; the civil day of a suspension counts even outside office hours.</item>
/// <item>A suspension that begins when nothing is left, or when the term is already overdue, ends with a due time at the close of the
/// day of its effective end. The rule makes no difference between the two, so whoever must not let a late term gain that day looks
/// before suspending; the explanation says that it was late.</item>
/// <item>A suspension of no length outside office hours moves the start of counting to the next opening, as any other does.</item>
/// <item>A same-day term is none or one working day after receipt: suspended before that day, one working day is left, else none.</item>
/// <item>Each extension is an allowance of its own, used up after the one before it; a suspension leaves the unused part of the one
/// that runs and the whole of those behind it. Granted while the clock stands, it waits until the clock goes on.</item>
/// <item>A restart brings back the budget alone; an extension granted before the suspension went with the run it lengthened.</item>
/// </list>
/// </remarks>
public sealed class WorkingCalendar
{
    private readonly OfficeTable table;
    private readonly DayHours hours;
    private readonly long offsetTicks;
    private readonly TimeSpan offset;

    /// <summary>Builds the calendar's tables from its file.</summary>
    /// <exception cref="ArgumentException">No years, no hours, hours out of order, a date twice, or an unknown kind of day.</exception>
    public WorkingCalendar(CalendarFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        File = file;
        Name = $"{file.Id}.v{file.Version}";
        hours = new DayHours(file);
        table = new OfficeTable(hours, new YearCoverage(file));
        offset = TimeSpan.FromMinutes(file.UtcOffsetMinutes);
        offsetTicks = offset.Ticks;
    }

    /// <summary>What the calendar was built from.</summary>
    public CalendarFile File { get; }

    /// <summary>"hue.v1": the id and version that audit records name.</summary>
    public string Name { get; }

    /// <summary>Office minutes of an ordinary working day, the length that most week days have: 450 by default.</summary>
    public int DayMinutes => (int)hours.OrdinaryDay.TotalMinutes;

    /// <summary>The last moment in time, inclusive; null while the ledger is suspended.</summary>
    /// <exception cref="ArgumentException">The ledger has a <see cref="TermLedger.Fault"/>.</exception>
    /// <exception cref="CalendarHasNoYearException">A year between start and due is not in the file.</exception>
    public DateTimeOffset? Due(TermLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        if (ledger.Suspensions.Count == 0 && ledger.Extensions.Count == 0)
            return Plain(ledger.Budget, ledger.From, ledger.CutOff ?? File.Rules.CutOff.Value);
        var (runs, _) = Walk(ledger);
        return ledger.IsSuspended ? null : Shown(runs[^1].Legs[^1].Due!.Value);
    }

    /// <summary>The due time of a plain term, without suspensions or extensions: no allocation, under 2 µs.</summary>
    /// <exception cref="ArgumentException">The term has a <see cref="Term.Fault"/>.</exception>
    /// <exception cref="CalendarHasNoYearException">A year between start and due is not in the file.</exception>
    public DateTimeOffset Due(Term budget, DateTimeOffset from) => Plain(budget, from, File.Rules.CutOff.Value);

    /// <summary>The instant itself within office hours (opening included, closing not), else the next opening (TERMS, rule 1).</summary>
    public DateTimeOffset EffectiveReceipt(DateTimeOffset at)
    {
        var local = Local(at);
        var effective = table.Effective(local);
        table.Years.Require(OfficeTable.DayOf(local), OfficeTable.DayOf(effective));
        return Shown(effective);
    }

    /// <summary>Office minutes between two instants, whole ones rounded down; negative when <paramref name="to"/> comes first.</summary>
    public long OfficeMinutes(DateTimeOffset from, DateTimeOffset to) => OpenTicks(Local(from), Local(to)) / TimeSpan.TicksPerMinute;

    /// <summary>
    /// The instant a number of office minutes after (negative: before) another. Ending exactly at a closing gives that closing, and
    /// going back exactly to an opening gives that opening; 0 minutes give the instant itself.
    /// </summary>
    public DateTimeOffset AddOfficeMinutes(DateTimeOffset at, long minutes)
    {
        var local = Local(at);
        if (minutes == 0)
            return Shown(local);
        var open = table.OpenBefore(local) + minutes * TimeSpan.TicksPerMinute;
        var reached = minutes > 0 ? table.FirstInstantAt(open) : table.LastInstantAt(open);
        table.Years.Require(OfficeTable.DayOf(local), OfficeTable.DayOf(reached));
        return Shown(reached);
    }

    /// <summary>
    /// Office minutes that the ledger has used up to an instant, and has in all; what a ladder's share is taken of. Used never falls as
    /// time goes on, stands still while suspended, equals the total at the due time and runs on past it; after a restart both speak of
    /// the new run only. While suspended the total is what it would be had the clock gone on at once.
    /// </summary>
    public (long Used, long Total) Usage(TermLedger ledger, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var whole = ledger.IsSuspended ? Unsuspended(ledger) : ledger;
        var (runs, _) = Walk(whole);
        var first = runs.Count - 1;
        while (!runs[first].Anew)
            first--;
        var now = Local(at);
        long used = 0;
        long total = 0;
        for (var i = first; i < runs.Count; i++)
        {
            var from = runs[i].Start.Instant;
            long? stop = runs[i].StoppedBy is { } suspension ? Local(suspension.From) : null;
            var standsAt = stop ?? (ledger.IsSuspended ? from : now);
            used += Math.Max(0, OpenTicks(from, Math.Min(now, standsAt)));
            total += Math.Max(0, OpenTicks(from, stop ?? runs[i].Legs[^1].Due!.Value));
        }

        return (used / TimeSpan.TicksPerMinute, total / TimeSpan.TicksPerMinute);
    }

    /// <summary>"còn 2 ngày 3 giờ", "quá 1 ngày", "còn 35 phút"; English with language "en".</summary>
    public string Remaining(DateTimeOffset now, DateTimeOffset due, string language = "vi") =>
        RemainingText.Of(Math.Abs(OfficeMinutes(now, due)), late: now > due, DayMinutes, language);

    /// <summary>The arithmetic of a due time, line by line, every counted and skipped day by name.</summary>
    public Explanation Explain(TermLedger ledger, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var (runs, standing) = Walk(ledger);
        var lines = new Narrator(File, table, hours, ledger).Tell(runs, standing);
        if (ledger.IsSuspended)
            return new Explanation(null, false, StandingText.Of(standing, DayMinutes), lines);
        var due = Shown(runs[^1].Legs[^1].Due!.Value);
        return new Explanation(due, at > due, new LocalText(Remaining(at, due), Remaining(at, due, "en")), lines);
    }

    private DateTimeOffset Plain(Term budget, DateTimeOffset from, TimeOnly cutOff)
    {
        var local = Local(from);
        var instant = table.Effective(local);
        var day = OfficeTable.DayOf(instant);
        var allowance = Allowance.Whole(budget, hours.OrdinaryDay.Ticks, instant % TimeSpan.TicksPerDay < cutOff.Ticks);
        var counts = File.Rules.CountsDayOfReceipt.Value && budget.Unit != TermUnit.SameDay;
        var due = TermArithmetic.Due(table, allowance, new ClockStart(instant, day, counts ? day : day + 1));
        table.Years.Require(OfficeTable.DayOf(local), OfficeTable.DayOf(due));
        return Shown(due);
    }

    private (IReadOnlyList<ClockRun> Runs, IReadOnlyList<Allowance> Standing) Walk(TermLedger ledger) =>
        LedgerWalk.Of(table, File, ledger, hours.OrdinaryDay.Ticks);

    /// <summary>The ledger as if the clock had gone on at the instant it was stopped, in the run that it was stopped in.</summary>
    private static TermLedger Unsuspended(TermLedger ledger)
    {
        var open = ledger.Suspensions[^1];
        var went = open with { To = open.From };
        var ended = ledger.Suspensions.SkipLast(1).ToList();
        var last = ended.FindLastIndex(ledger.RunsAnewAfter);
        if (last < 0)
            return ledger with { Suspensions = [.. ended, went], OnCompletion = OnCompletion.Resume };
        var before = ended[last];
        return ledger with
        {
            From = before.To!.Value,
            Suspensions = [.. ended.Skip(last + 1), went],
            Extensions = [.. ledger.Extensions.Where(extension => extension.At is null || extension.At > before.From)],
            OnCompletion = OnCompletion.Resume,
        };
    }

    private long OpenTicks(long from, long to)
    {
        table.Years.Require(OfficeTable.DayOf(from), OfficeTable.DayOf(to));
        return table.OpenBefore(to) - table.OpenBefore(from);
    }

    private long Local(DateTimeOffset at) => at.UtcTicks + offsetTicks;

    private DateTimeOffset Shown(long local) => new(local, offset);
}
