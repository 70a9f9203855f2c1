using Hue.Workflows.Host.Security;

namespace Hue.Workflows.Host.Attachments;

/// <summary>Files that come with papers and results.</summary>
public static class AttachmentEndpoints
{
    /// <summary>Largest file, bytes.</summary>
    public const long BytesMax = 20 * 1024 * 1024;

    public static void Map(RouteGroupBuilder api)
    {
        var attachments = api.MapGroup("/attachments").WithTags("Attachments");
        attachments.MapPost("", AttachmentHandlers.StoreAsync).WithName("StoreAttachment").Produces<AttachmentStored>()
            .WithSummary("The file itself as the body (application/octet-stream), at most 20 MiB.")
            .RequireAuthorization(Access.Handles).WithMetadata(new RequestSizeLimit(BytesMax));
        attachments.MapGet("/{sha256:regex(^[0-9a-f]{{64}}$)}", AttachmentHandlers.ReadAsync).WithName("ReadAttachment")
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream").RequireAuthorization(Access.ReadsDossiers);
    }

    private sealed record RequestSizeLimit(long? MaxRequestBodySize) : Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata;
}
