using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Hue.Workflows.Engine.Audit.Export;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Cli.Drill;

/// <summary>One thing that somebody with every right in the database does to it.</summary>
/// <param name="Name">Short, for the command's output.</param>
/// <param name="What">What is done, Vietnamese and English.</param>
/// <param name="Do">Does it.</param>
/// <param name="Names">What one of the findings has to name, beside the verdict that has to fail.</param>
internal sealed record BreakIn(
    string Name, string What, Func<DbConnection, DrillHouse, CancellationToken, Task> Do, Func<DrillHouse, string> Names)
{
    private const int Middle = 4;

    /// <summary>Of the database, in the order of the issue that asked for them.</summary>
    public static IReadOnlyList<BreakIn> All { get; } =
    [
        new("edit", "Sửa một bản ghi, tính lại mã băm / edits a record and its hash", EditAsync, h => Record(h, Middle)),
        new("edit-row", "Sửa cột của bản ghi / edits a column beside the record", EditRowAsync, h => Record(h, Middle)),
        new("delete", "Xóa một bản ghi / deletes a record", DeleteAsync, h => Record(h, Middle + 1)),
        new("cut-tail", "Cắt các bản ghi cuối / cuts a dossier's tail", CutAsync, h => $"dossier {h.Dossiers[0]}"),
        new("reorder", "Đổi thứ tự hai bản ghi / puts two records in another order", ReorderAsync, h => Record(h, Middle)),
        new("insert", "Chèn một bản ghi / inserts a record", InsertAsync, _ => "inserted"),
        new("rehash", "Sửa rồi tính lại cả chuỗi / edits and re-hashes a whole chain", RehashAsync, h => Record(h, Middle)),
        new("swap", "Tráo bản ghi giữa hai hồ sơ / swaps the records of two dossiers", SwapAsync, h => Record(h, Middle)),
        new("delete-journal", "Xóa nhật ký đọc / deletes a read from the journal", DeleteJournalAsync, h => $"dossier {h.Dossiers[0]}"),
        new("forge-heads", "Cắt đuôi, sửa cả bảng cuối chuỗi / cuts a tail and forges the map of heads", ForgeHeadsAsync, _ => "ends of"),
        new("forge-checkpoint", "Ký giả một điểm niêm phong / forges a checkpoint", ForgeCheckpointAsync, _ => "checkpoint"),
    ];

    private static string Record(DrillHouse house, int sequence) => $"dossier {house.Dossiers[0]}, record {sequence}";

    private static async Task EditAsync(DbConnection c, DrillHouse h, CancellationToken cancellation)
        => await WriteAsync(c, h.Dossiers[0], Middle, Changed(await TextAsync(c, h.Dossiers[0], Middle, cancellation)), cancellation);

    private static async Task EditRowAsync(DbConnection c, DrillHouse h, CancellationToken cancellation)
        => await Sql.RunAsync(
            c, "update audit_record set person = 'nguoi-khac' where dossier = $1 and sequence = $2", cancellation,
            h.Dossiers[0].Value, Middle);

    private static async Task DeleteAsync(DbConnection c, DrillHouse h, CancellationToken cancellation)
        => await Sql.RunAsync(
            c, "delete from audit_record where dossier = $1 and sequence = $2", cancellation, h.Dossiers[0].Value, Middle);

    private static async Task CutAsync(DbConnection c, DrillHouse h, CancellationToken cancellation)
    {
        await Sql.RunAsync(c, "delete from audit_record where dossier = $1 and sequence > $2", cancellation, h.Dossiers[0].Value, Middle);
        await Sql.RunAsync(c, "update dossier set audit_sequence = $2 where id = $1", cancellation, h.Dossiers[0].Value, Middle);
    }

    private static async Task ReorderAsync(DbConnection c, DrillHouse h, CancellationToken cancellation)
    {
        var one = await TextAsync(c, h.Dossiers[0], Middle, cancellation);
        var two = await TextAsync(c, h.Dossiers[0], Middle + 1, cancellation);
        await WriteAsync(c, h.Dossiers[0], Middle, two, cancellation);
        await WriteAsync(c, h.Dossiers[0], Middle + 1, one, cancellation);
    }

    private static async Task InsertAsync(DbConnection c, DrillHouse h, CancellationToken cancellation)
    {
        foreach (var table in (string[])["audit_record", "journal_record"])
        {
            await Sql.RunAsync(c, $"update {table} set position = -position - 1 where position > 20", cancellation);
            await Sql.RunAsync(c, $"update {table} set position = -position where position < 0", cancellation);
        }

        const string copy = "insert into journal_record (id, position, at, kind, person, office, dossier, once, record, hash) "
            + "select $1, 21, at, kind, person, office, dossier, null, replace(record, cast(id as text), cast($1 as text)), 'x' "
            + "from journal_record limit 1";
        await Sql.RunAsync(c, copy, cancellation, Guid.NewGuid());
        var text = (string)(await Sql.ListAsync(c, "select record from journal_record where position = 21", cancellation))[0][0];
        await Sql.RunAsync(c, "update journal_record set hash = $1 where position = 21", cancellation, Hash(text));
    }

    private static async Task RehashAsync(DbConnection c, DrillHouse h, CancellationToken cancellation)
    {
        var last = await LastAsync(c, h.Dossiers[0], cancellation);
        var text = Changed(await TextAsync(c, h.Dossiers[0], Middle, cancellation));
        for (var sequence = Middle; sequence <= last; sequence++)
        {
            await WriteAsync(c, h.Dossiers[0], sequence, text, cancellation);
            if (sequence < last)
                text = Regex.Replace(
                    await TextAsync(c, h.Dossiers[0], sequence + 1, cancellation), "\"previousHash\":\"[0-9a-f]*\"",
                    $"\"previousHash\":\"{Hash(text)}\"");
        }
    }

    private static async Task SwapAsync(DbConnection c, DrillHouse h, CancellationToken cancellation)
    {
        var (one, two) = (await TextAsync(c, h.Dossiers[0], Middle, cancellation), await TextAsync(c, h.Dossiers[1], Middle, cancellation));
        await WriteAsync(c, h.Dossiers[0], Middle, two, cancellation);
        await WriteAsync(c, h.Dossiers[1], Middle, one, cancellation);
    }

    private static async Task DeleteJournalAsync(DbConnection c, DrillHouse h, CancellationToken cancellation)
        => await Sql.RunAsync(c, "delete from journal_record where dossier = $1", cancellation, h.Dossiers[0].Value);

    private static async Task ForgeHeadsAsync(DbConnection c, DrillHouse h, CancellationToken cancellation)
    {
        await CutAsync(c, h, cancellation);
        await Sql.RunAsync(c, "update log_head set sequence = $2 where dossier = $1", cancellation, h.Dossiers[0].Value, Middle);
    }

    private static async Task ForgeCheckpointAsync(DbConnection c, DrillHouse h, CancellationToken cancellation)
        => await Sql.RunAsync(
            c, "update log_checkpoint set note = replace(note, 'time 20', 'time 21') where size = (select max(size) from log_checkpoint)",
            cancellation);

    private static string Changed(string record) => record.Replace("Nguyễn Văn", "Nguyễn Thị", StringComparison.Ordinal);

    private static async Task<string> TextAsync(DbConnection c, DossierId dossier, int sequence, CancellationToken cancellation)
        => (string)(await Sql.ListAsync(
            c, "select record from audit_record where dossier = $1 and sequence = $2", cancellation, dossier.Value, sequence))[0][0];

    private static async Task<int> LastAsync(DbConnection c, DossierId dossier, CancellationToken cancellation)
        => Convert.ToInt32(
            (await Sql.ListAsync(c, "select max(sequence) from audit_record where dossier = $1", cancellation, dossier.Value))[0][0],
            CultureInfo.InvariantCulture);

    private static async Task WriteAsync(DbConnection c, DossierId dossier, int sequence, string text, CancellationToken cancellation)
        => await Sql.RunAsync(
            c, "update audit_record set record = $3, hash = $4 where dossier = $1 and sequence = $2", cancellation,
            dossier.Value, sequence, text, Hash(text));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Whether a report tells of it: a verdict fails, and a finding names it.</summary>
    public static Finding? Named(VerdictReport report, string name) => report.ExitCode != 1 ? null
        : report.Findings.FirstOrDefault(
            f => f.Verdict == Verdict.Fails && (f.Where.En + " " + f.What.En).Contains(name, StringComparison.Ordinal));
}
