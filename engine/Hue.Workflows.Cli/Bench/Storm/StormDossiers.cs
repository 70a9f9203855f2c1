using Hue.Workflows.Cli.Bench.Steps;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Cli.Bench.Storm;

/// <summary>
/// Dossiers that the engine files and the store commits, each with a chain of its own, all received at one instant of the past, so that
/// one rung of each is due by now and no second one will be soon. Their timers are held back until the storm is let loose.
/// </summary>
internal sealed class StormDossiers
{
    private const int GroupMost = 250;
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LooksBack = TimeSpan.FromDays(40);

    /// <summary>Nothing else may fall while it is measured.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(15);

    private readonly ProcedureCatalogue catalogue;
    private readonly Journey journey;
    private readonly DateTimeOffset received;

    private StormDossiers(Journey journey, string own, DateTimeOffset received)
    {
        (this.journey, this.received) = (journey, received);
        catalogue = ProcedureCatalogue.Read(CatalogueFolder.Read(own));
    }

    /// <summary>Received at the latest instant that makes one rung due by now.</summary>
    /// <param name="procedures">The catalogue.</param>
    /// <param name="own">An empty folder for the storm's own.</param>
    /// <param name="now">The instant of the storm, or a little before.</param>
    public static StormDossiers DueBy(string procedures, string own, DateTimeOffset now)
    {
        var journey = Journey.Read(procedures);
        StormCatalogue.Write(procedures, journey.Procedure, own);
        var sought = new StormDossiers(journey, own, now);
        for (var at = new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMinute, TimeSpan.Zero); ; at -= Step)
        {
            if (at < now - LooksBack)
                throw new CannotMeasureException("at no instant of the last weeks one rung alone would be due now.");
            if (sought.DueOnce(at, now))
                return new StormDossiers(journey, own, at);
        }
    }

    /// <summary>Received at an instant, under a catalogue that is written already.</summary>
    public static StormDossiers ReceivedAt(string procedures, string own, DateTimeOffset received)
        => new(Journey.Read(procedures), own, received);

    /// <summary>When the first of them is due.</summary>
    public DateTimeOffset Due => Filed(1, received).State!.Legal!.DueAt!.Value;

    /// <summary>What the first of them is counted by.</summary>
    public WorkingCalendar Calendar => catalogue.Calendars[catalogue.Offices.Find(journey.Office(1))!.Calendar];

    /// <summary>Wards and communes, and who works there.</summary>
    public Journey Journey => journey;

    /// <summary>Files them and keeps back the timers.</summary>
    /// <returns>The timers: one of each dossier is due.</returns>
    public async Task<IReadOnlyList<TimerRow>> FileAsync(IDossierStore store, int count, CancellationToken cancellation)
    {
        List<TimerRow> timers = [];
        foreach (var numbers in Enumerable.Range(1, count).Chunk(GroupMost))
        {
            List<Decision> filings = [.. numbers.Select(number => Filed(number, received))];
            timers.AddRange(filings.SelectMany(filing => filing.TimersSet));
            var results = await store.CommitManyAsync([.. filings.Select(filing => filing with { TimersSet = [] })], cancellation);
            if (results.Any(result => result is not CommitResult.Committed))
                throw new CannotMeasureException("a filing of the set-up was refused.");
        }

        return timers;
    }

    private bool DueOnce(DateTimeOffset at, DateTimeOffset now)
    {
        var filing = Filed(1, at);
        var due = filing.TimersSet.Where(timer => timer.DueAt <= now + Quiet).ToList();
        if (due.Count != 1 || due[0].DueAt > now || due[0].Kind != "rung")
            return false;
        var fell = new TimerFell
        {
            Id = new CommandId(Guid.NewGuid()),
            Dossier = filing.Dossier.Id,
            By = Actor.System(""),
            Timer = due[0].Name,
        };
        return Decided(filing.State!, fell, now).TimersSet.All(timer => timer.DueAt > now + Quiet);
    }

    /// <summary>The day's number is no claim: nobody else files here, and a claim would make each a transaction of its own.</summary>
    private Decision Filed(int number, DateTimeOffset at)
    {
        var office = journey.Office(number);
        var definition = InForce(at);
        var dossier = new DossierId(Guid.NewGuid());
        var filing = new FileDossier
        {
            Id = new CommandId(Guid.NewGuid()),
            Dossier = dossier,
            By = new Actor("do-toc-do", "Đo tốc độ", "clerk", office),
            Procedure = definition.Code,
            Version = definition.Version,
            Office = office,
            ParentOffice = catalogue.Offices.Find(office)?.Parent,
            Channel = "counter",
            Subject = "citizen",
            Form = journey.Form,
            Papers = [.. journey.Papers.Select(paper => new PaperGiven(paper, 1, 0))],
            ReceiveAtOnce = true,
            Level = "commune",
            Number = new NumberClaim($"H57.{office}", DateOnly.FromDateTime(at.UtcDateTime), number),
        };
        return Decided(null, filing, at) with { Number = null, NewKey = DossierKey.Open(dossier) };
    }

    private ProcedureDefinition InForce(DateTimeOffset at)
        => catalogue.Latest(journey.Procedure, DateOnly.FromDateTime(at.ToOffset(TimeSpan.FromHours(7)).Date))
            ?? throw new CannotMeasureException($"{journey.Procedure} has faults, or no version for that day: run \"hue lint\".");

    private Decision Decided(Dossier? before, DossierCommand command, DateTimeOffset at)
    {
        var office = before?.Office ?? ((FileDossier)command).Office;
        var calendar = catalogue.Calendars[catalogue.Offices.Find(office)!.Calendar];
        var definition = before is null ? InForce(at) : catalogue.Find(before.Procedure, before.Version)!;
        return DossierRules.Decide(before, definition, calendar, DossierKey.Open(command.Dossier), command, at) switch
        {
            Outcome.Accepted accepted => accepted.Decision,
            Outcome.Refused refused => throw new CannotMeasureException($"{command.GetType().Name} is refused: {refused.Reason}"),
            var other => throw new InvalidOperationException($"{other}"),
        };
    }
}
