using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Host.Audit;
using Hue.Workflows.Host.Dossiers;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Attachments;

/// <summary>Stores and reads files.</summary>
internal static class AttachmentHandlers
{
    public static async Task<IResult> StoreAsync(
        AttachmentFolder folder, StoreGate gate, TimeProvider clock, HttpContext http, CancellationToken cancellation)
    {
        var uploads = gate.Open.Uploads; // before the body is read: without a database nothing is taken in
        if (await folder.StoreAsync(http.Request.Body, AttachmentEndpoints.BytesMax, cancellation) is not { } stored)
            return Problems.TooLarge();
        await uploads.AddAsync(stored.Sha256, Person.Of(http).Id, clock.GetUtcNow(), cancellation);
        return Results.Ok(stored);
    }

    /// <summary>A file is read as part of a dossier that one may see, never by its name alone.</summary>
    public static async Task<IResult> ReadAsync(
        string sha256, Guid dossier, AttachmentFolder folder, DossierRoom room, StoreGate gate, Journal journal, HttpContext http,
            CancellationToken cancellation)
    {
        var person = Person.Of(http);
        if (await room.FindAsync(dossier, person, cancellation) is not { } row)
            return Problems.NotFound();
        var paper = StoredJson.ReadDossier(row.Snapshot).Papers.LastOrDefault(p => p.Sha256 == sha256);
        var isResult = paper is null && RecordedEvent.Of(await gate.Open.Queries.AuditAsync(row.Id, cancellation))
            .Any(r => r.Event is ResultIssued result && result.Sha256 == sha256);
        if (paper is null && !isResult)
            return Problems.NotFound();
        await journal.ReadAsync(person, row, cancellation, "attachment");
        if (folder.Open(sha256) is not { } content)
            return Problems.NotFound();
        return Results.File(content, "application/octet-stream", paper?.FileName ?? sha256 + ".bin");
    }
}
