namespace Hue.Workflows.Host.Dossiers;

/// <summary>Gives tasks to people.</summary>
internal sealed class AssignmentDoor
{
    public Task<IResult> AssignAsync(Guid id, int task, CommandHead head, AssignRequest body, HttpContext http, CancellationToken cancellation)
        => throw new NotSupportedException("waits for the engine");
}
