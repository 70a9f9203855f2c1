using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Host.Dossiers;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Audit;

/// <summary>Reads histories.</summary>
internal static class AuditReads
{
    public static async Task<IResult> HistoryAsync(
        Guid id, DossierRoom room, StoreGate gate, HistoryLines history, Journal journal, HttpContext http, CancellationToken cancellation)
    {
        var person = Person.Of(http);
        if (await room.FindAsync(id, person, cancellation) is not { } row)
            return Problems.NotFound();
        await journal.ReadAsync(person, row, cancellation, "history");
        return Results.Ok(new HistoryView(history.Of(row, await gate.Open.Queries.AuditAsync(row.Id, cancellation))));
    }

    public static async Task<IResult> AuditAsync(
        Guid id, DossierRoom room, StoreGate gate, HistoryLines history, Journal journal, HttpContext http, CancellationToken cancellation)
    {
        var person = Person.Of(http);
        if (await room.FindAsync(id, person, cancellation) is not { } row)
            return Problems.NotFound();
        await journal.ReadAsync(person, row, cancellation, "audit");
        var rows = await gate.Open.Queries.AuditAsync(row.Id, cancellation);
        var fault = Fault(row, rows);
        return Results.Ok(new AuditView(fault is null, fault, history.Attested(row, rows)));
    }

    /// <summary>What is wrong with the chain; null when every hash holds and replaying it gives the stored state.</summary>
    private static string? Fault(DossierRow row, IReadOnlyList<AuditRow> rows)
    {
        if (rows.Count == 0)
            return "Hồ sơ không còn bản ghi nào.";
        try
        {
            var replayed = StoredJson.Write(DossierReplay.From(rows));
            return replayed == StoredJson.Write(StoredJson.ReadDossier(row.Snapshot)) ? null
                : "Dựng lại từ nhật ký không ra đúng trạng thái đang lưu.";
        }
        catch (AuditBrokenException broken)
        {
            return $"Từ bản ghi số {broken.Sequence}: bản ghi thiếu, bị sửa hoặc không nối được vào chuỗi. ({broken.Message})";
        }
    }
}
