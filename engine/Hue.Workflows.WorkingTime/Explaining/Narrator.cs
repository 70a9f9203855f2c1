using Hue.Workflows.WorkingTime.Ledgers;
using Hue.Workflows.WorkingTime.Tables;

namespace Hue.Workflows.WorkingTime.Explaining;

/// <summary>Tells a walked ledger in the order in which it happened.</summary>
internal sealed class Narrator
{
    private readonly CalendarFile file;
    private readonly OfficeTable table;
    private readonly TermLedger ledger;
    private readonly LineList lines;
    private readonly LegLines legs;
    private readonly long offsetTicks;

    public Narrator(CalendarFile file, OfficeTable table, DayHours hours, TermLedger ledger)
    {
        this.file = file;
        this.table = table;
        this.ledger = ledger;
        lines = new LineList(new DayReasons(hours));
        legs = new LegLines(table, file.Rules, lines);
        offsetTicks = file.UtcOffsetMinutes * TimeSpan.TicksPerMinute;
    }

    public IReadOnlyList<ExplanationLine> Tell(IReadOnlyList<ClockRun> runs, IReadOnlyList<Allowance> standing)
    {
        for (var i = 0; i < runs.Count; i++)
        {
            if (i == 0)
                Started(runs[i]);
            else
                Resumed(runs[i], runs[i - 1]);
            SkippedBeforeStart(runs[i]);
            Legs(runs[i]);
            if (runs[i].StoppedBy is { } suspension)
                Suspended(suspension, runs[i], i + 1 < runs.Count ? runs[i + 1] : null, standing);
        }

        if (runs[^1].StoppedBy is null)
            Due(runs[^1].Legs[^1].Due!.Value);
        return lines.Lines;
    }

    private long Local(DateTimeOffset at) => at.UtcTicks + offsetTicks;

    private void Started(ClockRun run)
    {
        var asked = DayWords.Instant(run.Asked);
        var term = StandingText.Said(ledger.Budget);
        var moved = run.Start.Instant == run.Asked ? new LocalText("", "") : Moved(run.Start.Instant, "tính là nhận", "counts as received at");
        var boundary = SameDay(run) ?? DayOfReceipt();
        lines.Add(
            "start",
            OfficeTable.DayOf(run.Asked),
            null,
            $"Nhận lúc {asked.Vi}{moved.Vi}. Thời hạn {term.Vi}{boundary.Vi}.",
            $"Received at {asked.En}{moved.En}. Term: {term.En}{boundary.En}.");
    }

    private static LocalText Moved(long to, string vi, string en)
    {
        var instant = DayWords.Instant(to);
        return new LocalText($", ngoài giờ làm việc nên {vi} lúc {instant.Vi}", $", outside office hours, so it {en} {instant.En}");
    }

    private LocalText? SameDay(ClockRun run)
    {
        if (ledger.Budget.Unit != TermUnit.SameDay)
            return null;
        var cutOff = $"{ledger.CutOff ?? file.Rules.CutOff.Value:HH':'mm}";
        return run.Start.Instant % TimeSpan.TicksPerDay < (ledger.CutOff ?? file.Rules.CutOff.Value).Ticks
            ? new LocalText($": nhận trước {cutOff} nên trả ngay trong ngày", $": before the cut-off at {cutOff}, so due that day")
            : new LocalText($": nhận từ {cutOff} trở đi nên trả vào ngày làm việc kế tiếp", $": from the cut-off at {cutOff} on, so due the next working day");
    }

    private LocalText DayOfReceipt()
    {
        var allowance = Allowance.Whole(ledger.Budget, table.OrdinaryDayTicks, beforeCutOff: true);
        return allowance.Kind switch
        {
            AllowanceKind.OfficeTime => new LocalText(", tính theo giờ làm việc", ", counted in office hours"),
            AllowanceKind.Months => new LocalText("", ""),
            _ when file.Rules.CountsDayOfReceipt.Value => new LocalText(", tính cả ngày nhận", ", the day of receipt counts"),
            _ => new LocalText(", không tính ngày nhận", ", the day of receipt does not count"),
        };
    }

    private void SkippedBeforeStart(ClockRun run)
    {
        for (var day = OfficeTable.DayOf(run.Asked); day < run.Start.Day; day++)
        {
            if (!table.IsWorking(day))
                lines.Skip(day);
        }
    }

    private void Legs(ClockRun run)
    {
        long? stop = run.StoppedBy is { } suspension ? Local(suspension.From) : null;
        foreach (var leg in run.Legs)
        {
            if (leg.Grant is { } grant && leg.Start.Instant >= run.Start.Instant && leg.Given.Amount == Whole(grant.By))
                Extended(leg, grant);
            legs.Tell(leg, stop);
        }
    }

    private long Whole(Term term) => Allowance.Whole(term, table.OrdinaryDayTicks, beforeCutOff: false).Amount;

    private void Extended(Leg leg, Extension grant)
    {
        var by = StandingText.Said(grant.By);
        var from = DayWords.Instant(leg.Start.Instant);
        var at = grant.At is { } instant ? DayWords.Instant(Local(instant)) : null;
        lines.Add(
            "extended",
            leg.Start.Day,
            null,
            $"Gia hạn {by.Vi}{(at is null ? "" : $" (quyết định lúc {at.Vi})")}, tính từ hạn {from.Vi}.",
            $"Extended by {by.En}{(at is null ? "" : $" (granted at {at.En})")}, counted from the due time {from.En}.");
    }

    private void Suspended(Suspension suspension, ClockRun run, ClockRun? next, IReadOnlyList<Allowance> standing)
    {
        var from = DayWords.Instant(Local(suspension.From));
        var late = run.Legs[^1] is { Due: { } due, Left.Amount: <= 0 } && Local(suspension.From) > due
            ? Late(due)
            : new LocalText("", "");
        var left = StandingText.Of(next is null ? standing : run.Left, (int)(table.OrdinaryDayTicks / TimeSpan.TicksPerMinute));
        lines.Add(
            "suspended",
            OfficeTable.DayOf(Local(suspension.From)),
            null,
            $"Tạm dừng từ {from.Vi}: {left.Vi}{late.Vi}.{(next is null ? " Chưa có ngày hẹn trả." : "")}",
            $"Suspended from {from.En}: {left.En}{late.En}.{(next is null ? " There is no due time yet." : "")}");
    }

    private static LocalText Late(long due)
    {
        var passed = DayWords.Instant(due);
        return new LocalText($"; lúc đó đã quá hạn {passed.Vi}", $"; it was already past its due time {passed.En}");
    }

    private void Resumed(ClockRun run, ClockRun before)
    {
        var asked = DayWords.Instant(run.Asked);
        var moved = run.Start.Instant == run.Asked ? new LocalText("", "") : Moved(run.Start.Instant, "tính", "counts from");
        var how = How(run, before);
        lines.Add(
            "resumed",
            OfficeTable.DayOf(run.Asked),
            null,
            $"Hết tạm dừng lúc {asked.Vi}{moved.Vi}. {how.Vi}.",
            $"Resumed at {asked.En}{moved.En}. {how.En}.");
    }

    private LocalText How(ClockRun run, ClockRun before)
    {
        if (run.Anew)
        {
            var term = StandingText.Said(ledger.Budget);
            var boundary = SameDay(run) ?? DayOfReceipt();
            return new LocalText($"Tính lại từ đầu: {term.Vi}{boundary.Vi}", $"The whole term runs anew: {term.En}{boundary.En}");
        }

        var first = run.Legs[0].Given;
        if (first.Amount == 0)
            return new LocalText("Không còn ngày nào nên hẹn trả cuối ngày này", "Nothing is left, so it is due at the close of this day");
        return first.Kind switch
        {
            AllowanceKind.OfficeTime => new LocalText("Tính tiếp số giờ còn lại", "The hours that are left run on"),
            AllowanceKind.DaysToTarget => Shifted(run, before),
            _ when file.Rules.CountsDayOfResumption.Value => new LocalText("Tính tiếp, kể cả ngày này", "Counting goes on, this day included"),
            _ => new LocalText("Tính tiếp từ ngày hôm sau", "Counting goes on from the day after"),
        };
    }

    private LocalText Shifted(ClockRun run, ClockRun before)
    {
        var days = run.Start.Day - OfficeTable.DayOf(Local(before.StoppedBy!.Value.From));
        return new LocalText($"Hạn lùi {days} ngày, bằng số ngày tạm dừng", $"The end moves by the {RemainingText.English(days, "day")} of the suspension");
    }

    private void Due(long due)
    {
        var instant = DayWords.Instant(due);
        lines.Add(
            "due",
            OfficeTable.DayOf(due),
            null,
            $"Hẹn trả: {instant.Vi}; đúng giờ đó vẫn là đúng hạn.",
            $"Due: {instant.En}; at that very time it is still on time.");
    }
}
