using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.InMemory;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Scenarios;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Tests.WorkingTime;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Tests.Engine;

/// <summary>A desk over the in-memory store, one dossier, and people of the office.</summary>
internal sealed class TestDesk
{
    public const string FormOk = """{"nguoiYeuCau":{"hoTen":"Trần Thị Đào","soDinhDanh":"046190000001"},"soBan":2}""";

    public static readonly OfficeDirectory Offices = new(
    [
        Place("hue", "city", null),
        Place("19777", "ward", "hue"),
        Place("19753", "ward", "hue"),
    ]);

    public TestDesk(params ProcedureDefinition[] definitions)
    {
        Definitions = definitions.Length == 0 ? [TestProcedure.Plain()] : definitions;
        Store = new InMemoryDossierStore(Clock);
        Desk = new DossierDesk(Store, () => Catalogue, Clock);
    }

    public ManualClock Clock { get; } = new(TestCalendars.At("2026-03-02 08:00"));

    public IReadOnlyList<ProcedureDefinition> Definitions { get; set; }

    public InMemoryDossierStore Store { get; }

    public DossierDesk Desk { get; }

    public DossierId Id { get; } = new(Guid.NewGuid());

    /// <summary>A later version of the calendar that the catalogue knows as well.</summary>
    public WorkingCalendar? Amended { get; init; }

    /// <summary>The calendar in force for what is filed.</summary>
    public string OfficeCalendar { get; set; } = "hue.v1";

    public ProcedureCatalogue Catalogue => new()
    {
        Definitions = Definitions,
        Offices = new OfficeDirectory([.. Offices.All.Select(o => o with { Calendar = OfficeCalendar })]),
        Calendars = Amended is { } amended
            ? new Dictionary<string, WorkingCalendar> { ["hue.v1"] = HueCalendar.V1, [amended.Name] = amended }
            : new Dictionary<string, WorkingCalendar> { ["hue.v1"] = HueCalendar.V1 },
    };

    public Dossier Dossier => StoredJson.ReadDossier(Store.DossierAsync(Id, CancellationToken.None).Result!.Snapshot);

    public Dossier Other(DossierId id) => StoredJson.ReadDossier(Store.DossierAsync(id, CancellationToken.None).Result!.Snapshot);

    public IReadOnlyList<AuditRow> Audit => Store.AuditAsync(Id, CancellationToken.None).Result;

    public IReadOnlyList<StoredAlert> Alerts => Store.AlertsAsync(Id, CancellationToken.None).Result;

    private static Office Place(string id, string kind, string? parent) => new()
    {
        Id = id,
        Kind = kind,
        Name = id,
        Slug = id,
        UnitId = "H57." + id,
        Parent = parent,
        Calendar = "hue.v1",
        Certainty = "announced",
    };

    public static Actor Person(string person, string role, string office = TestProcedure.Office) => new(person, person, role, office);

    public static Actor Clerk => Person("lan", "clerk");

    public static Actor Specialist => Person("minh", "specialist");

    public static Actor Head => Person("hoa", "headOfUnit");

    public static Actor Leader => Person("binh", "leader");

    public static Actor Records => Person("thu", "recordsClerk");

    public static CommandId NewId() => new(Guid.NewGuid());

    public FileDossier Filing(string form = FormOk, bool receive = true, string channel = "counter") => new()
    {
        Id = NewId(),
        Dossier = Id,
        By = Clerk,
        Procedure = Definitions[0].Code,
        Version = Definitions[0].Version,
        Office = TestProcedure.Office,
        Channel = channel,
        Subject = "citizen",
        Form = form,
        Papers = [new PaperGiven("to-khai", 1, 0)],
        ReceiveAtOnce = receive,
        Number = new NumberClaim("", default, 0),
    };

    public TestDesk Filed(string form = FormOk, bool receive = true, string channel = "counter")
    {
        Done(Filing(form, receive, channel));
        return this;
    }

    public DeskAnswer Ask(DossierCommand command) => Desk.HandleAsync(command, CancellationToken.None).Result;

    public DeskAnswer.Done Done(DossierCommand command)
    {
        var answer = Ask(command);
        return answer as DeskAnswer.Done ?? throw new Xunit.Sdk.XunitException($"{command.GetType().Name}: {answer}");
    }

    public string Refused(DossierCommand command) => Ask(command) is DeskAnswer.Refused refused
        ? refused.Code
        : throw new Xunit.Sdk.XunitException($"{command.GetType().Name} was not refused.");

    /// <summary>"2026-03-02 08:00", in Huế.</summary>
    public TestDesk At(string time)
    {
        Clock.Now = TestCalendars.At(time);
        return this;
    }

    public int Sweep() => Desk.SweepAsync("node", 1000, null, CancellationToken.None).Result;

    public int SendAlerts() => Desk.SendAlertsAsync(1000, CancellationToken.None).Result;

    public IReadOnlyList<TaskRow> Tasks() => Store.TasksAsync(Id, CancellationToken.None).Result;

    public int TaskOf(string step) => Dossier.Tasks.Single(t => t.Step == step).Number;

    /// <summary>Of another dossier than this desk's own.</summary>
    public CompleteTask Complete(DossierId id, string step, string outcome, Actor by) => new()
    {
        Id = NewId(),
        Dossier = id,
        By = by,
        Task = Other(id).Tasks.Single(t => t.Step == step).Number,
        Outcome = outcome,
    };

    public CompleteTask Complete(string step, string outcome, Actor by, string? reason = null, string? basis = null) => new()
    {
        Id = NewId(),
        Dossier = Id,
        By = by,
        Task = TaskOf(step),
        Outcome = outcome,
        Reason = reason,
        LegalBasis = basis,
    };

    public RequestSupplement Supplement(string step = "tham-tra") => new()
    {
        Id = NewId(),
        Dossier = Id,
        By = Specialist,
        Task = TaskOf(step),
        Missing = ["giay-to"],
        Reason = "Thiếu giấy tờ",
        LegalBasis = "luat",
    };

    public CompleteSupplement Supplied() => new() { Id = NewId(), Dossier = Id, By = Clerk, Papers = [new PaperGiven("giay-to", 0, 1)] };
}
