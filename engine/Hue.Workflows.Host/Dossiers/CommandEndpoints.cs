using Hue.Workflows.Host.Security;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>Dossiers: what is done to them. Each wants Idempotency-Key, and If-Match but for a new one.</summary>
public static class CommandEndpoints
{
    public static void Map(RouteGroupBuilder dossiers)
    {
        var commands = dossiers.MapGroup("").RequireAuthorization(Access.Handles);
        commands.MapPost("", DossierCommands.FileAsync).WithName("FileDossier").Produces<DossierView>(StatusCodes.Status201Created)
            .WithMetadata(new CommandMarker(AsksRevision: false));
        Add(commands, "receive", "ReceiveDossier", DossierCommands.ReceiveAsync);
        Add(commands, "refuse", "RefuseDossier", DossierCommands.RefuseAsync);
        Add(commands, "supplement/complete", "CompleteSupplement", DossierCommands.CompleteSupplementAsync);
        Add(commands, "form", "CorrectForm", DossierCommands.CorrectFormAsync);
        Add(commands, "suspend", "SuspendDossier", DossierCommands.SuspendAsync);
        Add(commands, "resume", "ResumeDossier", DossierCommands.ResumeAsync);
        Add(commands, "extend", "ExtendTerm", DossierCommands.ExtendAsync);
        Add(commands, "apology", "SignApology", DossierCommands.SignApologyAsync);
        Add(commands, "withdraw", "WithdrawDossier", DossierCommands.WithdrawAsync);
        Add(commands, "stop", "StopDossier", DossierCommands.StopAsync);
        Add(commands, "payments", "RecordPayment", DossierCommands.PayAsync);
        Add(commands, "fees", "AssessFee", DossierCommands.AssessFeeAsync);
        Add(commands, "papers", "AttachPaper", DossierCommands.AttachPaperAsync);
        Add(commands, "hand-over", "HandOver", DossierCommands.HandOverAsync);
        Add(commands, "result", "IssueResult", DossierCommands.IssueResultAsync);
        Add(commands, "return", "ReturnResult", DossierCommands.ReturnResultAsync);
        Add(commands, "comments", "CommentOnDossier", DossierCommands.CommentAsync);
        Add(commands, "messages/{name}", "BringMessage", DossierCommands.MessageAsync);
        Add(commands, "migrate", "MigrateToVersion", DossierCommands.MigrateAsync);
        Add(commands, "erasure", "ErasePersonalData", DossierCommands.EraseAsync);
        commands.MapGet("/{id:guid}/erasure", ErasurePlans.PlanAsync).WithName("PlanErasure").Produces<ErasurePlan>();
        Add(commands, "tasks/{task:int}/claim", "ClaimTask", TaskCommands.ClaimAsync);
        Add(commands, "tasks/{task:int}/release", "ReleaseTask", TaskCommands.ReleaseAsync);
        Add(commands, "tasks/{task:int}/assign", "AssignTask", TaskCommands.AssignAsync);
        Add(commands, "tasks/{task:int}/complete", "CompleteTask", TaskCommands.CompleteAsync);
        Add(commands, "tasks/{task:int}/supplement", "RequestSupplement", TaskCommands.RequestSupplementAsync);
    }

    private static void Add(RouteGroupBuilder commands, string path, string name, Delegate handler)
        => commands.MapPost("/{id:guid}/" + path, handler).WithName(name).Produces<DossierView>()
            .WithMetadata(new CommandMarker(AsksRevision: true));
}

/// <summary>Marks an endpoint that changes a dossier, for the OpenAPI document.</summary>
public sealed record CommandMarker(bool AsksRevision);
