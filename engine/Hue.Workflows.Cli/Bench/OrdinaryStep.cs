using Hue.Workflows.Cli.Bench.Steps;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Cli.Bench;

/// <summary>A birth registration of the catalogue, in the middle of its journey, with the command that completes its open task.</summary>
internal sealed class OrdinaryStep
{
    private static readonly DateTimeOffset Received = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private readonly ProcedureDefinition definition;
    private readonly WorkingCalendar calendar;
    private readonly Dossier dossier;
    private readonly CompleteTask command;

    public OrdinaryStep(string procedures)
    {
        var catalogue = ProcedureCatalogue.Read(CatalogueFolder.Read(procedures));
        var journey = Journey.Read(procedures);
        var office = catalogue.Offices.Find(journey.Office(0))
            ?? throw new CannotMeasureException($"there is no office {journey.Office(0)}.");
        definition = catalogue.Latest(journey.Procedure, DateOnly.FromDateTime(Received.UtcDateTime))
            ?? throw new CannotMeasureException($"{journey.Procedure} has faults: run \"hue lint\".");
        calendar = catalogue.Calendars[office.Calendar];
        var state = After(null, Filing(journey));
        var ordinary = journey.Steps.Count / 2;
        foreach (var step in journey.Steps.Take(ordinary))
            state = After(state, Completion(state, step, journey.Office(0)));
        dossier = state;
        command = Completion(state, journey.Steps[ordinary], journey.Office(0));
        Decided = Decide();
    }

    /// <summary>What the step leads to.</summary>
    public Decision Decided { get; }

    /// <summary>The dossier before, as it is stored.</summary>
    public string Snapshot => StoredJson.Write(dossier);

    /// <summary>The whole of it: checks, events applied, terms, snapshot, rows, audit records with their hashes.</summary>
    public Decision Decide() => Decide(dossier, command);

    private Dossier After(Dossier? before, DossierCommand asked) => StoredJson.ReadDossier(Decide(before, asked).Dossier.Snapshot);

    private Decision Decide(Dossier? before, DossierCommand asked)
        => DossierRules.Decide(before, definition, calendar, DossierKey.Open(asked.Dossier), asked, Received) switch
        {
            Outcome.Accepted accepted => accepted.Decision,
            Outcome.Refused refused => throw new CannotMeasureException(
                $"{asked.GetType().Name} is refused: {refused.Reason} {string.Join(' ', refused.Fields.Keys)}"),
            var other => throw new InvalidOperationException($"{other}"),
        };

    private FileDossier Filing(Journey journey) => new()
    {
        Id = new CommandId(Guid.NewGuid()),
        Dossier = new DossierId(Guid.NewGuid()),
        By = By("clerk", journey.Office(0)),
        Procedure = journey.Procedure,
        Version = definition.Version,
        Office = journey.Office(0),
        Channel = "counter",
        Subject = definition.Subjects[0],
        Form = journey.Form,
        Papers = [.. journey.Papers.Select(paper => new PaperGiven(paper, 1, 0))],
        ReceiveAtOnce = true,
        Number = new NumberClaim("H57.19777", DateOnly.FromDateTime(Received.UtcDateTime), 1),
    };

    private static CompleteTask Completion(Dossier state, JourneyStep step, string office) => new()
    {
        Id = new CommandId(Guid.NewGuid()),
        Dossier = state.Id,
        Revision = state.Revision,
        By = By(step.Role, office),
        Task = state.Tasks[0].Number,
        Outcome = step.Outcome,
        Fields = step.Fields,
    };

    private static Actor By(string role, string office) => new($"acc-{role}", $"Nguyễn Văn {role}", role, office, null, "b2f1c0d9a8e74c5f");
}
