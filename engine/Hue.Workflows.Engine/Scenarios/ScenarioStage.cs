using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Flowing;
using Hue.Workflows.Engine.InMemory;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Scenarios;

/// <summary>The engine on which one scenario is played: in memory, with a clock of its own.</summary>
internal sealed class ScenarioStage
{
    private readonly ManualClock clock;
    private readonly ProcedureCatalogue catalogue;
    private readonly string play;
    private long commands;

    public ScenarioStage(ProcedureCatalogue catalogue, ProcedureDefinition definition, Scenario scenario, string path)
    {
        var day = DateOnly.FromDateTime(scenario.Start.ToOffset(TimeSpan.FromHours(7)).DateTime);
        catalogue = catalogue.Trying(definition, day); // the next version of a procedure keeps the stories of the one before
        this.catalogue = catalogue;
        play = path;
        Definition = definition;
        Scenario = scenario;
        clock = new ManualClock(scenario.Start);
        Store = new InMemoryDossierStore(clock);
        Desk = new DossierDesk(Store, () => catalogue, clock);
        Main = new DossierId(StableId.Of(default, path, "dossier", 0));
        Cast = new ScenarioCast(scenario);
    }

    public ProcedureDefinition Definition { get; }

    public Scenario Scenario { get; }

    public InMemoryDossierStore Store { get; }

    public DossierDesk Desk { get; }

    public DossierId Main { get; }

    public ScenarioCast Cast { get; }

    public DateTimeOffset Now => clock.Now;

    public CommandId NextCommand() => new(StableId.Of(default, play, "command", ++commands));

    /// <summary>Moves the clock; every timer on the way falls at its own time.</summary>
    public async Task MoveAsync(DateTimeOffset to, CancellationToken cancellation)
    {
        while (Store.NextDue() is { } due && due <= to)
        {
            if (due > clock.Now)
                clock.Now = due.ToUniversalTime();
            if (await Desk.SweepAsync("scenario", 1000, null, cancellation).ConfigureAwait(false) == 0)
                break;
        }

        if (to > clock.Now)
            clock.Now = to.ToUniversalTime();
    }

    public Task SettleAsync(CancellationToken cancellation) => MoveAsync(clock.Now, cancellation);

    /// <summary>The scenario's own dossier, or the child of a call step; null while there is none.</summary>
    public async Task<Dossier?> DossierAsync(string? callStep, CancellationToken cancellation)
    {
        if (callStep is null)
            return await LoadAsync(Main, cancellation).ConfigureAwait(false);
        foreach (var id in Store.Ids().Reverse())
        {
            if (await LoadAsync(id, cancellation).ConfigureAwait(false) is { Parent: { } parent } child && parent.Step == callStep)
                return child;
        }

        return null;
    }

    public ProcedureDefinition DefinitionOf(Dossier dossier) =>
        catalogue.Find(dossier.Procedure, dossier.Version) ?? throw new InvalidOperationException("A pinned version is gone.");

    public WorkingCalendar CalendarOf(Dossier dossier) => OfficePlace.Of(catalogue, dossier.Office)!.Calendar;

    private async Task<Dossier?> LoadAsync(DossierId id, CancellationToken cancellation) =>
        await Store.DossierAsync(id, cancellation).ConfigureAwait(false) is { } row ? StoredJson.ReadDossier(row.Snapshot) : null;
}
