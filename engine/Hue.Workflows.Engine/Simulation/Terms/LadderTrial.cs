using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.InMemory;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Scenarios;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Simulation.Terms;

/// <summary>
/// One dossier under a random ladder, with suspensions, extensions, an amendment and downtime; what fell is held against a clock walked
/// minute by minute.
/// </summary>
internal sealed class LadderTrial
{
    private const string Office = "19777";
    private static readonly OfficeDirectory Offices = new([new Office
    {
        Id = Office, Kind = "ward", Name = "Phường thử", Slug = "thu", Calendar = "thu.v1", Certainty = "announced",
    }]);

    private readonly SimulationRandom random;
    private readonly RandomLadder made;
    private readonly CalendarFile[] files;
    private readonly MinuteCounter[] counters;
    private readonly ManualClock clock;
    private readonly InMemoryDossierStore store;
    private readonly DossierDesk desk;
    private readonly DossierId id;
    private readonly HashSet<string> passed = [];
    private DateTimeOffset epochSince;
    private int epoch;
    private int seen;
    private int version = 1;

    public LadderTrial(SimulationRandom random, RandomTerms terms)
    {
        this.random = random;
        files = [terms.Calendar(), terms.Calendar(2)];
        counters = [.. files.Select(file => new MinuteCounter(file))];
        made = new RandomLadder(random);
        clock = new ManualClock(terms.Instant());
        store = new InMemoryDossierStore(clock);
        id = new DossierId(random.Id());
        var catalogue = new ProcedureCatalogue
        {
            Definitions = [made.Procedure],
            Offices = Offices,
            Calendars = files.Select(file => new WorkingCalendar(file)).ToDictionary(calendar => calendar.Name, StringComparer.Ordinal),
        };
        desk = new DossierDesk(store, () => catalogue, clock);
    }

    /// <summary>Alerts that fell.</summary>
    public int Fell => seen;

    /// <summary>Runs the life of the dossier.</summary>
    /// <exception cref="BrokenInvariantException">A rung fell early, twice, out of order, while suspended, or not at all.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await desk.HandleAsync(made.Filing(id, new CommandId(random.Id())), cancellation).ConfigureAwait(false);
        for (var move = 0; move < 10; move++)
        {
            await LookAsync(swept: false, cancellation).ConfigureAwait(false);
            clock.Now += random.Chance(30) ? TimeSpan.FromDays(random.Between(1, 6)) : TimeSpan.FromMinutes(random.Between(1, 900));
            if (random.Chance(60))
            {
                await desk.SweepAsync("một", 100, null, cancellation).ConfigureAwait(false);
                await LookAsync(swept: true, cancellation).ConfigureAwait(false);
            }

            await desk.HandleAsync(Move(), cancellation).ConfigureAwait(false);
        }
    }

    private DossierCommand Move()
    {
        var command = new CommandId(random.Id());
        return random.Below(6) switch
        {
            0 or 1 => new SuspendDossier { Id = command, Dossier = id, By = RandomLadder.Leader, Reason = "Chờ", LegalBasis = "luat" },
            2 or 3 => new ResumeDossier { Id = command, Dossier = id, By = RandomLadder.Leader, Reason = "Tiếp" },
            4 => new ExtendTerm
            {
                Id = command,
                Dossier = id,
                By = RandomLadder.Leader,
                Time = new Term(random.Between(1, 3), random.Of([TermUnit.WorkingDays, TermUnit.WorkingHours])),
                Reason = "Khó",
                LegalBasis = "luat",
            },
            _ => AmendCalendar.Of(id, 1, "thu.v2", "1/TB", new Actor("an", "An", "administrator", Office)),
        };
    }

    private async Task LookAsync(bool swept, CancellationToken cancellation)
    {
        var row = await store.DossierAsync(id, cancellation).ConfigureAwait(false);
        var dossier = StoredJson.ReadDossier(row!.Snapshot);
        var alerts = (await store.AlertsAsync(id, cancellation).ConfigureAwait(false)).Select(each => each.Alert).ToList();
        var term = dossier.Legal!;
        var fresh = alerts.Skip(seen).ToList();
        seen = alerts.Count;
        Invariants.Holds(alerts.Select(each => each.Key).Distinct().Count() == alerts.Count, "a-rung-falls-once", Said(dossier));
        Invariants.Holds(fresh.Count == 0 || swept, "only-a-sweep-lets-rungs-fall", Said(dossier));
        Invariants.Holds(!dossier.IsSuspended || fresh.Count == 0, "nothing-falls-while-suspended", Said(dossier));
        version = dossier.Calendar == "thu.v2" ? 2 : 1;
        if (term.Epoch != epoch)
            Begin(dossier, term);
        if (term.DueAt is null)
            return;
        var expected = counters[version - 1].Due(term.Ledger);
        Invariants.Holds(expected == MinuteCounter.Local(term.DueAt.Value), "due-is-what-walking-gives", Said(dossier));
        InOrder(dossier, term, fresh);
        if (swept)
            AllFell(dossier, term, alerts);
    }

    /// <summary>
    /// What an epoch begins with: warnings whose time had gone by then never fall in it, nor what was told before and still holds.
    /// </summary>
    private void Begin(Dossier dossier, TermState term)
    {
        (epoch, epochSince) = (term.Epoch, clock.Now);
        passed.Clear();
        passed.UnionWith(term.Fired);
        foreach (var rung in made.Ladder.Rungs.Where(rung => term.Fired.Contains(rung.Id)))
        {
            var past = Falls(term, rung) is not { } at || at <= Now;
            Invariants.Holds(past, "only-what-is-past-is-passed-over", $"{rung.Id}: {Said(dossier)}");
        }
    }

    private DateTime Now => MinuteCounter.Local(clock.Now);

    private void InOrder(Dossier dossier, TermState term, List<AlertRow> fresh)
    {
        DateTime? last = null;
        foreach (var alert in fresh.Where(each => each.Epoch == term.Epoch))
        {
            if (Falls(term, made.Ladder.Rungs.First(rung => rung.Id == alert.Rung)) is not { } at)
                continue;
            Invariants.Holds(at <= Now, "no-rung-falls-early", $"{alert.Rung} at {at:O}: {Said(dossier)}");
            Invariants.Holds(last is null || last <= at, "rungs-fall-in-order", $"{alert.Rung}: {Said(dossier)}");
            last = at;
        }
    }

    private void AllFell(Dossier dossier, TermState term, List<AlertRow> alerts)
    {
        foreach (var rung in made.Ladder.Rungs)
        {
            if (Falls(term, rung) is not { } at || at > Now || passed.Contains(rung.Id))
                continue;
            var fell = alerts.Exists(each => each.Rung == rung.Id && each.Epoch == term.Epoch);
            Invariants.Holds(fell, "no-rung-is-lost", $"{rung.Id}: {Said(dossier)}");
        }
    }

    /// <summary>When a rung falls, walked; null for a share of a term stopped or lengthened, whose total is no plain count.</summary>
    private DateTime? Falls(TermState term, Rung rung)
    {
        var counter = counters[version - 1];
        var due = MinuteCounter.Local(term.DueAt!.Value);
        return rung.At switch
        {
            RungTime.Due => due.AddMinutes(1),
            RungTime.Left left => counter.Before(due, (long)left.Time.Amount * 60),
            RungTime.Late late => counter.After(due, (long)late.Time.Amount * 60),
            RungTime.ShareUsed share when term.Ledger.Suspensions.Count == 0 && term.Ledger.Extensions.Count == 0 =>
                counter.Before(due, (long)decimal.Floor((1 - share.Share) * counter.Minutes(counter.Effective(Received(term)), due))),
            _ => null,
        };
    }

    private static DateTime Received(TermState term) => MinuteCounter.Local(term.Ledger.From);

    private string Said(Dossier dossier) =>
        $"epoch {dossier.Legal!.Epoch} since {epochSince:O}, now {clock.Now:O}, due {dossier.Legal.DueAt:O}, "
        + RandomTerms.Said(files[version - 1], dossier.Legal.Ledger);
}
