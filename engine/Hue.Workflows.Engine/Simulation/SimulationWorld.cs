using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.InMemory;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Scenarios;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Simulation;

/// <summary>One office building: a store, a clock, people, some dossiers, and everything that can go wrong.</summary>
internal sealed class SimulationWorld
{
    private static readonly DateTimeOffset Latest = new(2027, 6, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly SimulationRandom random;
    private readonly SimulationSetting setting;
    private readonly ProcedureCatalogue catalogue;
    private readonly IReadOnlyList<FilingSample> samples;
    private readonly ManualClock clock;
    private readonly InMemoryDossierStore store;
    private readonly CrashingStore crashing;
    private readonly DossierDesk desk;
    private readonly SimulatedPeople people;
    private readonly RandomCommands commands;
    private readonly List<(DossierCommand Command, DeskAnswer Answer)> answered = [];
    private readonly Dictionary<DossierId, ShadowDossier> shadows = [];
    private readonly Dictionary<DossierId, Dossier> looked = [];
    private readonly List<DossierId> mine = [];
    private readonly SimulationCounts counts;

    public SimulationWorld(SimulationSetting setting, ulong seed, SimulationCounts counts)
    {
        this.setting = setting;
        this.counts = counts;
        random = new SimulationRandom(seed);
        var made = RandomProcedures.Make(random, 6, setting.Catalogue.Ladders.Values.First());
        catalogue = new ProcedureCatalogue
        {
            Definitions = [.. made, .. setting.Catalogue.Definitions],
            Calendars = setting.Catalogue.Calendars,
            Offices = setting.Catalogue.Offices,
            Ladders = setting.Catalogue.Ladders,
        };
        samples = [.. made.Select(m => new FilingSample(m, "counter", "citizen", RandomForm)), .. setting.Samples];
        clock = new ManualClock(setting.Since.AddMinutes(random.Below(60 * 24 * 60)));
        store = new InMemoryDossierStore(clock);
        crashing = new CrashingStore(setting.Wrap(store), random);
        desk = new DossierDesk(crashing, () => catalogue, clock);
        var wards = catalogue.Offices.All.Where(o => o.Kind is "ward" or "commune").Take(2);
        people = new SimulatedPeople(random, [.. wards.Select(o => o.Id)]);
        commands = new RandomCommands(random, people);
        crashing.Interloper = InterposeAsync;
    }

    /// <summary>Files dossiers and lets things happen until each has had its share.</summary>
    public async Task RunAsync(int dossiers, CancellationToken cancellation)
    {
        crashing.CrashPercent = 1;
        var moves = dossiers * setting.MovesPerDossier;
        for (var move = 0; move < moves; move++)
        {
            cancellation.ThrowIfCancellationRequested();
            await MoveAsync(mine.Count < dossiers && move * dossiers / moves >= mine.Count, cancellation).ConfigureAwait(false);
        }

        await SweepAllAsync(cancellation).ConfigureAwait(false);
        foreach (var id in store.Ids())
            await CheckAsync(id, cancellation).ConfigureAwait(false);
        counts.Dossiers += store.Ids().Count;
        counts.Crashes += crashing.Crashes;
    }

    private async Task MoveAsync(bool files, CancellationToken cancellation)
    {
        if (files || mine.Count == 0)
        {
            await AskAsync(Filing(), cancellation).ConfigureAwait(false);
            return;
        }

        switch (random.Below(100))
        {
            case < 8:
                Pass();
                break;
            case < 12:
                await SweepAsync(cancellation).ConfigureAwait(false);
                break;
            case < 13:
                await SweepAllAsync(cancellation).ConfigureAwait(false);
                break;
            case < 16 when answered.Count > 0:
                await RepeatAsync(cancellation).ConfigureAwait(false);
                break;
            case < 17:
                await SendAsync(cancellation).ConfigureAwait(false);
                break;
            default:
                if (await NextAsync(cancellation).ConfigureAwait(false) is { } command)
                    await AskAsync(command, cancellation).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>Minutes, hours, a night, a week-end, or all of Tết.</summary>
    private void Pass()
    {
        var passed = random.Below(20) switch
        {
            < 8 => TimeSpan.FromMinutes(random.Between(1, 90)),
            < 14 => TimeSpan.FromHours(random.Between(1, 12)),
            < 19 => TimeSpan.FromDays(random.Between(1, 4)),
            _ => TimeSpan.FromDays(random.Between(5, 15)),
        };
        if (clock.Now + passed < Latest)
            clock.Now += passed;
    }

    private async Task AskAsync(DossierCommand command, CancellationToken cancellation)
    {
        if (command is FileDossier)
            mine.Add(command.Dossier);
        counts.Commands++;
        try
        {
            var answer = await desk.HandleAsync(command, cancellation).ConfigureAwait(false);
            counts.Count(command, answer);
            answered.Add((command, answer));
        }
        catch (SimulatedCrashException)
        {
            // The client has no answer and asks again: the first asking may or may not have been committed.
            await AskAsync(command, mine.Count, cancellation).ConfigureAwait(false);
        }

        if (setting.Checks)
            await CheckAsync(command.Dossier, cancellation).ConfigureAwait(false);
    }

    private async Task AskAsync(DossierCommand command, int known, CancellationToken cancellation)
    {
        crashing.CrashPercent = 0;
        var answer = await desk.HandleAsync(command, cancellation).ConfigureAwait(false);
        crashing.CrashPercent = 1;
        Invariants.Holds(mine.Count == known, "asking-again-files-nothing-new", command.Id.ToString());
        answered.Add((command, answer));
    }

    /// <summary>A command that was answered is asked again: the answer is the same, and nothing changes.</summary>
    private async Task RepeatAsync(CancellationToken cancellation)
    {
        var (command, first) = random.Of(answered);
        if (first is not DeskAnswer.Done done || done.Answer == "{}")
            return;
        crashing.CrashPercent = 0;
        var before = (await store.DossierAsync(done.Dossier, cancellation).ConfigureAwait(false))!.Revision;
        var again = await desk.HandleAsync(command, cancellation).ConfigureAwait(false) as DeskAnswer.Done;
        var after = (await store.DossierAsync(done.Dossier, cancellation).ConfigureAwait(false))!.Revision;
        crashing.CrashPercent = 1;
        var same = again is { Repeated: true } && again.Answer == done.Answer;
        Invariants.Holds(same, "a-repeat-gives-the-first-answer", command.Id.ToString());
        Invariants.Holds(before == after, "a-repeat-changes-nothing", command.Id.ToString());
        counts.Repeats++;
    }

    private async Task<DossierCommand?> NextAsync(CancellationToken cancellation)
    {
        var ids = store.Ids();
        if (ids.Count == 0)
            return null;
        var row = await store.DossierAsync(random.Of(ids), cancellation).ConfigureAwait(false);
        for (var look = 0; look < 4 && row!.EndedAt is not null; look++)
            row = await store.DossierAsync(random.Of(ids), cancellation).ConfigureAwait(false);
        var d = Look(row!);
        return commands.Next(d, catalogue.Find(d.Procedure, d.Version)!);
    }

    /// <summary>Somebody else is quicker: a command committed between another's load and its commit.</summary>
    private async Task InterposeAsync()
    {
        if (await NextAsync(CancellationToken.None).ConfigureAwait(false) is not { } command)
            return;
        counts.Commands++;
        counts.Count(command, await desk.HandleAsync(command, CancellationToken.None).ConfigureAwait(false));
        await CheckAsync(command.Dossier, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>One of several sweepers looks; it may die, and what it claimed falls to another when its lease is over.</summary>
    private async Task SweepAsync(CancellationToken cancellation)
    {
        try
        {
            var node = random.Of(["mot", "hai", "ba"]);
            counts.Timers += await desk.SweepAsync(node, random.Between(1, 20), null, cancellation).ConfigureAwait(false);
        }
        catch (SimulatedCrashException)
        {
            // The claims stay until their lease is over.
        }
        catch (AggregateException many) when (many.InnerExceptions.All(e => e is SimulatedCrashException))
        {
            // As above, in the middle of the batch.
        }
    }

    /// <summary>All sweepers are well and a lease has passed: nothing that is due may be left, and nothing late unsaid.</summary>
    private async Task SweepAllAsync(CancellationToken cancellation)
    {
        clock.Now += TimeSpan.FromMinutes(2);
        crashing.CrashPercent = 0;
        counts.Timers += await desk.SweepAsync("mot", int.MaxValue, null, cancellation).ConfigureAwait(false);
        crashing.CrashPercent = 1;
        foreach (var id in store.Ids())
        {
            var d = await CheckAsync(id, cancellation).ConfigureAwait(false);
            Invariants.NothingIsLateInSilence(d!, catalogue.Find(d!.Procedure, d.Version)!.Ladder, clock.Now);
            var due = store.Timers(id).Where(t => t.DueAt <= clock.Now).ToList();
            Invariants.Holds(due.Count == 0, "a-sweep-leaves-nothing-due", $"{d.Number}: {string.Join(' ', due.Select(t => t.Name))}");
        }
    }

    private async Task SendAsync(CancellationToken cancellation)
    {
        try
        {
            counts.Alerts += await desk.SendAlertsAsync(20, cancellation).ConfigureAwait(false);
        }
        catch (SimulatedCrashException)
        {
            // Sent or not: it is looked at again.
        }
    }

    private async Task<Dossier?> CheckAsync(DossierId id, CancellationToken cancellation)
    {
        var row = await store.DossierAsync(id, cancellation).ConfigureAwait(false);
        if (row is null)
            return null;
        var d = Look(row);
        if (!setting.Checks)
            return d;
        var definition = catalogue.Find(d.Procedure, d.Version)!;
        if (!shadows.TryGetValue(id, out var shadow))
            shadows[id] = shadow = new ShadowDossier();
        shadow.Follow(await store.AuditAsync(id, cancellation).ConfigureAwait(false), row);
        var tasks = await store.TasksAsync(id, cancellation).ConfigureAwait(false);
        Invariants.RowsFollowTheSnapshot(d, definition, row, tasks, store.Timers(id));
        Invariants.NoStepIsLost(d);
        Invariants.TermsHold(d, OfficePlace.Of(catalogue, d.Office)!.Calendar);
        return d;
    }

    /// <summary>
    /// A dossier as its snapshot has it. Where invariants are looked at it is read each time; otherwise once a revision, as it is the
    /// engine that is measured and not how often the world looks at it.
    /// </summary>
    private Dossier Look(DossierRow row)
    {
        if (!setting.Checks && looked.TryGetValue(row.Id, out var known) && known.Revision == row.Revision)
            return known;
        return looked[row.Id] = StoredJson.ReadDossier(row.Snapshot);
    }

    private FileDossier Filing()
    {
        var sample = random.Of(samples);
        var office = random.Of(people.Offices);
        var atOnce = sample.Channel == "counter" && random.Chance(70);
        return new FileDossier
        {
            Id = new CommandId(random.Id()),
            Dossier = new DossierId(random.Id()),
            By = people.Of("clerk", office),
            Procedure = sample.Definition.Code,
            Version = sample.Definition.Version,
            Office = office,
            Channel = sample.Channel,
            Subject = sample.Subject,
            Form = sample.Form(random),
            Papers = [],
            ReceiveAtOnce = atOnce,
            ManualDue = atOnce && sample.Definition.Term.Unknown ? new ManualDue(Agreed(office), "Hẹn theo thỏa thuận") : null,
            Number = new NumberClaim("", default, 0),
        };
    }

    /// <summary>A due time given by hand lies on a working day.</summary>
    private DateTimeOffset Agreed(string office) => catalogue.Calendars[catalogue.Offices.Find(office)!.Calendar]
        .Due(new TermLedger { Budget = new Term(7, TermUnit.WorkingDays), From = clock.Now })!.Value;

    private static string RandomForm(SimulationRandom random) =>
        $$"""{"nguoiYeuCau":{"hoTen":"Nguyễn {{random.Below(1000)}}"},"soBan":{{random.Between(1, 9)}},"""
        + $$""" "mienPhi":{{(random.Chance(30) ? "true" : "false")}},"loai":"{{random.Of(["a", "b", "c"])}}"}""";
}
