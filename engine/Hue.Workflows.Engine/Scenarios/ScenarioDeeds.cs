using System.Text.Json;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Dossiers.Facts;
using Hue.Workflows.Engine.Dossiers.Flowing;

namespace Hue.Workflows.Engine.Scenarios;

/// <summary>Turns a deed of a script into commands.</summary>
internal sealed class ScenarioDeeds(ScenarioStage stage, ScriptAct act, Dossier? dossier)
{
    /// <summary>A number that no task has: a step that is not open is refused by the engine, not by the runner.</summary>
    private const int NoTask = int.MaxValue;

    private Dossier D => dossier ?? throw new ScenarioBrokenException($"\"{act.Do}\" before there is a dossier");

    private CommandId Id => stage.NextCommand();

    /// <summary>In order; more than one only where a line says several things at once.</summary>
    public IEnumerable<DossierCommand> Commands() => act.Do switch
    {
        "file" => [File(false, null)],
        "receive" when dossier is null => [File(true, null)],
        "receive" => Receive(),
        "refuse" => [new RefuseDossier { Id = Id, Dossier = D.Id, By = Own("clerk"), Reason = Reason, LegalBasis = Basis }],
        "recordPayment" => Payments(),
        "assessFee" => [Assess()],
        "attachPaper" => act.Papers.Select(p => new AttachPaper { Id = Id, Dossier = D.Id, By = Own("clerk"), Paper = Paper(p) }),
        "handOver" => [new HandOver { Id = Id, Dossier = D.Id, By = Own("clerk"), ToOffice = act.To ?? "", Note = act.Text }],
        "issueResult" => [Issue()],
        "returnResult" => [new ReturnResult { Id = Id, Dossier = D.Id, By = Own("clerk"), Channel = act.Channel ?? "counter" }],
        "message" => [new MessageCame { Id = Id, Dossier = D.Id, By = Own("system"), Message = act.Name ?? "", Content = act.Fields }],
        "comment" => [new CommentOnDossier { Id = Id, Dossier = D.Id, By = Own("clerk"), Text = act.Text ?? "" }],
        "migrate" => [Migrate()],
        "extend" or "suspend" or "resume" or "withdraw" or "stop" => [Clock()],
        _ => [OfTask()],
    };

    private string Reason => act.Reason ?? "";

    private string Basis => act.LegalBasis ?? "";

    private DossierCommand OfTask() => act.Do switch
    {
        "claim" => new ClaimTask { Id = Id, Dossier = D.Id, By = Doer(), Task = Task },
        "release" => new ReleaseTask { Id = Id, Dossier = D.Id, By = Doer(), Task = Task },
        "assign" => Assign(),
        "complete" => new CompleteTask
        {
            Id = Id,
            Dossier = D.Id,
            By = Doer(),
            Task = Task,
            Outcome = act.Outcome ?? "",
            Reason = act.Reason,
            LegalBasis = act.LegalBasis,
            Papers = [.. act.Papers.Select(Paper)],
            Fields = Fields,
        },
        "requestSupplement" => new RequestSupplement
        {
            Id = Id,
            Dossier = D.Id,
            By = Doer(),
            Task = Task,
            Missing = act.Missing,
            Reason = Reason,
            LegalBasis = Basis,
        },
        "completeSupplement" => new CompleteSupplement
        {
            Id = Id,
            Dossier = D.Id,
            By = Own("clerk"),
            Papers = [.. act.Papers.Select(Paper)],
            Fields = Fields,
        },
        "correctForm" => Correct(Doer(), act.Reason ?? "Sửa theo giấy tờ"),
        _ => throw new ScenarioBrokenException($"no such deed: {act.Do}"),
    };

    private DossierCommand Clock() => act.Do switch
    {
        "extend" => new ExtendTerm
        {
            Id = Id,
            Dossier = D.Id,
            By = Own("leader"),
            Time = act.By ?? default,
            Reason = Reason,
            LegalBasis = Basis,
        },
        "suspend" => new SuspendDossier { Id = Id, Dossier = D.Id, By = Own("leader"), Reason = Reason, LegalBasis = Basis },
        "resume" => new ResumeDossier { Id = Id, Dossier = D.Id, By = Own("leader"), Reason = act.Reason ?? "Hết lý do tạm dừng" },
        "withdraw" => new WithdrawDossier { Id = Id, Dossier = D.Id, By = Own("clerk"), Reason = act.Reason ?? "Người nộp xin rút" },
        _ => new StopDossier { Id = Id, Dossier = D.Id, By = Own("leader"), Reason = Reason, LegalBasis = Basis },
    };

    /// <summary>The filing once without each field that the deed names.</summary>
    public IEnumerable<(string Field, DossierCommand Command)> Omissions()
    {
        if (dossier is not null)
            throw new ScenarioBrokenException("\"without\" after there is a dossier");
        return act.Without.Select(field => (field, (DossierCommand)File(act.Do == "receive", field)));
    }

    private FileDossier File(bool receive, string? without)
    {
        var scenario = stage.Scenario;
        var channel = act.Channel ?? scenario.Channel;
        return new FileDossier
        {
            Id = Id,
            Dossier = stage.Main,
            By = stage.Cast.Player(act.As ?? (receive || channel == "counter" ? "clerk" : "applicant"), scenario.Office),
            Procedure = stage.Definition.Code,
            Version = stage.Definition.Version,
            Office = scenario.Office,
            Channel = channel,
            Subject = scenario.Subject ?? stage.Definition.Subjects[0],
            Form = FormOmission.Of(FormText.With(scenario.Form, [.. Fields.Select(f => new FieldChange(f.Key, null, f.Value))]), without),
            Papers = [.. scenario.Papers.Concat(act.Papers).Select(Paper)],
            ReceiveAtOnce = receive,
            ManualDue = ManualDue,
            Number = new NumberClaim("", default, 0),
        };
    }

    private IEnumerable<DossierCommand> Receive()
    {
        if (Fields.Count > 0)
            yield return Correct(Own("clerk"), act.Reason ?? "Đối chiếu");
        foreach (var paper in act.Papers)
            yield return new AttachPaper { Id = Id, Dossier = D.Id, By = Own("clerk"), Paper = Paper(paper) };
        yield return new ReceiveDossier { Id = Id, Dossier = D.Id, By = Own("clerk"), ManualDue = ManualDue };
    }

    private ManualDue? ManualDue => act.Due is { } due ? new ManualDue(due, Reason) : null;

    private CorrectForm Correct(Actor by, string reason) => new() { Id = Id, Dossier = D.Id, By = by, Fields = Fields, Reason = reason };

    private AssignTask Assign()
    {
        var person = stage.Cast.Person(act.To ?? "");
        return new AssignTask
        {
            Id = Id,
            Dossier = D.Id,
            By = stage.Cast.Player(act.As ?? "headOfUnit", OfficeOfTask),
            Task = Task,
            Assignee = person,
            AssigneeName = person,
            Reason = act.Reason,
        };
    }

    private IssueResult Issue() => new()
    {
        Id = Id,
        Dossier = D.Id,
        By = Own("clerk"),
        Result = act.Result ?? "",
        Number = act.Text ?? $"KQ-{D.Number}",
    };

    private MigrateToVersion Migrate() => new()
    {
        Id = Id,
        Dossier = D.Id,
        By = Own("leader"),
        Version = act.Version ?? 0,
        Steps = act.Step is { } step && D.Tasks.Count > 0
            ? new Dictionary<string, string> { [D.Tasks[0].Step] = step }
            : new Dictionary<string, string>(),
        Reason = act.Reason ?? "Chuyển phiên bản",
    };

    /// <summary>A fee that is named, or what is owed in the order of the fees.</summary>
    private List<DossierCommand> Payments()
    {
        var left = act.Amount ?? 0;
        var commands = new List<DossierCommand>();
        foreach (var fee in D.Fees.Where(f => act.Fee is null ? !f.IsSettled : f.Fee == act.Fee))
        {
            var part = act.Fee is null && fee.Amount is { } amount ? Math.Min(left, amount - fee.Paid) : left;
            if (part > 0)
                commands.Add(Pay(fee.Fee, part));
            left -= part;
        }

        if (left > 0 || commands.Count == 0)
            commands.Add(Pay(act.Fee ?? (D.Fees.Count > 0 ? D.Fees[0].Fee : ""), left));
        return commands;
    }

    private RecordPayment Pay(string fee, long amount) =>
        new() { Id = Id, Dossier = D.Id, By = Own("clerk"), Fee = fee, Amount = amount, Method = "cash" };

    private AssessFee Assess() =>
        new() { Id = Id, Dossier = D.Id, By = Own("clerk"), Fee = act.Fee ?? "", Amount = act.Amount ?? 0, Reason = Reason };

    private int Task => D.Tasks.FirstOrDefault(t => t.Step == act.Step)?.Number ?? NoTask;

    private string OfficeOfTask => D.Tasks.FirstOrDefault(t => t.Step == act.Step)?.Office ?? D.Office;

    /// <summary>Who does a task: the role named, else the step's; in the step's office.</summary>
    private Actor Doer() => stage.Cast.Player(act.As ?? RoleOfStep, OfficeOfTask);

    private string RoleOfStep => act.Step is null
        ? D.Tasks.Count > 0 ? D.Tasks[0].Role : "clerk"
        : FlowIndex.Of(stage.DefinitionOf(D)).Find(act.Step) is TaskStep step ? step.Role : "clerk";

    private Actor Own(string role) => stage.Cast.Player(act.As ?? role, D.Office);

    private PaperGiven Paper(string id)
    {
        var definition = dossier is null ? stage.Definition : stage.DefinitionOf(dossier);
        var known = definition.Papers.FirstOrDefault(p => p.Id == id);
        return new PaperGiven(id, known?.Originals ?? 1, known?.Copies ?? 0);
    }

    private Dictionary<string, string> Fields
    {
        get
        {
            if (act.Fields is null)
                return [];
            using var document = JsonDocument.Parse(act.Fields);
            return document.RootElement.EnumerateObject().ToDictionary(f => f.Name, f => f.Value.GetRawText());
        }
    }
}

/// <summary>A script that cannot be played on: the author's mistake, told as the failure of a line.</summary>
internal sealed class ScenarioBrokenException(string message) : Exception(message);
