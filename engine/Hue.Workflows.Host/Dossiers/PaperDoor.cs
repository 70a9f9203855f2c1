using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Host.Attachments;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>Takes files into dossiers, once it is sure that whoever names them has sent them.</summary>
internal sealed class PaperDoor(SentFiles files, DossierRoom room, CommandDoor door)
{
    public Task<IResult> SendAsync(
        IReadOnlyList<PaperInput>? papers, Guid id, CommandHead head, ActsAs actsAs, HttpContext http,
        Func<CommandFrame, DossierCommand> make, CancellationToken cancellation)
        => SendFilesAsync((papers ?? []).Select(p => p.Sha256), id, head, actsAs, http, make, cancellation);

    public async Task<IResult> SendFilesAsync(
        IEnumerable<string?> sha256, Guid id, CommandHead head, ActsAs actsAs, HttpContext http,
        Func<CommandFrame, DossierCommand> make, CancellationToken cancellation)
    {
        var person = Person.Of(http);
        if (await files.FirstUnusableAsync(sha256, id, person, cancellation) is not { } missing)
            return await door.SendAsync(id, head, actsAs, http, make, cancellation);
        return await room.FindAsync(id, person, cancellation) is null ? Problems.NotFound() : Problems.AttachmentMissing(missing);
    }
}
