using Hue.Workflows.Engine.Bulletins;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Tests.WorkingTime;

namespace Hue.Workflows.Tests.Engine.Bulletins;

public sealed class BulletinCountTests
{
    private static readonly DateTimeOffset Month = TestCalendars.At("2026-03-01 00:00");
    private static readonly DateTimeOffset Before = TestCalendars.At("2026-03-10 07:30");
    private static readonly DateTimeOffset Now = TestCalendars.At("2026-03-10 16:30");
    private static readonly DateTimeOffset Near = TestCalendars.At("2026-03-11 16:30");

    [Fact]
    public void Every_dossier_is_counted_where_it_belongs()
    {
        MeasureRow[] measures =
        [
            Measure("2026-02-20 09:00", due: "2026-03-02 17:00", ended: "2026-03-02 10:00"),
            Measure("2026-02-20 09:00", due: "2026-03-02 17:00", ended: "2026-03-03 10:00"),
            Measure("2026-03-03 09:00", due: "2026-03-05 17:00", ended: "2026-03-04 10:00", supplements: 2, channel: "online"),
            Measure("2026-03-10 09:00", due: "2026-03-12 17:00", ended: "2026-03-10 10:00", channel: "online"),
            Measure("2026-03-03 09:00", due: "2026-03-09 17:00"),
            Measure("2026-03-03 09:00", due: "2026-03-11 16:30"),
            Measure("2026-03-03 09:00", due: "2026-03-12 17:00"),
            Measure("2026-03-03 09:00", due: "2026-03-09 17:00", stood: "2026-03-06 09:00", supplements: 1),
            Measure("2026-03-10 11:00", due: null, channel: "post"),
        ];
        var line = Assert.Single(BulletinCount.Of(measures, Month, Before, Now, _ => Near));
        Assert.Equal(
            new OfficeFigures
            {
                Office = "19777",
                Received = 7,
                ReceivedOnline = 2,
                ReceivedSince = 2,
                Finished = 4,
                FinishedSince = 1,
                FinishedOnTime = 3,
                Open = 5,
                Late = 1,
                NearlyLate = 1,
                Suspended = 1,
                OnTimeIndex = 5,
                LateIndex = 3,
                OnTimePlain = 6,
                LatePlain = 2,
                WithoutDue = 1,
            },
            line);
    }

    [Fact]
    public void Offices_stand_apart_and_add_up()
    {
        var lines = BulletinCount.Of(
            [Measure("2026-03-10 09:00"), Measure("2026-03-10 09:00") with { Office = "19753" }, Measure("2026-03-10 09:00")],
            Month, null, Now, _ => Near);
        Assert.Equal([("19753", 1), ("19777", 2)], lines.Select(line => (line.Office, line.Received)));
        Assert.All(lines, line => Assert.Equal(0, line.ReceivedSince)); // there was none before to count from
        Assert.Equal(("", 3), (lines[0].Plus(lines[1]).Office, lines[0].Plus(lines[1]).Received));
    }

    [Fact]
    public void The_published_figures_of_Huong_An_come_out()
    {
        // 309 of 338 on time, 91 %: DOMAIN.md's best ward of July 2025.
        var measures = Enumerable.Range(0, 338).Select(i => Measure(
            "2026-03-03 09:00", due: "2026-03-05 17:00", ended: i < 309 ? "2026-03-05 17:00" : "2026-03-05 17:01"));
        var line = Assert.Single(BulletinCount.Of(measures, Month, null, Now, _ => Near));
        Assert.Equal((338, 309, 91), (line.Finished, line.OnTimeIndex, 100 * line.OnTimeIndex / (line.OnTimeIndex + line.LateIndex)));
    }

    private static MeasureRow Measure(
        string received, string? due = "2026-03-31 17:00", string? ended = null, string? stood = null, int supplements = 0,
        string channel = "counter") => new()
        {
            Dossier = new DossierId(Guid.NewGuid()),
            Office = "19777",
            Channel = channel,
            ReceivedAt = TestCalendars.At(received),
            DueAt = due is null ? null : TestCalendars.At(due),
            EndedAt = ended is null ? null : TestCalendars.At(ended),
            Result = ended is null ? null : "granted",
            StoodSince = stood is null ? null : TestCalendars.At(stood),
            Supplements = supplements,
        };
}
