using System.Globalization;
using System.Text.Json;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Audit.Export;

/// <summary>Each record by itself: its form, its place in the dossier's chain, its place in the log.</summary>
internal sealed class RecordChecks(VerdictReport report, ExportManifest manifest, Checkpoint checkpoint)
{
    public void Check(IReadOnlyList<byte[]> records, IReadOnlyList<byte[]> journal, ExportProofs proofs)
    {
        CheckChain(records);
        CheckPlaces(Place.Record, new("bản ghi", "records"), records, proofs.Records);
        for (var i = 0; i < journal.Count; i++)
        {
            var where = Place.JournalRecord(i + 1);
            if (Read(where, journal[i]) is { } record && Text(record, "dossier") != manifest.Dossier.ToString())
                report.Fail(Aspect.Integrity, where, new(
                    "Thuộc hồ sơ khác, hoặc không thuộc hồ sơ nào.", "It is of another dossier, or of none."));
        }

        CheckPlaces(Place.JournalRecord, new("bản ghi nhật ký", "journal records"), journal, proofs.Journal);
    }

    private void CheckChain(IReadOnlyList<byte[]> records)
    {
        if (records.Count == 0)
            report.Fail(Aspect.Completeness, Place.File(ExportLayout.Records), new(
                "Không có bản ghi nào: hồ sơ nào cũng có bản ghi đầu.", "There is no record: every dossier has a first one."));
        var previous = "";
        for (var i = 0; i < records.Count; i++)
        {
            var where = Place.Record(i + 1);
            if (Read(where, records[i]) is { } record)
            {
                if (Text(record, "dossier") != manifest.Dossier.ToString())
                    report.Fail(Aspect.Integrity, where, new("Thuộc hồ sơ khác.", "It is of another dossier."));
                if (Text(record, "sequence") != (i + 1).ToString(CultureInfo.InvariantCulture))
                    report.Fail(Aspect.Completeness, where, new(
                        $"Mang số {Text(record, "sequence")}, lẽ ra là {i + 1}: thiếu hoặc đổi chỗ một bản ghi.",
                        $"Its sequence is {Text(record, "sequence")}, not {i + 1}: one is missing or moved."));
                if (Text(record, "previousHash") != previous)
                    report.Fail(Aspect.Integrity, where, new(
                        "Không nối tiếp bản ghi trước: bản ghi đó bị sửa hoặc là bản ghi khác.",
                        "It does not follow on the record before it: that one was changed or is another."));
            }

            previous = ExportFiles.Sha256(records[i]);
        }
    }

    private void CheckPlaces(
        Func<long, LocalText> place, LocalText names, IReadOnlyList<byte[]> lines, IReadOnlyList<ExportedProof> proofs)
    {
        if (proofs.Count != lines.Count)
            report.Fail(Aspect.Integrity, Place.File(ExportLayout.Proofs), new(
                $"Có {proofs.Count} bằng chứng cho {lines.Count} {names.Vi}.",
                $"There are {proofs.Count} proofs for {lines.Count} {names.En}."));
        long last = -1;
        for (var i = 0; i < Math.Min(lines.Count, proofs.Count); i++)
        {
            var where = place(i + 1);
            if (!Included(lines[i], proofs[i]))
                report.Fail(Aspect.Integrity, where, new(
                    "Không phải bản ghi đã niêm phong: bằng chứng không dẫn đến giá trị gốc của nhật ký.",
                    "It is not the record that was sealed: its proof does not lead to the log's root."));
            if (proofs[i].Index <= last)
                report.Fail(Aspect.Integrity, where, new(
                    "Nằm trong nhật ký trước bản ghi mà nó nối tiếp.", "It lies in the log before the record that it follows on."));
            last = proofs[i].Index;
        }
    }

    private bool Included(byte[] line, ExportedProof proof)
        => Hex.Hashes(proof.Path) is { } path
            && LogProofCheck.Included(LogHash.Leaf(line), proof.Index, checkpoint.Size, path, checkpoint.Root);

    /// <summary>The record's members; null when it is none, which is said.</summary>
    private JsonElement? Read(LocalText where, byte[] line)
    {
        try
        {
            if (CanonicalJson.Of(line) != System.Text.Encoding.UTF8.GetString(line))
                report.Fail(Aspect.Integrity, where, new(
                    "Không ở dạng chuẩn tắc (RFC 8785).", "It is not in canonical form (RFC 8785)."));
            var reader = new Utf8JsonReader(line);
            var record = JsonElement.ParseValue(ref reader);
            if (record.ValueKind == JsonValueKind.Object)
                return record;
            report.Fail(Aspect.Integrity, where, new("Không phải bản ghi.", "It is no record."));
        }
        catch (JsonException e)
        {
            report.Fail(Aspect.Integrity, where, new($"Không phải bản ghi: {e.Message}", $"It is no record: {e.Message}"));
        }

        return null;
    }

    private static string? Text(JsonElement record, string member) => record.TryGetProperty(member, out var value)
        ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText()
        : null;
}
