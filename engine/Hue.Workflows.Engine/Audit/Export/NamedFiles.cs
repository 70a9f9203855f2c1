using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Hue.Workflows.Engine.Audit.Export;

/// <summary>The files that records name by hash: definitions, calendars, attachments.</summary>
internal sealed class NamedFiles(VerdictReport report, ExportFiles files)
{
    public void Check(IReadOnlyList<byte[]> records)
    {
        var named = new RecordNames(records);
        foreach (var hash in named.Definitions)
            CheckDefinition(hash);
        foreach (var path in files.Paths.Where(p => p.StartsWith(ExportLayout.Attachments, StringComparison.Ordinal)))
        {
            var name = path[ExportLayout.Attachments.Length..];
            if (ExportFiles.Sha256(files.Find(path)!) != name)
                report.Fail(Aspect.Integrity, Place.File(path), new(
                    "Nội dung không đúng với tên tệp, là mã SHA-256 của nó: tệp đã bị thay.",
                    "Its content is not what its name, its SHA-256, says: it was replaced."));
        }

        foreach (var (calendar, hashes) in named.Calendars)
            CheckCalendar(calendar, hashes);
    }

    private void CheckCalendar(string name, SortedSet<string> hashes)
    {
        var path = $"{ExportLayout.Calendars}{name}.json";
        if (files.Find(path) is not { } bytes)
        {
            if (hashes.Count == 0)
                report.Note(new($"Gói không có lịch làm việc {name}.", $"The calendar {name} is not in the export."));
            else
                report.Doubt(Aspect.Integrity, Place.File(path), new(
                    "Gói không có lịch làm việc đã dùng để tính hạn.", "The calendar that records were counted by is not in the export."));
        }
        else if (hashes.Count == 0)
        {
            report.Note(new(
                $"Bản ghi thuộc bản phát hành chưa xác nhận nội dung của lịch làm việc {name}.",
                $"The records are of a release that did not attest the content of the calendar {name}."));
        }
        else if (hashes.Count > 1 || !hashes.Contains(ExportFiles.Sha256(bytes)))
        {
            report.Fail(Aspect.Integrity, Place.File(path), new(
                "Không phải lịch làm việc đã dùng để tính hạn: tệp đã công bố bị sửa.",
                "It is not the calendar that records were counted by: a published file was changed."));
        }
    }

    private void CheckDefinition(string hash)
    {
        var folder = $"{ExportLayout.Definitions}{hash}/";
        if (files.Find(folder + ExportLayout.DefinitionLines) is not { } lines)
        {
            report.Doubt(Aspect.Integrity, Place.File(folder), new(
                "Gói không có định nghĩa mà bản ghi căn cứ vào.", "The definition that records were made under is not in the export."));
            return;
        }

        if (Convert.ToHexStringLower(SHA256.HashData(lines)) != hash)
            report.Fail(Aspect.Integrity, Place.File(folder), new(
                "Không phải định nghĩa mà bản ghi căn cứ vào: tệp đã công bố bị sửa.",
                "It is not the definition that records were made under: a published file was changed."));
        foreach (var line in Encoding.UTF8.GetString(lines).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split("  ", 2) is not [var sha256, var path])
                report.Fail(Aspect.Integrity, Place.File(folder + ExportLayout.DefinitionLines), new(
                    "Có dòng không đúng dạng mà sha256sum ghi.", "A line of it is not as sha256sum writes them."));
            else if (path.Contains('#'))
                continue; // what a part reads once its blocks are laid in: its digest alone is attested
            else if (files.Find(folder + path) is not { } bytes)
                report.Fail(Aspect.Completeness, Place.File(folder + path), new(
                    "Thiếu một tệp của định nghĩa.", "A file of the definition is missing."));
            else if (ExportFiles.Sha256(bytes) != sha256)
                report.Fail(Aspect.Integrity, Place.File(folder + path), new(
                    "Không phải tệp mà bản ghi căn cứ vào.", "It is not the file that records were made under."));
        }
    }
}

/// <summary>What records name.</summary>
internal sealed class RecordNames
{
    private readonly SortedSet<string> definitions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedSet<string>> calendars = new(StringComparer.Ordinal);

    public RecordNames(IReadOnlyList<byte[]> records)
    {
        foreach (var record in records)
        {
            try
            {
                using var json = JsonDocument.Parse(record);
                if (Text(json.RootElement, "definitionHash") is { } definition)
                    definitions.Add(definition);
                if (Text(json.RootElement, "calendar") is { } calendar)
                    Take(calendar, Text(json.RootElement, "calendarHash"));
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                // Said where each record is checked.
            }
        }
    }

    public IReadOnlyCollection<string> Definitions => definitions;

    /// <summary>By name, with the hashes that records attest; none of records of the first releases.</summary>
    public IReadOnlyDictionary<string, SortedSet<string>> Calendars => calendars;

    private void Take(string calendar, string? hash)
    {
        if (!calendars.TryGetValue(calendar, out var hashes))
            calendars[calendar] = hashes = new SortedSet<string>(StringComparer.Ordinal);
        if (hash is not null)
            hashes.Add(hash);
    }

    private static string? Text(JsonElement record, string member) => record.ValueKind == JsonValueKind.Object
        && record.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 } text ? text : null;
}
