using System.Diagnostics;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Demo;

/// <summary>Fills an empty database with dossiers in every state, through the same desk as people's commands, so that no page is empty for
/// a newcomer.</summary>
internal sealed class DemoDossiers(
    StoreGate gate, HostSettings settings, LoadedCatalogue catalogue, TimeProvider clock, ILogger<DemoDossiers> logger)
{
    private const string Node = "demo";
    private static readonly TimeSpan TimerRound = TimeSpan.FromHours(2);

    /// <summary>Makes them, unless there are dossiers already.</summary>
    public async Task MakeAsync(CancellationToken cancellation)
    {
        if (settings.DemoDossiers <= 0 || await HasDossiersAsync(cancellation))
            return;
        var watch = Stopwatch.StartNew();
        var now = clock.GetUtcNow();
        var acts = new DemoPlan(catalogue.Current, catalogue.Names, now).Make(settings.DemoDossiers);
        if (acts.Count == 0)
            return;
        var moved = new MovedClock(acts[0].At);
        var desk = new DossierDesk(gate.Open.Dossiers, () => catalogue.Current, moved);
        foreach (var act in acts)
        {
            await LetTimersFallAsync(desk, moved, act.At, cancellation);
            await DoAsync(desk, act, cancellation);
        }

        await LetTimersFallAsync(desk, moved, now, cancellation);
        logger.DemoMade(acts.Select(a => a.Story.Id).Distinct().Count(), watch.ElapsedMilliseconds);
    }

    private async Task<bool> HasDossiersAsync(CancellationToken cancellation)
    {
        var query = new DossierQuery { Offices = null, Now = clock.GetUtcNow(), Most = 1 };
        return (await gate.Open.Queries.DossiersAsync(query, cancellation)).Items.Count > 0;
    }

    private async Task DoAsync(DossierDesk desk, DemoAct act, CancellationToken cancellation)
    {
        var id = act.Deed.Dossier is { } step ? await ChildAsync(act.Story.Id, step, cancellation) : act.Story.Id;
        if (id is null)
            return;
        var row = await gate.Open.Queries.DossierAsync(id.Value, cancellation);
        var d = row is null ? null : StoredJson.ReadDossier(row.Snapshot);
        if (DemoCommands.Of(act.Story, act.Deed, d, new CommandId(Guid.NewGuid())) is not { } command)
            return;
        var answer = await desk.HandleAsync(command with { Revision = d?.Revision }, cancellation);
        // A story that went another way than its scenario (late by a holiday, say) stops here, as real ones do.
        if (answer is DeskAnswer.Refused refused)
            logger.DemoRefused(act.Story.Definition.Code, refused.Code);
    }

    /// <summary>The child that a call step of the dossier made; null when there is none yet.</summary>
    private async Task<DossierId?> ChildAsync(DossierId parent, string step, CancellationToken cancellation)
        => await gate.Open.Queries.DossierAsync(parent, cancellation) is { } row
            ? StoredJson.ReadDossier(row.Snapshot).Calls.FirstOrDefault(c => c.Step == step)?.Child
            : null;

    /// <summary>Moves the clock on in rounds, so that alerts bear the hour they would have had.</summary>
    private async Task LetTimersFallAsync(DossierDesk desk, MovedClock moved, DateTimeOffset until, CancellationToken cancellation)
    {
        while (moved.At < until)
        {
            moved.At = moved.At + TimerRound < until ? moved.At + TimerRound : until;
            while (await desk.SweepAsync(Node, 100, moved.At, cancellation) > 0)
            {
                // Batch by batch until nothing is due.
            }

            while (await gate.Open.Outbox.ReleaseAsync([], false, 100, HueTime.DayOf(moved.At), moved.At, cancellation) > 0)
            {
                // The same for alerts; they stand in the inboxes and are sent nowhere.
            }
        }
    }
}
