using System.Text;
using System.Text.Json;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Engine.Audit.Export;

/// <summary>Personal values that records seal: opened by the key in the export, where there is one.</summary>
internal sealed class SealedValues(VerdictReport report, ExportFiles files, ExportManifest manifest)
{
    /// <summary>The key in an export; null when there is none, or it is not 64 bytes in hex.</summary>
    public static DossierKey? Key(ExportFiles files)
    {
        if (files.Find(ExportLayout.DossierKey) is not { } text)
            return null;
        var bytes = Hex.Bytes(Encoding.ASCII.GetString(text).TrimEnd('\n'), DossierKey.Length);
        return bytes is null ? null : DossierKey.Of(bytes);
    }

    public void Check(IReadOnlyList<byte[]> records)
    {
        var key = Key(files);
        var closed = 0;
        for (var i = 0; i < records.Count; i++)
        {
            if (Seal(records[i]) is not { } seal)
                continue;
            if (key is null)
                closed++;
            else if (key.Unseal(seal, new DossierId(manifest.Dossier), i + 1) is null)
                report.Fail(Aspect.Integrity, Place.Record(i + 1), new(
                    "Khóa trong gói không mở được phần niêm kín của bản ghi.", "The key in the export does not open what it seals."));
        }

        if (closed > 0)
            report.Note(new(
                $"{closed} bản ghi có thông tin cá nhân được niêm kín, gói không có khóa: khóa đã hủy hoặc không được cung cấp.",
                $"{closed} records seal personal values, and the key is not in the export: it is destroyed or was not given."));
    }

    private static string? Seal(byte[] record)
    {
        try
        {
            using var json = JsonDocument.Parse(record);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("sealed", out var value)
                && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
