using Hue.Workflows.Engine.Json;
using Hue.Workflows.Host.Dossiers;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Attachments;

/// <summary>
/// Which files a person may put into a dossier: those they sent, and those that are in it already. A file's name alone opens
/// nothing, or whoever has read one in a letter could read another office's papers.
/// </summary>
internal sealed class SentFiles(AttachmentFolder folder, StoreGate gate, DossierRoom room)
{
    /// <summary>The first file that may not be used; null when all may.</summary>
    /// <param name="sha256">Names of files; nulls are passed over.</param>
    /// <param name="dossier">Where they go; null for a new dossier.</param>
    /// <param name="person">Who puts them there.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public async Task<string?> FirstUnusableAsync(
        IEnumerable<string?> sha256, Guid? dossier, Person person, CancellationToken cancellation)
    {
        var named = sha256.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (named.Count == 0)
            return null;
        if (named.Find(s => !folder.Has(s)) is { } absent)
            return absent;
        var sent = await gate.Open.Uploads.SentByAsync(person.Id, named, cancellation);
        var others = named.Where(s => !sent.Contains(s)).ToList();
        if (others.Count == 0 || dossier is null)
            return others.FirstOrDefault();
        var papers = await room.FindAsync(dossier.Value, person, cancellation) is { } row
            ? StoredJson.ReadDossier(row.Snapshot).Papers
            : [];
        return others.Find(s => papers.All(p => p.Sha256 != s));
    }
}
