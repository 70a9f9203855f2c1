using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Projection;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Audit;

/// <summary>
/// Holds what is stored of a dossier against its records: the snapshot that commands decide by, and the columns that lists, searches
/// and alerts read. Whoever changes those alone leaves every hash as it was, and the dossier is late no more.
/// </summary>
internal static class StoredState
{
    /// <summary>
    /// A dossier's records, and what is wrong with them or with what is stored; null for nothing. Who works on it meanwhile makes row and
    /// records two states: it is looked at again then.
    /// </summary>
    public static async Task<(IReadOnlyList<AuditRow> Rows, LocalText? Fault)> ReadAsync(
        IDossierQueries queries, DossierRow row, CancellationToken cancellation)
    {
        while (true)
        {
            var rows = await queries.AuditAsync(row.Id, cancellation);
            if (Fault(row, rows) is not { } fault)
                return (rows, null);
            if (await queries.DossierAsync(row.Id, cancellation) is not { } again || again.Revision == row.Revision)
                return (rows, fault);
            row = again;
        }
    }

    private static LocalText? Fault(DossierRow row, IReadOnlyList<AuditRow> rows)
    {
        if (rows.Count == 0)
            return new LocalText("Hồ sơ không còn bản ghi nào.", "The dossier has no record any more.");
        try
        {
            var replayed = DossierReplay.From(rows);
            if (StoredJson.Write(replayed) != StoredJson.Write(StoredJson.ReadDossier(row.Snapshot)))
            {
                return new LocalText(
                    "Dựng lại từ nhật ký không ra đúng trạng thái đang lưu.", "Its records do not lead to the state that is stored.");
            }

            var others = Differing(row, DossierRows.Row(replayed, row.ProcedureTitle)).ToList();
            return others.Count == 0 ? null : new LocalText(
                $"Danh sách và tra cứu đang cho thấy khác nhật ký: {string.Join(", ", others.Select(name => name.Vi))}.",
                $"Lists and searches show other than its records say: {string.Join(", ", others.Select(name => name.En))}.");
        }
        catch (AuditBrokenException broken)
        {
            return new LocalText(
                $"Từ bản ghi số {broken.Sequence}: bản ghi thiếu, bị sửa hoặc không nối được vào chuỗi ({broken.What.Vi}).",
                $"From record {broken.Sequence} on: one is missing, was changed or does not follow. ({broken.Message})");
        }
    }

    private static IEnumerable<LocalText> Differing(DossierRow stored, DossierRow said)
    {
        (bool Same, LocalText Name)[] columns =
        [
            (stored.Number == said.Number, new("mã hồ sơ", "number")),
            (stored.Applicant == said.Applicant, new("người nộp", "applicant")),
            (stored.Office == said.Office, new("đơn vị tiếp nhận", "receiving office")),
            (stored.OfficesInvolved.SequenceEqual(said.OfficesInvolved), new("đơn vị tham gia", "offices involved")),
            (stored.Procedure == said.Procedure && stored.Version == said.Version, new("thủ tục", "procedure")),
            (stored.Status == said.Status && stored.Result == said.Result, new("trạng thái", "status")),
            (stored.Channel == said.Channel, new("kênh nộp", "channel")),
            (Same(stored.FiledAt, said.FiledAt) && Same(stored.ReceivedAt, said.ReceivedAt), new("ngày tiếp nhận", "receipt")),
            (Same(stored.DueAt, said.DueAt) && stored.Suspended == said.Suspended, new("hẹn trả", "due time")),
            (Same(stored.EndedAt, said.EndedAt), new("ngày kết thúc", "end")),
        ];
        return columns.Where(column => !column.Same).Select(column => column.Name);
    }

    /// <summary>To the microsecond, which is what columns keep.</summary>
    private static bool Same(DateTimeOffset? stored, DateTimeOffset? said)
        => stored?.UtcTicks / TimeSpan.TicksPerMicrosecond == said?.UtcTicks / TimeSpan.TicksPerMicrosecond;
}
