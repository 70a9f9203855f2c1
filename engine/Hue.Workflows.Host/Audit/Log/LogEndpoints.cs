using Hue.Workflows.Host.Security;

namespace Hue.Workflows.Host.Audit.Log;

/// <summary>The log for everybody (hashes and signatures, no record), and how it stands for operators and auditors.</summary>
public static class LogEndpoints
{
    private const string HashesOnly = "hashes and signatures, made to be compared by strangers; no record can be read from them";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var log = routes.MapGroup("/log").WithTags("Log").AllowAnonymous();
        log.MapGet("/checkpoint", LogHandlers.LatestAsync).WithName("GetCheckpoint")
            .Produces<string>(StatusCodes.Status200OK, "text/plain").WithMetadata(new OpenToAnyone(HashesOnly));
        log.MapGet("/checkpoints/{size:long}", LogHandlers.AtAsync).WithName("GetCheckpointOfSize")
            .Produces<string>(StatusCodes.Status200OK, "text/plain").WithMetadata(new OpenToAnyone(HashesOnly));
        log.MapGet("/consistency", LogHandlers.ConsistencyAsync).WithName("GetConsistency").Produces<ConsistencyView>()
            .WithMetadata(new OpenToAnyone(HashesOnly));
        log.MapGet("/keys", LogHandlers.Keys).WithName("GetLogKeys")
            .Produces<string>(StatusCodes.Status200OK, "application/json").WithMetadata(new OpenToAnyone("public keys"));
        log.MapPost("/witness", LogHandlers.CosignAsync).WithName("CosignCheckpoint")
            .Produces(StatusCodes.Status204NoContent)
            .WithMetadata(new OpenToAnyone("takes nothing but a signature by a witness whose key the log publishes"));
    }

    /// <summary>What asks for a sign-in.</summary>
    public static void MapApi(RouteGroupBuilder api)
    {
        api.MapGet("/integrity", LogHandlers.StateAsync).WithTags("Log").WithName("GetIntegrity").Produces<IntegrityView>()
            .RequireAuthorization(Access.WatchesIntegrity);
        api.MapGet("/dossiers/{id:guid}/seal", SealReads.SealAsync).WithTags("Log").WithName("GetSeal").Produces<SealView>()
            .RequireAuthorization(Access.Audits);
        api.MapGet("/dossiers/{id:guid}/export", LogHandlers.ExportAsync).WithTags("Log").WithName("ExportDossier")
            .Produces(StatusCodes.Status200OK, contentType: "application/zip").RequireAuthorization(Access.Audits);
    }
}
