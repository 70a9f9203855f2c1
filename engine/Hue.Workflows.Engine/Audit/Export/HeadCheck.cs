using System.Security.Cryptography;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Audit.Export;

/// <summary>Whether the records end where the dossier ended when the checkpoint was signed.</summary>
internal sealed class HeadCheck(VerdictReport report, ExportManifest manifest, Checkpoint checkpoint)
{
    public void Check(IReadOnlyList<byte[]> records, IReadOnlyList<byte[]> journal, ExportedHead proof)
    {
        if (Entry(proof) is not { } head)
            return;
        if (head.Sequence > records.Count)
            Fail(new(
                $"Nhật ký ghi hồ sơ có {head.Sequence} bản ghi, ở đây có {records.Count}: phần cuối đã bị cắt.",
                $"The log says that it has {head.Sequence} records, and {records.Count} are here: the tail was cut off."));
        else if (head.Sequence < records.Count)
            Fail(new(
                $"Nhật ký ghi hồ sơ có {head.Sequence} bản ghi, ở đây có {records.Count}: có bản ghi thêm vào.",
                $"The log says that it has {head.Sequence} records, and {records.Count} are here: some were added."));
        else if (records.Count > 0 && !SHA256.HashData(records[^1]).AsSpan().SequenceEqual(head.Hash))
            Fail(new(
                "Bản ghi cuối không phải bản ghi mà nhật ký xác nhận.", "The last record is not the one that the log says it is."));
        var digest = new byte[LogHash.Bytes];
        foreach (var line in journal)
            digest = HeadEntry.Digest(digest, LogHash.Leaf(line));
        if (head.JournalCount != journal.Count || !digest.AsSpan().SequenceEqual(head.JournalDigest))
            Fail(new(
                $"Nhật ký có {head.JournalCount} bản ghi nhật ký về hồ sơ này, ở đây có {journal.Count}, hoặc là bản ghi khác.",
                $"The log has {head.JournalCount} journal records of it, and {journal.Count} are here, or they are others."));
    }

    private HeadEntry? Entry(ExportedHead proof)
    {
        var key = HeadEntry.KeyOf(new DossierId(manifest.Dossier));
        var bytes = proof.Entries.Select(e => Hex.Bytes(e ?? "", HeadEntry.Length)).OfType<byte[]>().ToList();
        var entries = bytes.ConvertAll(b => HeadEntry.Read(b));
        var bucket = HeadMap.BucketOf(key);
        if (bytes.Count != proof.Entries.Count || Hex.Hashes(proof.Path) is not { Count: 2 * LogTile.Height } path
            || !IsSorted(bytes) || entries.Any(e => HeadMap.BucketOf(e.Key) != bucket)
            || !HeadMap.Root(bucket, HeadMap.Hash(entries), path).AsSpan().SequenceEqual(checkpoint.Heads))
        {
            Fail(new(
                "Bằng chứng về cuối chuỗi không dẫn đến giá trị gốc của điểm niêm phong.",
                "The proof of where it ends does not lead to the root that the checkpoint has."));
            return null;
        }

        var found = entries.FirstOrDefault(e => e.Key.AsSpan().SequenceEqual(key));
        if (found is null)
            Fail(new("Nhật ký không có hồ sơ này.", "The log knows no such dossier."));
        return found;
    }

    /// <summary>Strictly by key, so that no dossier is there twice.</summary>
    private static bool IsSorted(List<byte[]> entries) => entries.Zip(entries.Skip(1))
        .All(pair => pair.First.AsSpan(0, LogHash.Bytes).SequenceCompareTo(pair.Second.AsSpan(0, LogHash.Bytes)) < 0);

    private void Fail(LocalText what) => report.Fail(Aspect.Completeness, Place.End, what);
}
