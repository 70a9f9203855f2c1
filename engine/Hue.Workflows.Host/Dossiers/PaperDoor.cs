using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Host.Attachments;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>Takes papers into dossiers, once it is sure that every file they name has been sent.</summary>
internal sealed class PaperDoor(AttachmentFolder attachments, DossierRoom room, CommandDoor door)
{
    public async Task<IResult> SendAsync(
        IReadOnlyList<PaperInput>? papers, Guid id, CommandHead head, ActsAs actsAs, HttpContext http,
        Func<CommandFrame, DossierCommand> make, CancellationToken cancellation)
    {
        if (attachments.FirstMissing(papers) is not { } missing)
            return await door.SendAsync(id, head, actsAs, http, make, cancellation);
        return await room.FindAsync(id, Person.Of(http), cancellation) is null ? Problems.NotFound() : Problems.AttachmentMissing(missing);
    }
}
