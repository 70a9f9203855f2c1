using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Engine.Audit.Export;
using Hue.Workflows.Storage.Audit.Log;

namespace Hue.Workflows.Storage.Audit.Export;

/// <summary>Adds to an export what its records name: definitions and calendars with their bytes, attached files.</summary>
internal sealed partial class NamedByRecords(ExportRequest request, SortedDictionary<string, byte[]> files)
{
    private long left = ExportLayout.BytesMost / 2;

    public void Add(IReadOnlyList<ProvenLeaf> records)
    {
        foreach (var record in records)
        {
            using var json = JsonDocument.Parse(record.Bytes);
            if (Text(json.RootElement, "definitionHash") is { } hash)
                AddDefinition(hash, Text(json.RootElement, "procedure"), json.RootElement);
            if (Text(json.RootElement, "calendar") is { } calendar
                && request.Calendar(calendar) is { } bytes)
                files[$"{ExportLayout.Calendars}{calendar}.json"] = bytes;
            foreach (Match sha256 in Sha256().Matches(Encoding.UTF8.GetString(record.Bytes) + Opened(json.RootElement)))
                AddAttachment(sha256.Groups[1].Value);
        }
    }

    private void AddDefinition(string hash, string? procedure, JsonElement record)
    {
        var folder = $"{ExportLayout.Definitions}{hash}/";
        if (files.ContainsKey(folder + ExportLayout.DefinitionLines) || procedure is null
            || request.Catalogue.Find(procedure, record.GetProperty("version").GetInt32()) is not { } definition
            || DefinitionLines.Of(request.Catalogue, definition) is not { } lines)
            return;
        files[folder + ExportLayout.DefinitionLines] = Encoding.UTF8.GetBytes(lines.Text);
        foreach (var path in lines.Paths)
            files[folder + path] = request.Catalogue.Files.Files[path];
    }

    private void AddAttachment(string sha256)
    {
        if (request.Attachment(sha256) is not { } bytes || bytes.Length > left)
            return;
        left -= bytes.Length;
        files[ExportLayout.Attachments + sha256] = bytes;
    }

    private string? Opened(JsonElement record) => Text(record, "sealed") is { } seal
        ? request.Key?.Unseal(seal, request.Dossier, record.GetProperty("sequence").GetInt64())
        : null;

    private static string? Text(JsonElement record, string member)
        => record.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex("\"sha256\":\"([0-9a-f]{64})\"")]
    private static partial Regex Sha256();
}
