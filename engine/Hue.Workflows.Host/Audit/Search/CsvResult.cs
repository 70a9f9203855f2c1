using System.Globalization;
using System.Text;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Audit.Search;

/// <summary>
/// Dossiers as a table for Excel: UTF-8 with the mark that Excel asks for, RFC 4180, sent as it is read. A cell that a spreadsheet would
/// take for a formula is made text by an apostrophe.
/// </summary>
internal sealed class CsvResult(string fileName, Func<IAsyncEnumerable<IReadOnlyList<FoundDossierLine>>> rows) : IResult
{
    private const string NewLine = "\r\n";

    private static readonly string[] Heads =
    [
        "Mã hồ sơ", "Người nộp", "Mã thủ tục", "Thủ tục", "Đơn vị tiếp nhận", "Người xử lý gần nhất", "Trạng thái", "Nộp lúc",
        "Tiếp nhận lúc", "Hẹn trả", "Kết thúc lúc", "Quá hạn", "Dấu hiệu",
    ];

    private static readonly Dictionary<string, string> FlagNames = new(StringComparer.Ordinal)
    {
        ["dueByHand"] = "tự ghi ngày hẹn trả",
        ["feeByHand"] = "ấn định mức thu",
        ["extended"] = "gia hạn",
        ["stoppedByHand"] = "tự tạm dừng",
        ["migrated"] = "chuyển phiên bản quy trình",
        ["reassigned"] = "giao lại người khác",
    };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var lines = rows().GetAsyncEnumerator(httpContext.RequestAborted);
        var any = await lines.MoveNextAsync(); // what cannot be recorded is refused while it still can be
        httpContext.Response.ContentType = "text/csv; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        await WriteAsync(httpContext, "\uFEFF" + Line(Heads));
        while (any)
        {
            await WriteAsync(httpContext, string.Concat(lines.Current.Select(line => Line(Cells(line)))));
            any = await lines.MoveNextAsync();
        }
    }

    /// <summary>A line of cells, each quoted where it has to be.</summary>
    internal static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + NewLine;

    private static string Cell(string text)
    {
        var said = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠'
            ? "'" + text
            : text;
        return said.AsSpan().IndexOfAny(",\"\r\n") < 0 ? said : $"\"{said.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string[] Cells(FoundDossierLine line) =>
    [
        line.Number, line.Applicant, line.Procedure, line.ProcedureTitle, line.OfficeName,
        line.LastOfficer is { } officer ? $"{officer.Name} ({officer.RoleTitle})" : "", line.StatusTitle.Vi, At(line.FiledAt),
        At(line.ReceivedAt), At(line.Due), At(line.EndedAt), line.LateBy?.Vi ?? (line.Late ? "quá hạn" : ""),
        string.Join("; ", line.Flags.Select(flag => FlagNames[flag])),
    ];

    private static string At(DateTimeOffset? instant)
        => instant is { } at ? HueTime.Of(at).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture) : "";

    private static Task WriteAsync(HttpContext http, string text)
        => http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), http.RequestAborted).AsTask();
}
