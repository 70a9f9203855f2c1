using FsCheck;
using FsCheck.Fluent;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Tests.WorkingTime;

/// <summary>A calendar, a ledger on it, and an instant to ask at.</summary>
internal sealed record TermCase(CalendarFile File, TermLedger Ledger, DateTimeOffset At)
{
    public override string ToString() => string.Join(
        '\n',
        [
            $"{Ledger.Budget} from {Ledger.From:yyyy-MM-dd ddd HH:mm}, {Ledger.OnCompletion}, asked at {At:yyyy-MM-dd HH:mm}",
            .. Ledger.Suspensions.Select(each => $"  suspended {each.From:yyyy-MM-dd ddd HH:mm} → {each.To:yyyy-MM-dd ddd HH:mm}"),
            .. Ledger.Extensions.Select(each => $"  +{each.By} @ {each.At:yyyy-MM-dd ddd HH:mm}"),
            .. File.Days.Select(day => $"  {day.Kind} {day.Date:yyyy-MM-dd ddd} {string.Join(' ', day.Open ?? [])}"),
            $"  receipt {File.Rules.CountsDayOfReceipt.Value}, suspension {File.Rules.CountsDayOfSuspension.Value}, "
                + $"resumption {File.Rules.CountsDayOfResumption.Value}",
        ]);
}

/// <summary>Random calendars and ledgers, thick with the moments at which rules change: openings, closings, the cut-off, closed days.</summary>
internal static class RandomLedgers
{
    private static readonly string[] Moments = ["07:29", "07:30", "11:29", "11:30", "13:30", "14:59", "15:00", "16:59", "17:00", "00:00", "23:59"];

    private static readonly string[] Budgets =
    [
        "1 workingDays", "2 workingDays", "5 workingDays", "15 workingDays", "0.25 workingDays", "0.5 workingDays", "2.5 workingDays",
        "1 workingHours", "4 workingHours", "8 workingHours", "20 workingHours", "0.5 workingHours",
        "1 calendarDays", "7 calendarDays", "20 calendarDays", "1 months", "2 months", "sameDay",
    ];

    private static readonly string[] Extensions =
        ["1 workingDays", "3 workingDays", "0.5 workingDays", "4 workingHours", "3 calendarDays", "1 months"];

    public static Arbitrary<TermCase> Defaults { get; } = Arb.From(Cases(Gen.Constant((false, true, false))), Smaller);

    public static Arbitrary<TermCase> AnyBoundary { get; } = Arb.From(Cases(Flags()), Smaller);

    private static Gen<(bool Receipt, bool Suspension, bool Resumption)> Flags() =>
        from bits in Gen.Choose(0, 7)
        select ((bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0);

    private static Gen<TermCase> Cases(Gen<(bool Receipt, bool Suspension, bool Resumption)> boundary) =>
        from flags in boundary
        from days in Days()
        from ledger in Ledgers()
        from at in Instants()
        select new TermCase(Calendar(days, flags), ledger, at);

    private static CalendarFile Calendar(SpecialDay[] days, (bool Receipt, bool Suspension, bool Resumption) flags)
    {
        var file = TestCalendars.File([2026, 2027], days);
        return file with
        {
            Rules = file.Rules with
            {
                CountsDayOfReceipt = new SourcedFlag(flags.Receipt, "", "toBeConfirmed"),
                CountsDayOfSuspension = new SourcedFlag(flags.Suspension, "", "toBeConfirmed"),
                CountsDayOfResumption = new SourcedFlag(flags.Resumption, "", "toBeConfirmed"),
            },
        };
    }

    private static Gen<SpecialDay[]> Days() =>
        from marks in Gen.ArrayOf(Gen.Choose(0, 9), 120)
        select marks.Select(Special).Where(day => day is not null).Select(day => day!).ToArray();

    private static SpecialDay? Special(int mark, int index)
    {
        var date = new DateOnly(2026, 2, 1).AddDays(index);
        var text = date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return (mark, date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) switch
        {
            (0 or 1, false) => TestCalendars.Closed(text),
            (2, _) => TestCalendars.Partial(text, "07:30-11:30"),
            (3, false) => TestCalendars.Partial(text, "08:00-09:15", "15:10-16:00"),
            (4 or 5, true) => TestCalendars.Worked(text),
            _ => null,
        };
    }

    private static Gen<DateTimeOffset> Instants() =>
        from day in Gen.Choose(0, 60)
        from time in Times()
        select TestCalendars.At("2026-02-05 00:00").AddDays(day).AddMinutes(time);

    private static Gen<int> Times() => Gen.OneOf(
        Gen.Choose(0, 1439),
        Gen.Choose(450, 1020),
        Gen.Elements(Moments).Select(moment => (int)TimeOnly.Parse(moment, System.Globalization.CultureInfo.InvariantCulture).ToTimeSpan().TotalMinutes));

    private static Gen<TermLedger> Ledgers() =>
        from budget in Gen.Elements(Budgets)
        from received in Instants()
        from restart in Gen.Choose(0, 4)
        from count in Gen.Choose(0, 3)
        from steps in Gen.ArrayOf(Steps(), count)
        from open in Gen.Choose(0, 9)
        from extensions in ExtensionsOf(received)
        select new TermLedger
        {
            Budget = TestCalendars.Term(budget),
            From = received,
            OnCompletion = restart == 0 ? OnCompletion.Restart : OnCompletion.Resume,
            Suspensions = Suspensions(received, steps, open == 0),
            Extensions = extensions,
        };

    /// <summary>Days on and a time of day, twice: when the next suspension begins, and when it ends.</summary>
    private static Gen<(int Wait, int Begin, int Last, int End)> Steps() =>
        from wait in Gen.Choose(0, 4)
        from begin in Times()
        from last in Gen.Choose(0, 6)
        from end in Times()
        select (wait, begin, last, end);

    private static List<Suspension> Suspensions(DateTimeOffset received, (int Wait, int Begin, int Last, int End)[] steps, bool open)
    {
        List<Suspension> suspensions = [];
        var from = received;
        foreach (var step in steps)
        {
            var begin = Later(from, step.Wait, step.Begin);
            from = Later(begin, step.Last, step.End);
            suspensions.Add(new Suspension(begin, from) { OnlyPauses = step.Begin % 3 == 0 });
        }

        if (open && suspensions.Count > 0)
            suspensions[^1] = suspensions[^1] with { To = null };
        return suspensions;
    }

    private static DateTimeOffset Later(DateTimeOffset from, int days, int time)
    {
        var later = new DateTimeOffset(from.Date, from.Offset).AddDays(days).AddMinutes(time);
        return later < from ? from : later;
    }

    private static Gen<IReadOnlyList<Extension>> ExtensionsOf(DateTimeOffset received) =>
        from count in Gen.Elements(0, 0, 1, 2)
        from terms in Gen.ArrayOf(Gen.Elements(Extensions), count)
        from waits in Gen.ArrayOf(Gen.Choose(-1, 20), count)
        from time in Times()
        select (IReadOnlyList<Extension>)[.. terms.Zip(waits.Order()).OrderBy(pair => pair.Second < 0)
            .Select(pair => new Extension(TestCalendars.Term(pair.First), pair.Second < 0 ? null : Later(received, pair.Second, time)))];

    private static IEnumerable<TermCase> Smaller(TermCase given)
    {
        for (var i = given.File.Days.Count; i > 0; i /= 2)
        {
            for (var at = 0; at + i <= given.File.Days.Count; at += i)
                yield return given with { File = given.File with { Days = [.. given.File.Days.Take(at), .. given.File.Days.Skip(at + i)] } };
        }

        for (var i = 0; i < given.Ledger.Suspensions.Count; i++)
            yield return given with { Ledger = given.Ledger with { Suspensions = [.. given.Ledger.Suspensions.Where((_, at) => at != i)] } };
        for (var i = 0; i < given.Ledger.Extensions.Count; i++)
            yield return given with { Ledger = given.Ledger with { Extensions = [.. given.Ledger.Extensions.Where((_, at) => at != i)] } };
    }
}
