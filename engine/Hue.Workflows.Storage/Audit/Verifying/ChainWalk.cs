using Hue.Workflows.Engine.Audit.Export;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Storage.Audit.Verifying;

/// <summary>Walks every dossier's chain at once, in the order of positions.</summary>
internal sealed class ChainWalk(VerdictReport report)
{
    private readonly Dictionary<Guid, End> ends = [];

    /// <summary>Definitions and calendars that records name: "procedure version hash", "calendar name hash".</summary>
    public HashSet<string> Named { get; } = new(StringComparer.Ordinal);

    /// <summary>Dossiers met.</summary>
    public int Dossiers => ends.Count;

    /// <summary>Takes the next record.</summary>
    public void Take(StoredRecord record)
    {
        if (record.Fault is { } fault)
            report.Fail(Aspect.Integrity, record.Where, fault);
        if (record.Dossier is not { } dossier)
            return;
        if (!ends.TryGetValue(dossier, out var end))
            ends[dossier] = end = new End();
        if (record.Sequence is not { } sequence)
        {
            end.Journal++;
            end.Digest = HeadEntry.Digest(end.Digest, record.Leaf);
            return;
        }

        if (record.Definition.Length > 0)
            Named.Add(record.Definition);
        if (record.Calendar.Length > 0)
            Named.Add(record.Calendar);
        if (sequence != end.Sequence + 1)
            report.Fail(Aspect.Completeness, record.Where, new(
                $"Đứng sau bản ghi {end.Sequence}: thiếu một bản ghi, hoặc thứ tự đã bị đổi.",
                $"It comes after record {end.Sequence}: one is missing, or they were reordered."));
        else if (record.PreviousHash != (end.Sequence == 0 ? "" : Convert.ToHexStringLower(end.Hash)))
            report.Fail(Aspect.Integrity, record.Where, new(
                "Không nối tiếp bản ghi trước: bản ghi đó bị sửa hoặc là bản ghi khác.",
                "It does not follow on the record before it: that one was changed or is another."));
        end.Sequence = sequence;
        end.Hash = record.Sha256;
    }

    /// <summary>The root of the map of heads as it is now.</summary>
    public byte[] HeadsRoot()
    {
        var buckets = ends.Select(e => Entry(e.Key, e.Value)).GroupBy(e => HeadMap.BucketOf(e.Key)).ToDictionary(g => g.Key, HeadMap.Hash);
        var hashes = new byte[HeadMap.Buckets * LogHash.Bytes];
        for (var bucket = 0; bucket < HeadMap.Buckets; bucket++)
            buckets.GetValueOrDefault(bucket, HeadMap.EmptyBucket).CopyTo(hashes, bucket * LogHash.Bytes);
        return LogHash.Subtree(hashes);
    }

    /// <summary>Where a dossier's records end; null for one that has none.</summary>
    public HeadEntry? Head(Guid dossier) => ends.TryGetValue(dossier, out var end) ? Entry(dossier, end) : null;

    private static HeadEntry Entry(Guid dossier, End end)
        => new(HeadEntry.KeyOf(new DossierId(dossier)), end.Sequence, end.Hash, end.Journal, end.Digest);

    private sealed class End
    {
        public long Sequence { get; set; }

        public byte[] Hash { get; set; } = new byte[LogHash.Bytes];

        public long Journal { get; set; }

        public byte[] Digest { get; set; } = new byte[LogHash.Bytes];
    }
}
