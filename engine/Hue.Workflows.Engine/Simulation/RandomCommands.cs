using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Flowing;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Simulation;

/// <summary>Makes commands that a dossier's state invites, and now and then ones that it does not.</summary>
internal sealed class RandomCommands(SimulationRandom random, SimulatedPeople people)
{
    private CommandId Id => new(random.Id());

    public DossierCommand Next(Dossier d, ProcedureDefinition definition)
    {
        var command = random.Chance(8) ? Anything(d, definition) : Fitting(d, definition);
        return random.Below(10) switch
        {
            0 => command with { Revision = d.Revision },
            1 when random.Chance(30) => command with { Revision = d.Revision - 1 },
            _ => command,
        };
    }

    private DossierCommand Fitting(Dossier d, ProcedureDefinition definition) => d.Status switch
    {
        DossierStatus.Filed => random.Chance(85)
            ? new ReceiveDossier
            {
                Id = Id,
                Dossier = d.Id,
                By = people.Mostly("clerk", d.Office),
                ManualDue = definition.Term.Unknown ? new ManualDue(d.FiledAt.AddDays(60), "Luật chưa định") : null,
            }
            : new RefuseDossier { Id = Id, Dossier = d.Id, By = Clerk(d), Reason = "Sai", LegalBasis = Basis(definition) },
        DossierStatus.SupplementRequested when random.Chance(70) =>
            new CompleteSupplement { Id = Id, Dossier = d.Id, By = people.Mostly("clerk", d.Office), Papers = Papers(definition) },
        DossierStatus.Processed or DossierStatus.ResultReturned => Ending(d, definition),
        _ when d.Standstills.Contains(Standstill.Manual) && random.Chance(70) =>
            new ResumeDossier { Id = Id, Dossier = d.Id, By = people.Mostly("leader", d.Office), Reason = "Hết lý do" },
        _ when d.PaymentAsked && random.Chance(20) => Pay(d),
        _ when d.Waits.Count > 0 && random.Chance(d.Tasks.Count == 0 ? 60 : 30) =>
            new MessageCame { Id = Id, Dossier = d.Id, By = Actor.System(d.Office), Message = random.Of(d.Waits).Message },
        _ when d.Tasks.Count > 0 && random.Chance(80) => OfTask(d, definition, random.Of(d.Tasks)),
        _ => Anything(d, definition),
    };

    private DossierCommand Ending(Dossier d, ProcedureDefinition definition) => d.ResultIssued is null && random.Chance(60)
        ? new IssueResult { Id = Id, Dossier = d.Id, By = Clerk(d), Result = Result(definition), Number = "1" }
        : new ReturnResult { Id = Id, Dossier = d.Id, By = Clerk(d), Channel = "counter" };

    private Actor Clerk(Dossier d) => people.Mostly("clerk", d.Office);

    private Actor Leader(Dossier d) => people.Mostly("leader", d.Office);

    private DossierCommand OfTask(Dossier d, ProcedureDefinition definition, OpenTask task)
    {
        var by = task.Assignee is { } holder && random.Chance(80)
            ? new Actor(holder, holder, task.Role, task.Office)
            : people.Mostly(task.Role, task.Office);
        return random.Below(12) switch
        {
            0 => new ClaimTask { Id = Id, Dossier = d.Id, By = by, Task = task.Number },
            1 => new ReleaseTask { Id = Id, Dossier = d.Id, By = by, Task = task.Number },
            2 => Assign(d, task),
            3 => new RequestSupplement
            {
                Id = Id,
                Dossier = d.Id,
                By = by,
                Task = task.Number,
                Missing = ["giấy"],
                Reason = "Thiếu",
                LegalBasis = Basis(definition),
            },
            4 => new CorrectForm { Id = Id, Dossier = d.Id, By = by, Fields = Field(definition), Reason = "Sửa" },
            _ => Complete(d, definition, task, by),
        };
    }

    private CompleteTask Complete(Dossier d, ProcedureDefinition definition, OpenTask task, Actor by)
    {
        var step = (TaskStep)FlowIndex.Of(definition)[task.Step];
        var outcome = random.Chance(60) ? step.Outcomes[0] : random.Of(step.Outcomes);
        return new CompleteTask
        {
            Id = Id,
            Dossier = d.Id,
            By = by,
            Task = task.Number,
            Outcome = outcome.Id,
            Reason = outcome.RequiresReason || random.Chance(20) ? "Lý do" : null,
            LegalBasis = outcome.RequiresLegalBasis ? Basis(definition) : null,
            Papers = [.. outcome.RequiresPapers.Select(p => new PaperGiven(p, 1, 0))],
            Fields = outcome.RequiresFields.Count > 0 ? Filled(definition, outcome) : random.Chance(10) ? Field(definition) : [],
        };
    }

    private AssignTask Assign(Dossier d, OpenTask task)
    {
        var to = people.Of(task.Role, task.Office);
        return new AssignTask
        {
            Id = Id,
            Dossier = d.Id,
            By = people.Mostly("headOfUnit", task.Office),
            Task = task.Number,
            Assignee = to.Person,
            AssigneeName = to.Name,
            Reason = "Giao lại",
        };
    }

    private DossierCommand Anything(Dossier d, ProcedureDefinition definition) => random.Below(18) switch
    {
        17 => new ErasePersonalData
        {
            Id = Id,
            Dossier = d.Id,
            By = people.Mostly("leader", d.Office),
            Reason = "Hết hạn lưu trữ",
            LegalBasis = "Luật Lưu trữ",
            RetentionYears = random.Below(2),
        },
        0 => new WithdrawDossier { Id = Id, Dossier = d.Id, By = Clerk(d), Reason = random.Chance(90) ? "Rút" : "" },
        1 => new StopDossier { Id = Id, Dossier = d.Id, By = Leader(d), Reason = "Dừng", LegalBasis = Basis(definition) },
        2 or 3 => new SuspendDossier
        {
            Id = Id,
            Dossier = d.Id,
            By = people.Mostly("leader", d.Office),
            Reason = "Chờ",
            LegalBasis = Basis(definition),
        },
        4 or 5 => new ExtendTerm
        {
            Id = Id,
            Dossier = d.Id,
            By = people.Mostly("leader", d.Office),
            Time = new Term(random.Between(1, 3), random.Of([TermUnit.WorkingDays, TermUnit.WorkingHours, TermUnit.CalendarDays])),
            Reason = "Khó",
            LegalBasis = random.Chance(90) ? Basis(definition) : "khong-co",
        },
        6 or 7 => Pay(d),
        8 => new AttachPaper { Id = Id, Dossier = d.Id, By = people.Mostly("clerk", d.Office), Paper = new PaperGiven("khac", 1, 0) },
        9 => new HandOver { Id = Id, Dossier = d.Id, By = people.Mostly("clerk", d.Office), ToOffice = random.Of(people.Offices) },
        10 => new CommentOnDossier { Id = Id, Dossier = d.Id, By = people.Mostly("specialist", d.Office), Text = "Ghi chú \u0001 \"x\" đ" },
        11 => new TimerFell { Id = Id, Dossier = d.Id, By = Actor.System(""), Timer = Timer(d) },
        12 => new CompleteTask { Id = Id, Dossier = d.Id, By = people.Of("specialist", d.Office), Task = random.Below(9), Outcome = "dat" },
        13 => new MessageCame { Id = Id, Dossier = d.Id, By = Actor.System(d.Office), Message = "la" },
        14 => new ResumeDossier { Id = Id, Dossier = d.Id, By = people.Mostly("leader", d.Office), Reason = "Tiếp" },
        15 => Assess(d),
        _ => Ending(d, definition),
    };

    /// <summary>Of a fee whose amount is not known, as a rule; of any, at times.</summary>
    private AssessFee Assess(Dossier d) => new()
    {
        Id = Id,
        Dossier = d.Id,
        By = people.Mostly("clerk", d.Office),
        Fee = (d.Fees.FirstOrDefault(f => f.Amount is null) ?? (d.Fees.Count > 0 ? random.Of(d.Fees) : null))?.Fee ?? "khong-co",
        Amount = random.Chance(20) ? 0 : random.Between(-1, 100_000),
        Reason = "Theo biểu mức thu của xã",
    };

    private RecordPayment Pay(Dossier d)
    {
        var fee = d.Fees.Count > 0 ? random.Of(d.Fees) : null;
        var owed = Math.Max(1, (fee?.Amount ?? 1000) - (fee?.Paid ?? 0));
        return new RecordPayment
        {
            Id = Id,
            Dossier = d.Id,
            By = people.Mostly("clerk", d.Office),
            Fee = fee?.Fee ?? "khong-co",
            Amount = random.Chance(80) ? owed : random.Between(-1, 100_000),
            Method = "cash",
        };
    }

    /// <summary>A timer that is armed, too early more often than not; or one that never was.</summary>
    private string Timer(Dossier d)
    {
        var armed = Projection.TimerRows.Of(d);
        return armed.Count > 0 && random.Chance(80) ? random.Of(armed).Name : "rung/legal/9/khong-co";
    }

    private Dictionary<string, string> Field(ProcedureDefinition definition)
    {
        var fields = definition.Form.Fields.Where(f => f.Type is "string" or "integer" or "boolean" && !f.Path.Contains('[')).ToList();
        return fields.Count == 0 ? [] : Values([random.Of(fields)]);
    }

    private Dictionary<string, string> Filled(ProcedureDefinition definition, StepOutcome outcome) =>
        Values(definition.Form.Fields.Where(f => outcome.RequiresFields.Contains(f.Path)));

    private Dictionary<string, string> Values(IEnumerable<FormField> fields) => fields.ToDictionary(f => f.Path, f => f.Type switch
    {
        "integer" or "number" => random.Of(["1", "2", "7"]),
        "boolean" => random.Of(["true", "false"]),
        _ => random.Of(["\"a\"", "\"b\"", "\"Đường Lê Lợi\"", "\"2026-03-02\""]),
    });

    private static PaperGiven[] Papers(ProcedureDefinition definition) =>
        definition.Papers.Count > 0 ? [new PaperGiven(definition.Papers[0].Id, 1, 0)] : [];

    private static string Basis(ProcedureDefinition definition) => definition.LegalBases.Count > 0 ? definition.LegalBases[0].Id : "";

    private static string Result(ProcedureDefinition definition) => definition.Results.Count > 0 ? definition.Results[0].Id : "";
}
