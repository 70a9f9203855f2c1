using System.Text.Json;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>Turns requests about a dossier into commands.</summary>
internal static class DossierCommands
{
    public static Task<IResult> FileAsync(
        CommandHead head, FileRequest body, FilingDoor door, HttpContext http, CancellationToken cancellation)
        => door.FileAsync(head, body, http, cancellation);

    public static Task<IResult> EraseAsync(
        Guid id, CommandHead head, ReasonedRequest body, ErasureDoor door, HttpContext http, CancellationToken cancellation)
        => door.EraseAsync(id, head, body, http, cancellation);

    public static Task<IResult> ReceiveAsync(
        Guid id, CommandHead head, ReceiveRequest body, CommandDoor door, HttpContext http, CancellationToken cancellation)
        => door.SendAsync(id, head, ActsAs.Clerk, http, f => new ReceiveDossier
        {
            Id = f.Id,
            Dossier = f.Dossier,
            Revision = f.Revision,
            By = f.By,
            ManualDue = body.ManualDue?.ToManualDue(),
        }, cancellation);

    public static Task<IResult> RefuseAsync(
        Guid id, CommandHead head, ReasonedRequest body, CommandDoor door, HttpContext http, CancellationToken cancellation)
        => door.SendAsync(id, head, ActsAs.Clerk, http, f => new RefuseDossier
        {
            Id = f.Id,
            Dossier = f.Dossier,
            Revision = f.Revision,
            By = f.By,
            Reason = body.Reason,
            LegalBasis = body.LegalBasis,
        }, cancellation);

    public static Task<IResult> CompleteSupplementAsync(
        Guid id, CommandHead head, CompleteSupplementRequest body, PaperDoor door, HttpContext http, CancellationToken cancellation)
        => door.SendAsync(body.Papers, id, head, ActsAs.Clerk, http, f => new CompleteSupplement
        {
            Id = f.Id,
            Dossier = f.Dossier,
            Revision = f.Revision,
            By = f.By,
            Papers = body.Papers.ToPapers(),
            Fields = body.Fields.ToFields(),
        }, cancellation);

    public static Task<IResult> CorrectFormAsync(
        Guid id, CommandHead head, CorrectFormRequest body, CommandDoor door, HttpContext http, CancellationToken cancellation)
        => door.SendAsync(id, head, ActsAs.Handler, http, f => new CorrectForm
        {
            Id = f.Id,
            Dossier = f.Dossier,
            Revision = f.Revision,
            By = f.By,
            Fields = body.Fields.ToFields(),
            Reason = body.Reason,
        }, cancellation);

    public static Task<IResult> SuspendAsync(
        Guid id, CommandHead head, ReasonedRequest body, CommandDoor door, HttpContext http, CancellationToken cancellation)
        => door.SendAsync(id, head, ActsAs.Leader, http, f => new SuspendDossier
        {
            Id = f.Id,
            Dossier = f.Dossier,
            Revision = f.Revision,
            By = f.By,
            Reason = body.Reason,
            LegalBasis = body.LegalBasis,
        }, cancellation);

    public static Task<IResult> ResumeAsync(
        Guid id, CommandHead head, ReasonRequest body, CommandDoor door, HttpContext http, CancellationToken cancellation)
        => door.SendAsync(id, head, ActsAs.Leader, http, f => new ResumeDossier
        {
            Id = f.Id,
            Dossier = f.Dossier,
            Revision = f.Revision,
            By = f.By,
            Reason = body.Reason,
        }, cancellation);

    public static Task<IResult> SignApologyAsync(
        Guid id, CommandHead head, ApologyRequest body, CommandDoor door, HttpContext http, CancellationToken cancellation)
        => door.SendAsync(id, head, ActsAs.Leader, http, f => new SignApology
        {
            Id = f.Id,
            Dossier = f.Dossier,
            Revision = f.Revision,
            By = f.By,
            NewDue = body.NewDue,
            Reason = body.Reason,
        }, cancellation);

    public static async Task<IResult> ExtendAsync(
        Guid id, CommandHead head, ExtendRequest body, CommandDoor door, HttpContext http, CancellationToken cancellation)
    {
        if (!Term.TryParse(body.Time, out var time, out _))
            return Problems.TermUnreadable();
        return await door.SendAsync(id, head, ActsAs.Leader, http, f => new ExtendTerm
        {
            Id = f.Id,
            Dossier = f.Dossier,
            Revision = f.Revision,
            By = f.By,
            Time = time,
            Reason = body.Reason,
            LegalBasis = body.LegalBasis,
        }, cancellation);
    }

    public static Task<IResult> WithdrawAsync(
        Guid id, CommandHead head, ReasonRequest body, CommandDoor door, HttpContext http, CancellationToken cancellation)
        => door.SendAsync(id, head, ActsAs.Clerk, http, f => new WithdrawDossier
        {
            Id = f.Id,
            Dossier = f.Dossier,
            Revision = f.Revision,
            By = f.By,
            Reason = body.Reason,
        }, cancellation);

    public static Task<IResult> StopAsync(
        Guid id, CommandHead head, ReasonedRequest body, CommandDoor door, HttpContext http, CancellationToken cancellation)
        => door.SendAsync(id, head, ActsAs.Leader, http, f => new StopDossier
        {
            Id = f.Id,
            Dossier = f.Dossier,
            Revision = f.Revision,
            By = f.By,
            Reason = body.Reason,
            LegalBasis = body.LegalBasis,
        }, cancellation);

    public static Task<IResult> PayAsync(
        Guid id, CommandHead head, PaymentRequest body, CommandDoor door, HttpContext http, CancellationToken cancellation)
        => door.SendAsync(id, head, ActsAs.Clerk, http, f => new RecordPayment
        {
            Id = f.Id,
            Dossier = f.Dossier,
            Revision = f.Revision,
            By = f.By,
            Fee = body.Fee,
            Amount = body.Amount,
            Method = body.Method,
            Receipt = body.Receipt,
        }, cancellation);

    public static Task<IResult> AssessFeeAsync(
        Guid id, CommandHead head, AssessFeeRequest body, CommandDoor door, HttpContext http, CancellationToken cancellation)
        => door.SendAsync(id, head, ActsAs.Clerk, http, f => new AssessFee
        {
            Id = f.Id,
            Dossier = f.Dossier,
            Revision = f.Revision,
            By = f.By,
            Fee = body.Fee,
            Amount = body.Amount,
            Reason = body.Reason,
        }, cancellation);

    public static Task<IResult> AttachPaperAsync(
        Guid id, CommandHead head, PaperInput body, PaperDoor door, HttpContext http, CancellationToken cancellation)
        => door.SendAsync([body], id, head, ActsAs.Handler, http, f => new AttachPaper
        {
            Id = f.Id,
            Dossier = f.Dossier,
            Revision = f.Revision,
            By = f.By,
            Paper = body.ToPaper(),
        }, cancellation);

    public static async Task<IResult> HandOverAsync(
        Guid id, CommandHead head, HandOverRequest body, CommandDoor door, LoadedCatalogue catalogue, HttpContext http,
        CancellationToken cancellation)
        => catalogue.Current.Offices.Find(body.ToOffice) is null
            ? Problems.NoOffice()
            : await door.SendAsync(id, head, ActsAs.Handler, http, f => new HandOver
            {
                Id = f.Id,
                Dossier = f.Dossier,
                Revision = f.Revision,
                By = f.By,
                ToOffice = body.ToOffice,
                ToPerson = body.ToPerson,
                Note = body.Note,
            }, cancellation);

    public static Task<IResult> IssueResultAsync(
        Guid id, CommandHead head, ResultRequest body, PaperDoor door, HttpContext http, CancellationToken cancellation)
        => door.SendFilesAsync([body.Sha256], id, head, ActsAs.Clerk, http, f => new IssueResult
        {
            Id = f.Id,
            Dossier = f.Dossier,
            Revision = f.Revision,
            By = f.By,
            Result = body.Result,
            Number = body.Number,
            Sha256 = body.Sha256,
        }, cancellation);

    public static Task<IResult> ReturnResultAsync(
        Guid id, CommandHead head, ReturnRequest body, CommandDoor door, HttpContext http, CancellationToken cancellation)
        => door.SendAsync(id, head, ActsAs.Clerk, http, f => new ReturnResult
        {
            Id = f.Id,
            Dossier = f.Dossier,
            Revision = f.Revision,
            By = f.By,
            Channel = body.Channel,
            ReceivedBy = body.ReceivedBy,
        }, cancellation);

    public static Task<IResult> CommentAsync(
        Guid id, CommandHead head, CommentRequest body, CommandDoor door, HttpContext http, CancellationToken cancellation)
        => door.SendAsync(id, head, ActsAs.Handler, http, f => new CommentOnDossier
        {
            Id = f.Id,
            Dossier = f.Dossier,
            Revision = f.Revision,
            By = f.By,
            Text = body.Text,
        }, cancellation);

    public static Task<IResult> MessageAsync(
        Guid id, string name, CommandHead head, MessageRequest body, CommandDoor door, HttpContext http, CancellationToken cancellation)
        => door.SendAsync(id, head, ActsAs.Handler, http, f => new MessageCame
        {
            Id = f.Id,
            Dossier = f.Dossier,
            Revision = f.Revision,
            By = f.By,
            Message = name,
            Content = body.Content is { ValueKind: not JsonValueKind.Undefined } content ? content.GetRawText() : null,
        }, cancellation);

    public static Task<IResult> MigrateAsync(
        Guid id, CommandHead head, MigrateRequest body, CommandDoor door, HttpContext http, CancellationToken cancellation)
        => door.SendAsync(id, head, ActsAs.Leader, http, f => new MigrateToVersion
        {
            Id = f.Id,
            Dossier = f.Dossier,
            Revision = f.Revision,
            By = f.By,
            Version = body.Version,
            Steps = body.Steps,
            Reason = body.Reason,
        }, cancellation);
}
