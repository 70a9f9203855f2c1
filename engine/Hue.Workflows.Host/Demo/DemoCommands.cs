using System.Text.Json;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Host.Demo;

/// <summary>A deed of a scenario as the command that a person of the demo sends.</summary>
internal static class DemoCommands
{
    /// <summary>The command; null when the dossier is not where the deed belongs (its step is not open, say).</summary>
    public static DossierCommand? Of(DemoStory story, ScriptAct act, Dossier? d, CommandId id)
    {
        if (d is null)
            return act.Do is Deeds.File or Deeds.Receive ? File(story, act, id) : null;
        var task = act.Step is { } step ? d.Tasks.FirstOrDefault(t => t.Step == step)
            : act.Do == Deeds.Claim ? d.Tasks.FirstOrDefault(t => t.Assignee is null)
            : null;
        var role = act.As ?? DefaultRole(act.Do, task);
        var by = DemoCast.Play(task?.Office ?? d.Office, role, d.Id);
        return OfTask(act, d, id, by, task) ?? OfDossier(act, d, id, by);
    }

    private static FileDossier File(DemoStory story, ScriptAct act, CommandId id) => new()
    {
        Id = id,
        Dossier = story.Id,
        By = DemoCast.Play(story.Office, "clerk", story.Id),
        Procedure = story.Definition.Code,
        Version = story.Definition.Version,
        Office = story.Office,
        Channel = story.Channel,
        Subject = story.Scenario.Subject ?? story.Definition.Subjects[0],
        Form = story.Form,
        Papers = Papers(story.Definition, story.Scenario.Papers.Concat(act.Papers)),
        ReceiveAtOnce = act.Do == Deeds.Receive,
        Number = new NumberClaim("", default, 0),
    };

    private static DossierCommand? OfTask(ScriptAct act, Dossier d, CommandId id, Actor by, OpenTask? task) => (act.Do, task) switch
    {
        (Deeds.Complete, not null) => new CompleteTask
        {
            Id = id,
            Dossier = d.Id,
            By = by,
            Task = task.Number,
            Outcome = act.Outcome!,
            Reason = act.Reason,
            LegalBasis = act.LegalBasis,
            Papers = Given(act.Papers),
            Fields = Fields(act.Fields),
        },
        (Deeds.RequestSupplement, not null) => new RequestSupplement
        {
            Id = id,
            Dossier = d.Id,
            By = by,
            Task = task.Number,
            Missing = act.Missing,
            Reason = act.Reason ?? "",
            LegalBasis = act.LegalBasis ?? "",
        },
        (Deeds.Claim, not null) => new ClaimTask { Id = id, Dossier = d.Id, By = by, Task = task.Number },
        (Deeds.Release, not null) => new ReleaseTask { Id = id, Dossier = d.Id, By = by, Task = task.Number },
        _ => null,
    };

    private static DossierCommand? OfDossier(ScriptAct act, Dossier d, CommandId id, Actor by) => act.Do switch
    {
        Deeds.Receive => new ReceiveDossier { Id = id, Dossier = d.Id, By = by },
        Deeds.Refuse
            => new RefuseDossier { Id = id, Dossier = d.Id, By = by, Reason = act.Reason ?? "", LegalBasis = act.LegalBasis ?? "" },
        Deeds.CompleteSupplement => new CompleteSupplement
        {
            Id = id,
            Dossier = d.Id,
            By = by,
            Papers = Given(act.Papers),
            Fields = Fields(act.Fields),
        },
        Deeds.CorrectForm
            => new CorrectForm { Id = id, Dossier = d.Id, By = by, Fields = Fields(act.Fields), Reason = act.Reason ?? "Sửa lỗi khai" },
        Deeds.Extend => new ExtendTerm
        {
            Id = id,
            Dossier = d.Id,
            By = by,
            Time = act.By!.Value,
            Reason = act.Reason ?? "",
            LegalBasis = act.LegalBasis ?? "",
        },
        Deeds.Suspend
            => new SuspendDossier { Id = id, Dossier = d.Id, By = by, Reason = act.Reason ?? "", LegalBasis = act.LegalBasis ?? "" },
        Deeds.Resume => new ResumeDossier { Id = id, Dossier = d.Id, By = by, Reason = act.Reason ?? "Hết lý do tạm dừng" },
        Deeds.Withdraw => new WithdrawDossier { Id = id, Dossier = d.Id, By = by, Reason = act.Reason ?? "Người nộp đề nghị rút hồ sơ" },
        Deeds.Stop => new StopDossier { Id = id, Dossier = d.Id, By = by, Reason = act.Reason ?? "", LegalBasis = act.LegalBasis ?? "" },
        Deeds.RecordPayment => Payment(act, d, id, by),
        Deeds.AttachPaper => new AttachPaper { Id = id, Dossier = d.Id, By = by, Paper = Given(act.Papers)[0] },
        Deeds.HandOver => new HandOver { Id = id, Dossier = d.Id, By = by, ToOffice = act.To ?? d.Office, Note = act.Text },
        Deeds.IssueResult
            => new IssueResult
            {
                Id = id,
                Dossier = d.Id,
                By = by,
                Result = act.Result ?? "",
                Number = act.Text
                ?? $"{d.AuditSequence}/{d.FiledAt.Year}"
            },
        Deeds.ReturnResult
            => new ReturnResult { Id = id, Dossier = d.Id, By = by, Channel = act.Channel ?? "counter", ReceivedBy = d.Applicant },
        Deeds.Comment => new CommentOnDossier { Id = id, Dossier = d.Id, By = by, Text = act.Text ?? "" },
        Deeds.Message when d.Waits.Any(w => w.Message == act.Name) => new MessageCame
        {
            Id = id,
            Dossier = d.Id,
            By = by,
            Message = act.Name ?? "",
            Content = act.Fields
        },
        _ => null,
    };

    private static RecordPayment? Payment(ScriptAct act, Dossier d, CommandId id, Actor by)
        => (act.Fee is null
            ? d.Fees.FirstOrDefault(f => !f.IsSettled && f.Amount is not null)
            : d.Fees.FirstOrDefault(f => f.Fee == act.Fee)) is { } owed
            ? new RecordPayment
            {
                Id = id,
                Dossier = d.Id,
                By = by,
                Fee = owed.Fee,
                Amount = act.Amount ?? owed.Amount - owed.Paid ?? 0,
                Method = "cash"
            }
            : null;

    private static string DefaultRole(string deed, OpenTask? task) => deed switch
    {
        Deeds.Extend or Deeds.Suspend or Deeds.Resume or Deeds.Stop => "leader",
        Deeds.Complete or Deeds.RequestSupplement or Deeds.Claim or Deeds.Release => task?.Role ?? "specialist",
        Deeds.CorrectForm or Deeds.Comment or Deeds.Message => "specialist",
        _ => "clerk",
    };

    /// <summary>As many of each paper as the definition asks for.</summary>
    private static PaperGiven[] Papers(ProcedureDefinition definition, IEnumerable<string> papers)
        => [.. papers.Distinct(StringComparer.Ordinal).Select(p => definition.Papers.FirstOrDefault(x => x.Id == p) is { } paper
            ? new PaperGiven(p, paper.Originals, paper.Copies)
            : new PaperGiven(p, 1, 0))];

    private static PaperGiven[] Given(IReadOnlyList<string> papers) => [.. papers.Select(p => new PaperGiven(p, 1, 0))];

    private static Dictionary<string, string> Fields(string? json)
    {
        if (json is null)
            return [];
        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetRawText(), StringComparer.Ordinal);
    }
}
