using Hue.Workflows.WorkingTime.Ledgers;

namespace Hue.Workflows.WorkingTime.Explaining;

/// <summary>What is left on a clock that stands: in the unit the term is counted in, as no due time exists to measure against.</summary>
internal static class StandingText
{
    /// <summary>"còn 3 ngày làm việc, đang tạm dừng".</summary>
    public static LocalText Of(IReadOnlyList<Allowance> standing, int dayMinutes)
    {
        var left = Left(standing, dayMinutes);
        return new LocalText($"{left.Vi}, đang tạm dừng", $"{left.En}, suspended");
    }

    /// <summary>"còn 3 ngày làm việc và 4 giờ làm việc", "không còn ngày nào".</summary>
    public static LocalText Left(IReadOnlyList<Allowance> allowances, int dayMinutes)
    {
        var parts = Merged(allowances).Select(allowance => Amount(allowance, dayMinutes)).ToList();
        return parts.Count == 0
            ? new LocalText("đã dùng hết thời hạn", "nothing left")
            : new LocalText(
                $"còn {string.Join(" và ", parts.Select(part => part.Vi))}",
                $"{string.Join(" and ", parts.Select(part => part.En))} left");
    }

    public static LocalText Amount(Allowance allowance, int dayMinutes)
    {
        var amount = allowance.Amount;
        return allowance.Kind switch
        {
            AllowanceKind.WorkingDays => new LocalText($"{amount} ngày làm việc", RemainingText.English(amount, "working day")),
            AllowanceKind.OfficeTime => OfficeTime(amount, dayMinutes),
            AllowanceKind.Months => new LocalText($"{amount} tháng", RemainingText.English(amount, "month")),
            _ => new LocalText($"{amount} ngày theo lịch", RemainingText.English(amount, "calendar day")),
        };
    }

    /// <summary>Working days and office time add up; calendar days and months roll one by one, so each stays by itself.</summary>
    private static List<Allowance> Merged(IReadOnlyList<Allowance> allowances)
    {
        List<Allowance> merged = [];
        foreach (var next in allowances.Where(allowance => allowance.Amount > 0))
        {
            if (merged.Count > 0 && merged[^1].Kind == next.Kind && next.Kind is (AllowanceKind.WorkingDays or AllowanceKind.OfficeTime))
                merged[^1] = next with { Amount = merged[^1].Amount + next.Amount };
            else
                merged.Add(next);
        }

        return merged;
    }

    private static LocalText OfficeTime(long ticks, int dayMinutes)
    {
        var span = RemainingText.Exact(ticks / TimeSpan.TicksPerMinute, dayMinutes);
        return new LocalText($"{span.Vi} làm việc", $"{span.En} of office time");
    }

    /// <summary>A term as it is said: "5 ngày làm việc", "trong ngày".</summary>
    public static LocalText Said(Term term)
    {
        var number = DayWords.Number(term.Amount);
        return term.Unit switch
        {
            TermUnit.WorkingDays => new LocalText($"{number.Vi} ngày làm việc", RemainingText.English(term.Amount, "working day")),
            TermUnit.WorkingHours => new LocalText($"{number.Vi} giờ làm việc", RemainingText.English(term.Amount, "working hour")),
            TermUnit.CalendarDays => new LocalText($"{number.Vi} ngày theo lịch", RemainingText.English(term.Amount, "calendar day")),
            TermUnit.Months => new LocalText($"{number.Vi} tháng", RemainingText.English(term.Amount, "month")),
            _ => new LocalText("trong ngày", "the same day"),
        };
    }
}
