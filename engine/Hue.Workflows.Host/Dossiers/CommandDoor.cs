using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>The one way of a command over HTTP.</summary>
internal sealed class CommandDoor
{
    public Task<IResult> SendAsync(
        Guid id, CommandHead head, ActsAs actsAs, HttpContext http, Func<CommandFrame, DossierCommand> make, CancellationToken cancellation)
        => throw new NotSupportedException("waits for the engine");
}
