using Hue.Workflows.WorkingTime.Tables;

namespace Hue.Workflows.WorkingTime.Ledgers;

/// <summary>
/// Walks a ledger in order of time. The clock holds a list of allowances: the budget, then each extension. A suspension leaves of them
/// what the rule says is unused, an extension adds one, a restart puts the whole budget in their place.
/// </summary>
internal sealed class LedgerWalk
{
    private readonly OfficeTable table;
    private readonly BoundaryRules rules;
    private readonly TermLedger ledger;
    private readonly long dayTicks;
    private readonly long offsetTicks;
    private readonly List<ClockRun> runs = [];
    private List<Entry> remaining = [];
    private ClockStart start;
    private long asked;
    private bool anew;

    private LedgerWalk(OfficeTable table, CalendarFile file, TermLedger ledger, long dayTicks)
    {
        this.table = table;
        this.ledger = ledger;
        this.dayTicks = dayTicks;
        rules = file.Rules;
        offsetTicks = file.UtcOffsetMinutes * TimeSpan.TicksPerMinute;
    }

    /// <summary>The runs of the clock, and what is left on it while it stands; nothing is left over when it runs.</summary>
    public static (IReadOnlyList<ClockRun> Runs, IReadOnlyList<Allowance> Standing) Of(
        OfficeTable table, CalendarFile file, TermLedger ledger, long dayTicks)
    {
        var fault = ledger.Fault();
        if (fault.Length > 0)
            throw new ArgumentException(fault, nameof(ledger));
        var walk = new LedgerWalk(table, file, ledger, dayTicks);
        walk.Go();
        return (walk.runs, ledger.IsSuspended ? [.. walk.remaining.Select(entry => entry.Allowance)] : []);
    }

    private void Go()
    {
        StartAnew(Local(ledger.From));
        var extensions = new Queue<Extension>(ledger.Extensions.OrderBy(extension => extension.At ?? DateTimeOffset.MaxValue));
        foreach (var suspension in ledger.Suspensions)
        {
            // A suspension that was over before the receipt has stopped nothing; a step's term may begin after one of its dossier.
            if (suspension.From < ledger.From && suspension.To <= ledger.From)
                continue;
            while (extensions.TryPeek(out var next) && next.At <= suspension.From)
                Add(extensions.Dequeue());
            Stop(suspension);
            if (suspension.To is { } to)
                StartAgain(Local(to), ledger.RunsAnewAfter(suspension));
        }

        while (extensions.TryDequeue(out var extension))
            Add(extension);
        if (!ledger.IsSuspended)
            RunOut();
    }

    private long Local(DateTimeOffset at) => at.UtcTicks + offsetTicks;

    private void Add(Extension extension) =>
        remaining.Add(new Entry(Allowance.Whole(extension.By, dayTicks, beforeCutOff: false), extension, Begun: false));

    private void StartAnew(long at)
    {
        asked = at;
        anew = true;
        var instant = table.Effective(at);
        var day = OfficeTable.DayOf(instant);
        var cutOff = ledger.CutOff ?? rules.CutOff.Value;
        // A same-day term looks at the next working day by its own rule; the day of receipt never counts for it.
        var counts = rules.CountsDayOfReceipt.Value && ledger.Budget.Unit != TermUnit.SameDay;
        start = new ClockStart(instant, day, counts ? day : day + 1);
        var budget = Allowance.Whole(ledger.Budget, dayTicks, instant % TimeSpan.TicksPerDay < cutOff.Ticks);
        remaining = [new Entry(budget, null, Begun: false)];
    }

    private void StartAgain(long at, bool whole)
    {
        if (whole)
        {
            StartAnew(at);
            return;
        }

        asked = at;
        anew = false;
        var instant = table.Effective(at);
        var day = OfficeTable.DayOf(instant);
        // A day once counted, or once said not to count, does not come up a second time.
        start = new ClockStart(instant, day, Math.Max(start.FirstDay, rules.CountsDayOfResumption.Value ? day : day + 1));
    }

    private void Stop(Suspension suspension)
    {
        var stop = Math.Max(Local(suspension.From), Local(ledger.From));
        var day = OfficeTable.DayOf(stop);
        var lastDay = rules.CountsDayOfSuspension.Value ? day : day - 1;
        List<Leg> legs = [];
        List<Entry> left = [];
        var from = start;
        foreach (var (allowance, grant, begun) in remaining)
        {
            var untouched = left.Count > 0 || (legs.Count > 0 && day <= from.Day && allowance.Kind == AllowanceKind.Months);
            var rest = untouched ? allowance : TermArithmetic.Left(table, allowance, from, stop, lastDay);
            var spent = rest.Amount <= 0;
            long? due = spent ? TermArithmetic.Due(table, allowance, from) : null;
            if (!untouched)
                legs.Add(new Leg(allowance, from, grant, begun, due, rest));
            if (spent)
                from = After(due!.Value);
            else
                left.Add(new Entry(rest, grant, !untouched));
        }

        remaining = left.Count > 0 ? left : [new Entry(Allowance.Spent(ledger.Budget), null, Begun: true)];
        runs.Add(new ClockRun(start, asked, anew, legs, [.. remaining.Select(entry => entry.Allowance)], suspension));
        start = start with { FirstDay = Math.Max(start.FirstDay, lastDay + 1) };
    }

    private void RunOut()
    {
        List<Leg> legs = [];
        var from = start;
        foreach (var (allowance, grant, begun) in remaining)
        {
            var due = TermArithmetic.Due(table, allowance, from);
            legs.Add(new Leg(allowance, from, grant, begun, due, null));
            from = After(due);
        }

        runs.Add(new ClockRun(start, asked, anew, legs, [], null));
        table.Years.Require(OfficeTable.DayOf(Local(ledger.From)), from.Day);
    }

    /// <summary>An allowance on the clock.</summary>
    /// <param name="Allowance">What is left of it.</param>
    /// <param name="Grant">The extension it came from; null for the budget.</param>
    /// <param name="Begun">Whether it had begun to run before the clock last stopped.</param>
    private readonly record struct Entry(Allowance Allowance, Extension? Grant, bool Begun);

    private static ClockStart After(long due)
    {
        var day = OfficeTable.DayOf(due);
        return new ClockStart(due, day, day + 1);
    }
}
