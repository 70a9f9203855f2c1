using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Host.Attachments;
using Hue.Workflows.Host.Audit.Log;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage.Audit.Export;

namespace Hue.Workflows.Host.Audit.Search;

/// <summary>Makes a dossier's verifiable export out of what this host has.</summary>
internal sealed class DossierZips(
    StoreGate gate, LogKeeper keeper, LoadedCatalogue catalogue, AttachmentFolder attachments, TimeProvider clock)
{
    /// <summary>The zip; null when nothing of the dossier has been sealed yet.</summary>
    public async Task<byte[]?> OfAsync(DossierId dossier, string number, CancellationToken cancellation)
    {
        var key = await gate.Open.KeyOfAsync(dossier, cancellation);
        var request = new ExportRequest(
            dossier, number, clock.GetUtcNow(), catalogue.AsRead, catalogue.CalendarFile, key, Attachment);
        return await new DossierExport(gate.Open.Log, keeper.Keys).ZipAsync(request, cancellation);
    }

    private byte[]? Attachment(string sha256)
    {
        using var from = attachments.Open(sha256);
        if (from is null)
            return null;
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
