using Hue.Workflows.WorkingTime.Ledgers;
using Hue.Workflows.WorkingTime.Tables;

namespace Hue.Workflows.WorkingTime.Explaining;

/// <summary>What is said when the clock starts, stops, goes on, is given more time, or has run out.</summary>
internal sealed class ClockSentences(CalendarFile file, OfficeTable table, TermLedger ledger)
{
    private static readonly LocalText Nothing = new("", "");

    private readonly int dayMinutes = (int)(table.OrdinaryDayTicks / TimeSpan.TicksPerMinute);

    public static LocalText Due(long due)
    {
        var instant = DayWords.Instant(due);
        return new LocalText(
            $"Đến hạn lúc {instant.Vi}; đúng giờ đó vẫn là đúng hạn.",
            $"Due: {instant.En}; at that very time it is still on time.");
    }

    public long Local(DateTimeOffset at) => at.UtcTicks + (file.UtcOffsetMinutes * TimeSpan.TicksPerMinute);

    public LocalText Started(ClockRun run)
    {
        var asked = DayWords.Instant(run.Asked);
        var moved = Moved(run, "coi như nhận lúc", "counts as received at");
        var term = StandingText.Said(ledger.Budget);
        var boundary = Boundary(run);
        return new LocalText(
            $"Nhận lúc {asked.Vi}{moved.Vi}. Thời hạn {term.Vi}{boundary.Vi}.",
            $"Received at {asked.En}{moved.En}. Term: {term.En}{boundary.En}.");
    }

    public LocalText Resumed(ClockRun run, ClockRun before)
    {
        var asked = DayWords.Instant(run.Asked);
        var moved = Moved(run, "tính từ", "counts from");
        var how = How(run, before);
        var lasted = RemainingText.Span((run.Asked - Local(before.StoppedBy!.Value.From)) / TimeSpan.TicksPerMinute, 24 * 60);
        return new LocalText(
            $"Hết tạm dừng lúc {asked.Vi} (đã dừng {lasted.Vi}){moved.Vi}. {how.Vi}.",
            $"Resumed at {asked.En} (after {lasted.En}){moved.En}. {how.En}.");
    }

    /// <summary>The clock stops.</summary>
    /// <param name="at">Local instant.</param>
    /// <param name="left">What is left on it.</param>
    /// <param name="late">The due time that had passed by then; null when none had.</param>
    /// <param name="stands">Whether it stands still today.</param>
    public LocalText Suspended(long at, IReadOnlyList<Allowance> left, long? late, bool stands)
    {
        var from = DayWords.Instant(at);
        var rest = StandingText.Left(left, dayMinutes);
        var passed = late is { } due ? DayWords.Instant(due) : null;
        return new LocalText(
            $"Tạm dừng từ {from.Vi}: lúc đó {rest.Vi}{(passed is null ? "" : $", và đã quá hạn từ {passed.Vi}")}."
            + (stands ? " Đang tạm dừng nên chưa có ngày hẹn trả." : ""),
            $"Suspended from {from.En}: by then {rest.En}{(passed is null ? "" : $", and it was late since {passed.En}")}."
            + (stands ? " Still suspended, so there is no due time yet." : ""));
    }

    public LocalText Extended(Leg leg, Extension grant)
    {
        var by = StandingText.Said(grant.By);
        var from = DayWords.Instant(leg.Start.Instant);
        var at = grant.At is { } instant ? DayWords.Instant(Local(instant)) : null;
        return new LocalText(
            $"Gia hạn {by.Vi}{(at is null ? "" : $" (quyết định lúc {at.Vi})")}, tính từ {from.Vi}.",
            $"Extended by {by.En}{(at is null ? "" : $" (granted at {at.En})")}, counted from {from.En}.");
    }

    private static LocalText Moved(ClockRun run, string vi, string en)
    {
        if (run.Start.Instant == run.Asked)
            return Nothing;
        var instant = DayWords.Instant(run.Start.Instant);
        return new LocalText($", ngoài giờ làm việc nên {vi} {instant.Vi}", $", outside office hours, so it {en} {instant.En}");
    }

    private LocalText Boundary(ClockRun run)
    {
        if (ledger.Budget.Unit == TermUnit.SameDay)
            return SameDay(run);
        if (ledger.Budget.Unit == TermUnit.Months)
            return Nothing;
        if (ledger.Budget.Unit == TermUnit.WorkingHours)
            return new LocalText(", chỉ tính giờ làm việc", ", office hours only");
        if (ledger.Budget.Amount != decimal.Truncate(ledger.Budget.Amount))
            return OfDay(DayWords.Minutes((long)(ledger.Budget.Amount * table.OrdinaryDayTicks)));
        return file.Rules.CountsDayOfReceipt.Value
            ? new LocalText(", tính cả ngày nhận", ", the day of receipt counts")
            : new LocalText(", không tính ngày nhận", ", the day of receipt does not count");
    }

    private LocalText OfDay(LocalText minutes) => new(
        $", bằng {minutes.Vi} phút làm việc (một ngày là {dayMinutes} phút)",
        $", which is {minutes.En} office minutes (a day has {dayMinutes})");

    private LocalText SameDay(ClockRun run)
    {
        var cutOff = ledger.CutOff ?? file.Rules.CutOff.Value;
        return run.Start.Instant % TimeSpan.TicksPerDay < cutOff.Ticks
            ? new LocalText(
                $": nhận trước {cutOff:HH':'mm} nên trả ngay trong ngày",
                $": before the cut-off at {cutOff:HH':'mm}, so due that day")
            : new LocalText(
                $": nhận từ {cutOff:HH':'mm} trở đi nên trả vào ngày làm việc kế tiếp",
                $": from the cut-off at {cutOff:HH':'mm} on, so due the next working day");
    }

    private LocalText How(ClockRun run, ClockRun before)
    {
        if (run.Anew)
        {
            var term = StandingText.Said(ledger.Budget);
            var boundary = Boundary(run);
            return new LocalText($"Tính lại từ đầu: {term.Vi}{boundary.Vi}", $"The whole term runs anew: {term.En}{boundary.En}");
        }

        return run.Legs[0].Given switch
        {
            { Amount: 0 } => new LocalText(
                "Thời hạn đã dùng hết nên đến hạn cuối ngày này", "Nothing is left: due at the close of this day"),
            { Kind: AllowanceKind.OfficeTime } => new LocalText("Tính tiếp số giờ còn lại", "The hours that are left run on"),
            { Kind: AllowanceKind.DaysToTarget } => Shifted(run, before),
            _ when file.Rules.CountsDayOfResumption.Value => new LocalText("Tính tiếp kể cả ngày này", "Counting goes on with this day"),
            _ => new LocalText("Tính tiếp từ ngày hôm sau", "Counting goes on from the day after"),
        };
    }

    private LocalText Shifted(ClockRun run, ClockRun before)
    {
        var days = run.Start.Day - OfficeTable.DayOf(Local(before.StoppedBy!.Value.From));
        return new LocalText(
            $"Hạn lùi {days} ngày, bằng số ngày tạm dừng",
            $"The end moves by the {RemainingText.English(days, "day")} of the suspension");
    }
}
