using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Hue.Workflows.Engine.Audit.Export;

/// <summary>The files that records name by hash: definitions, attachments; and calendars, which they name by version.</summary>
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
                report.Fail(Aspect.Integrity, path, "Its content is not what its name, its SHA-256, says: it was replaced.");
        }

        foreach (var calendar in named.Calendars.Where(c => files.Find($"{ExportLayout.Calendars}{c}.json") is null))
            report.Note($"The calendar {calendar} is not in the export.");
    }

    private void CheckDefinition(string hash)
    {
        var folder = $"{ExportLayout.Definitions}{hash}/";
        if (files.Find(folder + ExportLayout.DefinitionLines) is not { } lines)
        {
            report.Doubt(Aspect.Integrity, folder, "The definition that records were made under is not in the export.");
            return;
        }

        if (Convert.ToHexStringLower(SHA256.HashData(lines)) != hash)
            report.Fail(Aspect.Integrity, folder, "It is not the definition that records were made under: a published file was changed.");
        foreach (var line in Encoding.UTF8.GetString(lines).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split("  ", 2) is not [var sha256, var path])
                report.Fail(Aspect.Integrity, folder + ExportLayout.DefinitionLines, "A line of it is not as sha256sum writes them.");
            else if (path.Contains('#'))
                continue; // what a part reads once its blocks are laid in: its digest alone is attested
            else if (files.Find(folder + path) is not { } bytes)
                report.Fail(Aspect.Completeness, folder + path, "A file of the definition is missing.");
            else if (ExportFiles.Sha256(bytes) != sha256)
                report.Fail(Aspect.Integrity, folder + path, "It is not the file that records were made under.");
        }
    }
}

/// <summary>What records name.</summary>
internal sealed class RecordNames
{
    private readonly SortedSet<string> definitions = new(StringComparer.Ordinal);
    private readonly SortedSet<string> calendars = new(StringComparer.Ordinal);

    public RecordNames(IReadOnlyList<byte[]> records)
    {
        foreach (var record in records)
        {
            try
            {
                using var json = JsonDocument.Parse(record);
                Take(json.RootElement, "definitionHash", definitions);
                Take(json.RootElement, "calendar", calendars);
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                // Said where each record is checked.
            }
        }
    }

    public IReadOnlyCollection<string> Definitions => definitions;

    public IReadOnlyCollection<string> Calendars => calendars;

    private static void Take(JsonElement record, string member, SortedSet<string> into)
    {
        if (record.ValueKind == JsonValueKind.Object && record.TryGetProperty(member, out var value)
            && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text)
            into.Add(text);
    }
}
