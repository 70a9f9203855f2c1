using System.Globalization;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Simulation.Terms;

/// <summary>Random calendars and ledgers, thick with the moments at which rules change: openings, closings, cut-off, closed days.</summary>
internal sealed class RandomTerms(SimulationRandom random)
{
    private const int Days = 120;
    private static readonly DateOnly First = new(2026, 2, 1);
    private static readonly string[] Week = ["monday", "tuesday", "wednesday", "thursday", "friday"];
    private static readonly int[] Moments = [449, 450, 689, 690, 810, 899, 900, 1019, 1020, 0, 1439];

    private static readonly Term[] Budgets =
    [
        new(1, TermUnit.WorkingDays), new(2, TermUnit.WorkingDays), new(5, TermUnit.WorkingDays), new(15, TermUnit.WorkingDays),
        new(0.25m, TermUnit.WorkingDays), new(2.5m, TermUnit.WorkingDays), new(1, TermUnit.WorkingHours), new(8, TermUnit.WorkingHours),
        new(20, TermUnit.WorkingHours), new(0.5m, TermUnit.WorkingHours), new(1, TermUnit.CalendarDays), new(7, TermUnit.CalendarDays),
        new(20, TermUnit.CalendarDays), new(1, TermUnit.Months), new(2, TermUnit.Months), new(1, TermUnit.SameDay),
    ];

    private static readonly Term[] Lengths =
    [
        new(1, TermUnit.WorkingDays), new(3, TermUnit.WorkingDays), new(0.5m, TermUnit.WorkingDays), new(4, TermUnit.WorkingHours),
        new(3, TermUnit.CalendarDays), new(1, TermUnit.Months),
    ];

    private static readonly OpenInterval[] FullDay = [Hours(450, 690), Hours(810, 1020)];

    /// <summary>A calendar of two years; boundary days count as they happen to.</summary>
    public CalendarFile Calendar(int version = 1) => new()
    {
        Id = "thu",
        Version = version,
        Title = "Lịch thử",
        Zone = "Asia/Ho_Chi_Minh",
        UtcOffsetMinutes = 420,
        Years = [2026, 2027],
        Weekly = new WeeklyHours
        {
            Days = Week
                .ToDictionary(day => day, _ => (IReadOnlyList<OpenInterval>)FullDay, StringComparer.Ordinal),
            WorkedDay = FullDay,
            Notice = "",
            Certainty = "toBeConfirmed",
        },
        Rules = new BoundaryRules
        {
            CountsDayOfReceipt = Flag(20),
            CountsDayOfSuspension = Flag(80),
            CountsDayOfResumption = Flag(20),
            CutOff = new SourcedTime(new TimeOnly(15, 0), "", "toBeConfirmed"),
        },
        Days = [.. Enumerable.Range(0, Days).Select(Special).OfType<SpecialDay>()],
    };

    /// <summary>A term with what stopped and lengthened it.</summary>
    public TermLedger Ledger()
    {
        var received = Instant();
        return new TermLedger
        {
            Budget = random.Of(Budgets),
            From = received,
            OnCompletion = random.Chance(20) ? OnCompletion.Restart : OnCompletion.Resume,
            Suspensions = Suspensions(received),
            Extensions = Extensions(received),
        };
    }

    /// <summary>A moment of sixty days.</summary>
    public DateTimeOffset Instant() => At(random.Below(60)).AddMinutes(Time());

    private static DateTimeOffset At(int day) => new(First.AddDays(4 + day), TimeOnly.MinValue, TimeSpan.FromHours(7));

    private static OpenInterval Hours(int from, int to) => new(TimeOnly.MinValue.AddMinutes(from), TimeOnly.MinValue.AddMinutes(to));

    private SourcedFlag Flag(int percent) => new(random.Chance(percent), "", "toBeConfirmed");

    private int Time() => random.Below(3) switch
    {
        0 => random.Below(1440),
        1 => random.Between(450, 1020),
        _ => random.Of(Moments),
    };

    private SpecialDay? Special(int index)
    {
        var date = First.AddDays(index);
        return (random.Below(10), date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) switch
        {
            (0 or 1, false) => new SpecialDay(date, "closed", "Nghỉ", "law", "", null),
            (2, _) => new SpecialDay(date, "partial", "Lũ", "announced", "1/TB", [Hours(450, 690)]),
            (3, false) => new SpecialDay(date, "partial", "Họp", "announced", "2/TB", [Hours(480, 555), Hours(910, 960)]),
            (4 or 5, true) => new SpecialDay(date, "worked", "Làm bù", "announced", "", null),
            _ => null,
        };
    }

    private List<Suspension> Suspensions(DateTimeOffset received)
    {
        List<Suspension> made = [];
        var from = received;
        for (var left = random.Below(4); left > 0; left--)
        {
            var begin = Later(from, random.Below(5));
            from = Later(begin, random.Below(7));
            made.Add(new Suspension(begin, from) { OnlyPauses = random.Chance(30) });
        }

        if (made.Count > 0 && random.Chance(10))
            made[^1] = made[^1] with { To = null };
        return made;
    }

    private List<Extension> Extensions(DateTimeOffset received)
    {
        List<Extension> made = [];
        var days = 0;
        for (var left = random.Of([0, 0, 1, 2]); left > 0; left--)
            made.Add(new Extension(random.Of(Lengths), Later(received, days += random.Below(10))));
        if (made.Count > 0 && random.Chance(10))
            made[^1] = made[^1] with { At = null };
        return [.. made.OrderBy(each => each.At ?? DateTimeOffset.MaxValue)];
    }

    private DateTimeOffset Later(DateTimeOffset from, int days)
    {
        var later = new DateTimeOffset(from.Date, from.Offset).AddDays(days).AddMinutes(Time());
        return later < from ? from : later;
    }

    /// <summary>The case in words, so that it can be put into a test.</summary>
    public static string Said(CalendarFile file, TermLedger ledger) => string.Join(
        '\n',
        [
            string.Create(CultureInfo.InvariantCulture, $"{ledger.Budget} from {ledger.From:yyyy-MM-dd ddd HH:mm}, {ledger.OnCompletion}"),
            .. ledger.Suspensions.Select(each => $"  suspended {each.From:yyyy-MM-dd HH:mm} → {each.To:yyyy-MM-dd HH:mm}"),
            .. ledger.Extensions.Select(each => $"  +{each.By} @ {each.At:yyyy-MM-dd HH:mm}"),
            .. file.Days.Select(day => $"  {day.Kind} {day.Date:yyyy-MM-dd} {string.Join(' ', day.Open ?? [])}"),
            $"  receipt {file.Rules.CountsDayOfReceipt.Value}, suspension {file.Rules.CountsDayOfSuspension.Value}, "
                + $"resumption {file.Rules.CountsDayOfResumption.Value}",
        ]);
}
