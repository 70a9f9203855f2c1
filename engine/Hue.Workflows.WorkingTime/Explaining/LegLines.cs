using Hue.Workflows.WorkingTime.Ledgers;
using Hue.Workflows.WorkingTime.Tables;

namespace Hue.Workflows.WorkingTime.Explaining;

/// <summary>The lines of one allowance: each day or stretch of hours that it took, and each that it did not.</summary>
internal sealed class LegLines(OfficeTable table, BoundaryRules rules, LineList lines)
{
    /// <summary>Writes an allowance down.</summary>
    /// <param name="leg">The allowance as it ran.</param>
    /// <param name="stop">Local instant at which the clock was stopped; null when it ran to its end.</param>
    public void Tell(Leg leg, long? stop)
    {
        switch (leg.Given.Kind)
        {
            case AllowanceKind.WorkingDays:
                WorkingDays(leg, stop);
                break;
            case AllowanceKind.OfficeTime:
                Hours(leg, Math.Min(leg.Due ?? long.MaxValue, stop ?? long.MaxValue));
                break;
            case AllowanceKind.CalendarDays:
                CalendarDays(leg, stop);
                break;
            default:
                ToTarget(leg, stop);
                break;
        }
    }

    private void WorkingDays(Leg leg, long? stop)
    {
        if (leg.Given.Amount == 0)
            return;
        var of = (long)leg.Given.Of.Amount;
        var count = of - leg.Given.Amount;
        var last = Last(leg, stop);
        for (var day = FirstTold(leg); day <= last; day++)
        {
            if (!table.IsWorking(day))
                lines.Skip(day);
            else if (leg.Given.Of.Unit == TermUnit.SameDay)
                NextDay(day);
            else if (day >= leg.Start.FirstDay)
                Counted(day, ++count, of, leg.Grant is not null, lines.Open(day));
        }
    }

    private void CalendarDays(Leg leg, long? stop)
    {
        var of = (long)leg.Given.Of.Amount;
        var count = of - leg.Given.Amount;
        var target = TermArithmetic.Target(table, leg.Given, leg.Start);
        var last = (int)Math.Min(target, stop is null ? target : LastDay(stop.Value));
        for (var day = leg.Start.FirstDay; day <= last; day++)
        {
            var special = table.IsWorking(day) ? lines.Open(day) : AsAlso(lines.Closed(day));
            Counted(day, ++count, of, leg.Grant is not null, special);
        }

        if (leg.Due is { } due && (stop is null || stop > due))
            Roll((int)target, OfficeTable.DayOf(due));
    }

    private void ToTarget(Leg leg, long? stop)
    {
        if (leg.Due is not { } due || stop < due)
            return;
        var target = (int)TermArithmetic.Target(table, leg.Given, leg.Start);
        var from = DayWords.Day(leg.Start.Day);
        var to = DayWords.Day(target);
        var amount = StandingText.Amount(leg.Given, 1);
        var months = leg.Given.Kind == AllowanceKind.Months;
        var shorter = months && DayWords.Date(target).Day < DayWords.Date(leg.Start.Day).Day;
        lines.Add(
            "counted",
            target,
            months ? leg.Given.Amount : null,
            $"{amount.Vi} kể từ {from.Vi}: đến {to.Vi}{(shorter ? ", là ngày cuối của tháng đó" : "")}.",
            $"{amount.En} from {from.En}: {to.En}{(shorter ? ", the last day of that month" : "")}.");
        Roll(target, OfficeTable.DayOf(due));
    }

    private void Roll(int target, int due)
    {
        if (target == due)
            return;
        var reason = lines.Closed(target);
        var ended = DayWords.Day(target);
        var moved = DayWords.Day(due);
        for (var day = target + 1; day < due; day++)
            lines.Skip(day);
        lines.Add(
            "rolled",
            due,
            null,
            $"Ngày cuối {ended.Vi} không làm việc ({reason.Vi}): chuyển sang ngày làm việc kế tiếp, {moved.Vi}.",
            $"The last day, {ended.En}, is not a working day ({reason.En}): it moves to the next one, {moved.En}.");
    }

    private void Hours(Leg leg, long end)
    {
        var whole = leg.Given.Of.Unit == TermUnit.WorkingHours ? leg.Given.Of.Amount * TimeSpan.TicksPerHour : (decimal)WholeTicks(leg);
        var done = (long)whole - leg.Given.Amount;
        for (var day = leg.Start.Day; day <= OfficeTable.DayOf(end); day++)
        {
            var taken = table.Intervals(day)
                .Select(interval => (From: Math.Max(interval.Open, leg.Start.Instant), To: Math.Min(interval.Close, end)))
                .Where(interval => interval.To > interval.From)
                .ToList();
            if (taken.Count > 0)
                HoursOf(day, taken, ref done, (long)whole);
            else if (!table.IsWorking(day))
                lines.Skip(day);
        }
    }

    private long WholeTicks(Leg leg) => Allowance.Whole(leg.Given.Of, table.OrdinaryDayTicks, beforeCutOff: false).Amount;

    private void HoursOf(int day, List<(long From, long To)> taken, ref long done, long whole)
    {
        var ticks = taken.Sum(interval => interval.To - interval.From);
        done += ticks;
        var name = DayWords.Day(day);
        var spans = taken.Select(interval => $"{DayWords.Time(interval.From)}–{DayWords.Time(interval.To)}").ToList();
        var (minutes, sum, of) = (DayWords.Minutes(ticks), DayWords.Minutes(done), DayWords.Minutes(whole));
        var special = lines.Open(day);
        lines.Add(
            "hours",
            day,
            null,
            $"{DayWords.Sentence(name.Vi)}: {string.Join(" và ", spans)}, {minutes.Vi} phút, cộng dồn {sum.Vi}/{of.Vi} phút{special.Vi}.",
            $"{name.En}: {string.Join(" and ", spans)}, {minutes.En} minutes, {sum.En} of {of.En} so far{special.En}.");
    }

    private void Counted(int day, long count, long of, bool extended, LocalText special)
    {
        var name = DayWords.Day(day);
        lines.Add(
            "counted",
            day,
            count,
            $"{DayWords.Sentence(name.Vi)}: ngày {(extended ? "gia hạn " : "")}thứ {count}/{of}{special.Vi}.",
            $"{name.En}: {(extended ? "extension " : "")}day {count} of {of}{special.En}.");
    }

    private void NextDay(int day)
    {
        var name = DayWords.Day(day);
        var special = lines.Open(day);
        lines.Add(
            "counted",
            day,
            1,
            $"{DayWords.Sentence(name.Vi)}: ngày làm việc kế tiếp{special.Vi}.",
            $"{name.En}: the next working day{special.En}.");
    }

    private static LocalText AsAlso(LocalText reason) => new($", vẫn tính dù {reason.Vi}", $", counted although {reason.En}");

    private static int FirstTold(Leg leg) => Math.Min(leg.Start.FirstDay, leg.Start.Day + 1);

    private int LastDay(long stop) => OfficeTable.DayOf(stop) - (rules.CountsDayOfSuspension.Value ? 0 : 1);

    private int Last(Leg leg, long? stop)
    {
        var due = leg.Due is { } end ? OfficeTable.DayOf(end) : int.MaxValue;
        return Math.Min(due, stop is { } at ? LastDay(at) : int.MaxValue);
    }
}
