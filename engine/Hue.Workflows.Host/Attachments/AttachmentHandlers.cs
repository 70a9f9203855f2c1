namespace Hue.Workflows.Host.Attachments;

/// <summary>Stores and reads files.</summary>
internal static class AttachmentHandlers
{
    public static Task<IResult> StoreAsync(HttpContext http, CancellationToken cancellation) => throw new NotSupportedException("waits for storage");

    public static Task<IResult> ReadAsync(string sha256, Guid dossier, HttpContext http) => throw new NotSupportedException("waits for storage");
}
