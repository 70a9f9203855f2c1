using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>Turns requests about a task into commands.</summary>
internal static class TaskCommands
{
    public static Task<IResult> ClaimAsync(
        Guid id, int task, CommandHead head, CommandDoor door, HttpContext http, CancellationToken cancellation)
        => door.SendAsync(id, head, ActsAs.ForTask(task), http, f => new ClaimTask
        {
            Id = f.Id,
            Dossier = f.Dossier,
            Revision = f.Revision,
            By = f.By,
            Task = task,
        }, cancellation);

    public static Task<IResult> ReleaseAsync(
        Guid id, int task, CommandHead head, CommandDoor door, HttpContext http, CancellationToken cancellation)
        => door.SendAsync(id, head, ActsAs.ForTask(task), http, f => new ReleaseTask
        {
            Id = f.Id,
            Dossier = f.Dossier,
            Revision = f.Revision,
            By = f.By,
            Task = task,
        }, cancellation);

    public static Task<IResult> AssignAsync(
        Guid id, int task, CommandHead head, AssignRequest body, AssignmentDoor door, HttpContext http, CancellationToken cancellation)
        => door.AssignAsync(id, task, head, body, http, cancellation);

    public static Task<IResult> CompleteAsync(
        Guid id, int task, CommandHead head, CompleteRequest body, PaperDoor door, HttpContext http, CancellationToken cancellation)
        => door.SendAsync(body.Papers, id, head, ActsAs.ForTask(task), http, f => new CompleteTask
        {
            Id = f.Id,
            Dossier = f.Dossier,
            Revision = f.Revision,
            By = f.By,
            Task = task,
            Outcome = body.Outcome,
            Reason = body.Reason,
            LegalBasis = body.LegalBasis,
            Papers = body.Papers.ToPapers(),
            Fields = body.Fields.ToFields(),
        }, cancellation);

    public static Task<IResult> RequestSupplementAsync(
        Guid id, int task, CommandHead head, SupplementRequest body, CommandDoor door, HttpContext http, CancellationToken cancellation)
        => door.SendAsync(id, head, ActsAs.ForTask(task), http, f => new RequestSupplement
        {
            Id = f.Id,
            Dossier = f.Dossier,
            Revision = f.Revision,
            By = f.By,
            Task = task,
            Missing = body.Missing,
            Reason = body.Reason,
            LegalBasis = body.LegalBasis,
        }, cancellation);
}
