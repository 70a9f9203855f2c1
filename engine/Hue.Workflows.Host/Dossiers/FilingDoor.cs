namespace Hue.Workflows.Host.Dossiers;

/// <summary>Files new dossiers.</summary>
internal sealed class FilingDoor
{
    public Task<IResult> FileAsync(CommandHead head, FileRequest body, HttpContext http, CancellationToken cancellation)
        => throw new NotSupportedException("waits for the engine");
}
