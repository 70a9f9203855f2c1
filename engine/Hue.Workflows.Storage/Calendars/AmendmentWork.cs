using Hue.Workflows.Definitions.Calendars;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Storage.Calendars;

/// <summary>
/// Takes the open dossiers over to an amended calendar, a few at a time, each by its own command. Who dies half-way is followed by another
/// node, which goes on where he stood; a dossier asked twice answers that it is done.
/// </summary>
/// <param name="stores">The database.</param>
/// <param name="desk">The way of commands; its catalogue must know the amendment.</param>
/// <param name="calendars">The calendars in force, the amendment included.</param>
/// <param name="node">Name of this process.</param>
/// <param name="clock">The server's clock.</param>
public sealed class AmendmentWork(Stores stores, DossierDesk desk, Func<CalendarsInForce> calendars, string node, TimeProvider clock)
{
    /// <summary>Dossiers of one step: after each, how far it came is kept.</summary>
    public const int StepMost = 1024;

    /// <summary>Commands at once; the store commits what comes together as a group, which holds its locks for some milliseconds.</summary>
    private const int AtOnce = 96;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>By then every host has read the amendment: what was filed by the earlier calendar goes over in a second round.</summary>
    private static readonly TimeSpan SecondRoundAfter = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromHours(2);

    private Queue<DossierId> ahead = new();
    private (int Round, string Office) listed;

    /// <summary>Goes as far as it can with the amendment that has dossiers left.</summary>
    /// <param name="isSoleHost">Whether no other host may file meanwhile, so that the second round need not wait.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    /// <returns>The amendment as it stands now; null when there was none to go on with.</returns>
    public async Task<CalendarAmendment?> RunAsync(bool isSoleHost, CancellationToken cancellation)
    {
        if (await stores.Amendments.ClaimAsync(node, clock.GetUtcNow(), Lease, cancellation) is not { } amendment)
            return null;
        while (amendment.Round < 3)
        {
            if (amendment.Round == 2 && !isSoleHost && clock.GetUtcNow() < amendment.AppliedAt + SecondRoundAfter)
            {
                await stores.Amendments.AdvanceAsync(amendment, node, null, cancellation); // another node may go on with it
                return amendment;
            }

            amendment = await StepAsync(amendment, cancellation);
            DateTimeOffset? until = amendment.Round < 3 ? clock.GetUtcNow() + Lease : null;
            if (!await stores.Amendments.AdvanceAsync(amendment, node, until, cancellation))
                return null;
        }

        return amendment;
    }

    private async Task<CalendarAmendment> StepAsync(CalendarAmendment at, CancellationToken cancellation)
    {
        var since = at.Round == 1 ? DateTimeOffset.UnixEpoch : at.AppliedAt - ClocksDiffer;
        foreach (var office in at.Offices.SkipWhile(office => at.AtOffice is not null && office != at.AtOffice))
        {
            var after = office == at.AtOffice ? at.AtDossier : null;
            var open = await AheadAsync(at.Round, office, after, since, cancellation);
            if (open.Count > 0)
                return await OverAsync(at with { AtOffice = office, AtDossier = open[^1] }, office, open, cancellation);
        }

        var ended = at.Round == 2;
        return at with
        {
            Round = at.Round + 1,
            AtOffice = null,
            AtDossier = null,
            EndedAt = ended ? clock.GetUtcNow() : null,
        };
    }

    /// <summary>The next few of an office; its list is read once a round, and what is filed later goes over in the second.</summary>
    private async Task<IReadOnlyList<DossierId>> AheadAsync(
        int round, string office, DossierId? after, DateTimeOffset since, CancellationToken cancellation)
    {
        if (listed != (round, office))
        {
            ahead = new Queue<DossierId>(await stores.Amendments.OpenDossiersAsync(office, after, since, cancellation));
            listed = (round, office);
        }

        List<DossierId> next = [];
        while (next.Count < StepMost && ahead.TryDequeue(out var id))
            next.Add(id);
        return next;
    }

    private async Task<CalendarAmendment> OverAsync(
        CalendarAmendment at, string office, IReadOnlyList<DossierId> open, CancellationToken cancellation)
    {
        var calendar = calendars().CalendarOf(office).Name;
        var by = new Actor(at.Person, at.PersonName, "administrator", office);
        long moved = 0, kept = 0, refused = 0;
        var several = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(open, several, async (id, stop) =>
        {
            var answer = await desk.HandleAsync(AmendCalendar.Of(id, at.Number, calendar, at.Notice, by), stop);
            switch (answer)
            {
                case DeskAnswer.Done { Repeated: false }:
                    Interlocked.Increment(ref moved);
                    break;
                case DeskAnswer.Done or DeskAnswer.NotFound or DeskAnswer.Refused { Code: "calendar-same" or "dossier-ended" }:
                    Interlocked.Increment(ref kept);
                    break;
                default:
                    Interlocked.Increment(ref refused);
                    break;
            }
        });
        return at with { Moved = at.Moved + moved, Kept = at.Kept + kept, Refused = at.Refused + refused };
    }
}
