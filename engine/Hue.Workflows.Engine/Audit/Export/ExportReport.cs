using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Engine.Audit.Export;

/// <summary>
/// The readable report of an export: it follows from the attested records alone, so that a verifier can write it anew and compare. A page
/// by itself: nothing is loaded, and everything from a record is escaped.
/// </summary>
public static class ExportReport
{
    /// <summary>Which writer wrote it; another number writes otherwise.</summary>
    public const string Generator = "hue-report/1";

    private static readonly TimeSpan Hue = TimeSpan.FromHours(7);

    private const string Style = """
        body{font:14px/1.5 "Be Vietnam Pro","Noto Sans",sans-serif;color:#1f1a24;max-width:60rem;margin:2rem auto;padding:0 1rem}
        h1{font-size:1.4rem;margin:0 0 .25rem}h2{font-size:1.05rem;margin:2rem 0 .5rem;border-bottom:1px solid #cfc8d6}
        dl{display:grid;grid-template-columns:14rem 1fr;gap:.15rem 1rem;margin:.75rem 0}dt{color:#5f5668}dd{margin:0;overflow-wrap:anywhere}
        table{width:100%;border-collapse:collapse}th,td{text-align:left;vertical-align:top;padding:.35rem .5rem .35rem 0;
        border-bottom:1px solid #e4dfe9}th{font-weight:600;color:#5f5668}td.n{text-align:right;font-variant-numeric:tabular-nums}
        code{font:12px/1.4 monospace;overflow-wrap:anywhere}.b{color:#8a2b2b}.a{color:#1d6b3a}.s{color:#5f5668}
        tr{break-inside:avoid}@page{margin:18mm 14mm}@media print{body{margin:0;max-width:none;font-size:11px}}
        """;

    /// <summary>The page's UTF-8 bytes.</summary>
    /// <param name="manifest">Of the export; its list of files is not used.</param>
    /// <param name="checkpoint">That it is proven against.</param>
    /// <param name="records">Lines of the dossier.</param>
    /// <param name="journal">Lines of the journal that name it.</param>
    /// <param name="key">Opens what records seal; null leaves it sealed.</param>
    public static byte[] Html(
        ExportManifest manifest, Checkpoint checkpoint, IReadOnlyList<byte[]> records, IReadOnlyList<byte[]> journal, DossierKey? key)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(journal);
        var to = new StringBuilder(4096);
        to.Append("<!doctype html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><meta name=\"generator\" content=\"").Append(Generator)
            .Append("\"><title>").Append(Text($"Lịch sử hồ sơ {manifest.Number}")).Append("</title><style>").Append(Style)
            .Append("</style></head><body>\n<h1>").Append(Text($"Lịch sử xử lý hồ sơ {manifest.Number}")).Append("</h1>\n<dl>");
        Fact(to, "Mã định danh", manifest.Dossier.ToString());
        Fact(to, "Trích xuất lúc", Time(manifest.ExportedAt));
        Fact(to, "Nhật ký", manifest.Origin);
        var size = checkpoint.Size.ToString(CultureInfo.InvariantCulture);
        Fact(to, "Niêm phong đến", $"{Time(checkpoint.At)}, {size} bản ghi toàn hệ thống");
        Fact(to, "Giá trị gốc", Convert.ToHexStringLower(checkpoint.Root));
        Fact(to, "Số bản ghi", $"{records.Count} bản ghi của hồ sơ, {journal.Count} bản ghi nhật ký có liên quan");
        to.Append("</dl>\n<p>Báo cáo này chỉ để đọc. Bằng chứng là tệp records.jsonl và journal.jsonl cùng các chứng minh kèm theo; "
            + "kiểm tra bằng lệnh <code>hue verify</code>, không cần kết nối mạng.</p>\n<h2>Các bước xử lý</h2>\n");
        Table(to, records, "event", (seal, sequence) => key?.Unseal(seal, new DossierId(manifest.Dossier), sequence));
        if (journal.Count > 0)
        {
            to.Append("<h2>Nhật ký truy cập và từ chối</h2>\n");
            Table(to, journal, "entry", (_, _) => null);
        }

        return Encoding.UTF8.GetBytes(to.Append("</body></html>\n").ToString());
    }

    private static void Table(StringBuilder to, IReadOnlyList<byte[]> lines, string what, Func<string, long, string?> open)
    {
        to.Append("<table><thead><tr><th>Số</th><th>Thời điểm</th><th>Việc</th><th>Người thực hiện</th><th>Nội dung</th></tr></thead>")
            .Append("<tbody>\n");
        for (var i = 0; i < lines.Count; i++)
        {
            to.Append("<tr><td class=\"n\">").Append((i + 1).ToString(CultureInfo.InvariantCulture)).Append("</td>");
            try
            {
                using var record = JsonDocument.Parse(lines[i]);
                Row(to, record.RootElement, what, i + 1, open);
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                to.Append("<td colspan=\"4\">Không đọc được bản ghi.</td>");
            }

            to.Append("<br><code class=\"s\">").Append(ExportFiles.Sha256(lines[i])).Append("</code></td></tr>\n");
        }

        to.Append("</tbody></table>\n");
    }

    private static void Row(StringBuilder to, JsonElement record, string what, long sequence, Func<string, long, string?> open)
    {
        var kind = Member(record, "kind") ?? "";
        var at = record.TryGetProperty("at", out var instant) && instant.TryGetDateTimeOffset(out var when) ? Time(when) : "";
        to.Append("<td>").Append(Text(at)).Append("</td><td>").Append(Text(EventTitles.Of(kind).Vi)).Append("</td><td>");
        if (record.TryGetProperty("actor", out var actor))
        {
            to.Append(Text(Member(actor, "name") ?? "")).Append("<br><span class=\"s\">")
                .Append(Text($"{Member(actor, "role")} · {Member(actor, "office")}"));
            if (Member(actor, "onBehalfOf") is { } behalf)
                to.Append(Text($" · thay mặt {behalf}"));
            to.Append("</span>");
        }

        to.Append("</td><td>");
        foreach (var (name, label) in (ReadOnlySpan<(string, string)>)[("reason", "Lý do"), ("legalBasis", "Căn cứ")])
        {
            if (Member(record, name) is { } said)
                to.Append(Text($"{label}: {said}")).Append("<br>");
        }

        Changes(to, record);
        if (record.TryGetProperty(what, out var happened))
            Members(to, happened);
        if (Member(record, "sealed") is not { } seal)
            return;
        if (open(seal, sequence) is { } opened)
            Opened(to, opened);
        else
            to.Append("<span class=\"s\">Thông tin cá nhân còn niêm phong, hoặc khóa đã bị hủy.</span><br>");
    }

    private static void Opened(StringBuilder to, string json)
    {
        using var opened = JsonDocument.Parse(json);
        if (Member(opened.RootElement, "reason") is { } reason)
            to.Append(Text($"Lý do: {reason}")).Append("<br>");
        if (opened.RootElement.ValueKind == JsonValueKind.Object && opened.RootElement.TryGetProperty("event", out var members))
            Members(to, members);
    }

    private static void Members(StringBuilder to, JsonElement of)
    {
        if (of.ValueKind != JsonValueKind.Object)
            return;
        foreach (var member in of.EnumerateObject().Where(m => m.Name != "kind"))
            to.Append("<span class=\"s\">").Append(Text(member.Name)).Append(":</span> ").Append(Text(Bare(member.Value))).Append("<br>");
    }

    private static void Changes(StringBuilder to, JsonElement record)
    {
        if (!record.TryGetProperty("changes", out var changes) || changes.ValueKind != JsonValueKind.Array)
            return;
        foreach (var change in changes.EnumerateArray().Where(c => c.ValueKind == JsonValueKind.Object))
        {
            to.Append(Text(Member(change, "field") ?? "")).Append(": <span class=\"b\">")
                .Append(change.TryGetProperty("before", out var before) ? Text(Bare(before)) : "–").Append("</span> → <span class=\"a\">")
                .Append(change.TryGetProperty("after", out var after) ? Text(Bare(after)) : "–").Append("</span><br>");
        }
    }

    private static void Fact(StringBuilder to, string name, string value)
        => to.Append("<dt>").Append(Text(name)).Append("</dt><dd>").Append(Text(value)).Append("</dd>");

    private static string? Member(JsonElement of, string name)
        => of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string Bare(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Time(DateTimeOffset at) => at.ToOffset(Hue).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture);
}
