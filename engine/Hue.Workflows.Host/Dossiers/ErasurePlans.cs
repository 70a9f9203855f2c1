using System.Text.Json;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Host.Attachments;
using Hue.Workflows.Host.Audit;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>What an erasure would do, before anybody does it: whether it may be is what the engine itself says.</summary>
internal sealed class ErasurePlans(
    StoreGate gate, LoadedCatalogue catalogue, AttachmentFolder folder, HostSettings settings, TimeProvider clock)
{
    private const string Tried = "…";

    public static async Task<IResult> PlanAsync(
        Guid id, CommandHead head, DossierRoom room, ErasurePlans plans, Journal journal, HttpContext http, CancellationToken cancellation)
    {
        var person = Person.Of(http);
        if (await room.FindAsync(id, person, cancellation) is not { } row)
            return Problems.NotFound();
        await journal.ReadAsync(person, row, cancellation, "papers");
        var held = ActingRole.Said(person, head.ActingAs) ?? ActingRole.Fitting(person, ActsAs.Leader, row);
        return Results.Ok(await plans.OfAsync(row, person.As(held), cancellation));
    }

    private async Task<ErasurePlan> OfAsync(DossierRow row, Actor by, CancellationToken cancellation)
    {
        var d = StoredJson.ReadDossier(row.Snapshot);
        var rows = await gate.Open.Queries.AuditAsync(row.Id, cancellation);
        var trail = RecordedEvent.Of(rows);
        return new ErasurePlan
        {
            Number = d.Number,
            ProcedureTitle = row.ProcedureTitle,
            Revision = row.Revision,
            EndedAt = d.EndedAt,
            KeptUntil = d.EndedAt is { } ended ? HueTime.DayOf(ended.AddYears(settings.RetentionYears)) : null,
            RetentionYears = settings.RetentionYears,
            Refusal = await RefusalAsync(d, by, cancellation),
            FormValues = Values(d.Form),
            Papers = d.Papers.Count,
            Files =
            [
                .. d.Papers.Where(p => p.Sha256 is not null).Select(p => p.FileName ?? p.Paper),
                .. trail.Select(r => r.Event).OfType<ResultIssued>().Where(r => r.Sha256 is not null).TakeLast(1).Select(r => r.Number),
            ],
            SealedRecords = rows.Count(r => r.Personal is not null),
            PlainRecords = rows.Count(RecordReading.HoldsPlain),
            Records = rows.Count,
            Done = trail.Where(r => r.Event is DossierErased).Select(Done).LastOrDefault(),
        };
    }

    private ErasureDone Done(RecordedEvent recorded)
    {
        var files = ((DossierErased)recorded.Event).Files;
        return new ErasureDone(
            recorded.Row.Sequence, recorded.Row.At, recorded.By.Name, recorded.Event.Reason ?? "", recorded.Event.LegalBasis ?? "",
            files.Count, files.Count(folder.Has));
    }

    /// <summary>Decides the command without sending it: nothing is written.</summary>
    private async Task<ErasureRefusal?> RefusalAsync(Dossier d, Actor by, CancellationToken cancellation)
    {
        var definition = catalogue.Current.Find(d.Procedure, d.Version) ?? throw new DefinitionGoneException(d.Procedure, d.Version);
        var command = new ErasePersonalData
        {
            Id = new CommandId(Guid.CreateVersion7()),
            Dossier = d.Id,
            Revision = d.Revision,
            By = by,
            Reason = Tried,
            LegalBasis = Tried,
            RetentionYears = settings.RetentionYears,
        };
        var key = await gate.Open.KeyOfAsync(d.Id, cancellation);
        return DossierRules.Decide(d, definition, catalogue.Names.Calendar(d), key, command, clock.GetUtcNow())
            is Outcome.Refused refused ? new ErasureRefusal(refused.Code, refused.Reason) : null;
    }

    private static int Values(string form)
    {
        using var document = JsonDocument.Parse(form);
        return Values(document.RootElement);
    }

    private static int Values(JsonElement of) => of.ValueKind switch
    {
        JsonValueKind.Object => of.EnumerateObject().Sum(member => Values(member.Value)),
        JsonValueKind.Array => of.EnumerateArray().Sum(Values),
        JsonValueKind.Null => 0,
        _ => 1,
    };
}
