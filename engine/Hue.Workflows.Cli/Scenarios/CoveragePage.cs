using System.Globalization;
using System.Net;
using System.Text;
using Hue.Workflows.Engine.Scenarios;

namespace Hue.Workflows.Cli.Scenarios;

/// <summary>What the scenarios tried of each curated procedure, as one page without anything from outside.</summary>
internal static class CoveragePage
{
    private const string Style = """
        body { font: 14px/1.5 "Be Vietnam Pro", "Noto Sans", sans-serif; margin: 24px auto; max-width: 1100px; color: #201d26; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border-bottom: 1px solid #dedbe3; padding: 4px 8px; text-align: left; vertical-align: top; }
        td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .whole { color: #1f6b3a; } .part { color: #8a5300; }
        """;

    public static string Write(IReadOnlyList<ProcedureCoverage> lines)
    {
        var text = new StringBuilder("<!doctype html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n");
        text.Append("<title>Kịch bản đã thử</title>\n<style>\n");
        text.Append(Style).Append("\n</style>\n</head>\n<body>\n<h1>Kịch bản đã thử những gì</h1>\n");
        var whole = lines.Count(each => each.Untried.Count == 0);
        text.Append(CultureInfo.InvariantCulture,
            $"<p>{lines.Count} thủ tục đã biên soạn, {whole} thủ tục đã thử hết: mọi bước, mọi lựa chọn, ");
        text.Append("mỗi thời hạn một lần đúng và một lần trễ, mỗi mục bắt buộc bỏ trống một lần.</p>\n<table>\n<thead><tr>");
        text.Append("<th>Mã</th><th>Thủ tục</th><th>Kịch bản</th><th>Đã thử</th><th>Chưa thử</th></tr></thead>\n<tbody>\n");
        foreach (var each in lines.OrderBy(each => each.Percent).ThenBy(each => each.Code, StringComparer.Ordinal))
        {
            var mark = each.Untried.Count == 0 ? "whole" : "part";
            var tried = each.Wanted.Count - each.Untried.Count;
            text.Append(CultureInfo.InvariantCulture,
                $"<tr><td>{each.Code} v{each.Version}</td><td>{WebUtility.HtmlEncode(each.Title)}</td>");
            text.Append(CultureInfo.InvariantCulture,
                $"<td class=\"number\">{each.Scenarios}</td><td class=\"number {mark}\">{tried}/{each.Wanted.Count} ");
            var untried = WebUtility.HtmlEncode(string.Join(", ", each.Untried));
            text.Append(CultureInfo.InvariantCulture, $"({each.Percent} %)</td><td>{untried}</td></tr>\n");
        }

        return text.Append("</tbody>\n</table>\n</body>\n</html>\n").ToString();
    }
}
