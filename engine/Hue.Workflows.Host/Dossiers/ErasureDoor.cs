using System.Text.Json;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Host.Attachments;
using Hue.Workflows.Host.Audit;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>
/// Erasing personal data: the command like any other, then the files. The dossier's last record names them, so whoever sends the command
/// again after a crash has the rest removed.
/// </summary>
internal sealed class ErasureDoor(
    CommandDoor door, DossierRoom room, StoreGate gate, AttachmentFolder folder, HostSettings settings, Journal journal)
{
    public async Task<IResult> EraseAsync(
        Guid id, CommandHead head, ReasonedRequest body, HttpContext http, CancellationToken cancellation)
    {
        if (head.Fault(asksRevision: true) is { } fault)
            return fault;
        if (await room.FindAsync(id, Person.Of(http), cancellation) is not { } row)
            return Problems.NotFound();
        var result = RecordedEvent.Of(await gate.Open.Queries.AuditAsync(row.Id, cancellation))
            .Select(r => r.Event).OfType<ResultIssued>().LastOrDefault()?.Sha256;
        var answer = await door.SendAsync(id, head, ActsAs.Leader, http, f => new ErasePersonalData
        {
            Id = f.Id,
            Dossier = f.Dossier,
            Revision = f.Revision,
            By = f.By,
            Reason = body.Reason,
            LegalBasis = body.LegalBasis,
            RetentionYears = settings.RetentionYears,
            ResultFile = result,
        }, cancellation);
        await RemoveFilesAsync(row.Id, cancellation);
        return answer;
    }

    private async Task RemoveFilesAsync(DossierId dossier, CancellationToken cancellation)
    {
        var rows = await gate.Open.Queries.AuditAsync(dossier, cancellation);
        if (rows[^1].Kind != "dossier.erased")
            return; // refused
        using var record = JsonDocument.Parse(rows[^1].Record);
        var erased = (DossierErased)RecordReading.Event(rows[^1], record.RootElement);
        var removed = 0;
        foreach (var file in erased.Files)
        {
            // The same content is stored once, for all dossiers that have it.
            if (!await gate.Open.NamesFileAsync(file, dossier, cancellation) && folder.Remove(file))
                removed++;
        }

        await journal.AddOnceAsync(
            RecordReading.By(record.RootElement),
            new PersonalDataErased(erased.Reason ?? "", erased.LegalBasis ?? "", removed),
            dossier,
            $"erased/{dossier}",
            cancellation);
    }
}
