using System.Data.Common;
using System.Security.Cryptography;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Storage.Audit.Log;

/// <summary>Moves the map of heads over a batch of records, and holds what lies there against the last checkpoint first.</summary>
internal sealed class HeadUpdate(HeadShelf shelf, DbConnection connection, CancellationToken cancellation)
{
    private readonly Dictionary<DossierId, HeadEntry> touched = [];
    private readonly List<LocalText> anomalies = [];

    /// <summary>Records that do not follow on their dossier's last: sealed like all others, but no head.</summary>
    public IReadOnlyList<LocalText> Anomalies => anomalies;

    /// <summary>The map's root after a batch; everything is written.</summary>
    /// <param name="records">The batch.</param>
    /// <param name="before">The checkpoint that it follows on; null for the first.</param>
    /// <param name="size">Of the checkpoint that is being made.</param>
    /// <param name="wantedFrom">Oldest checkpoint whose proofs are still asked for.</param>
    /// <exception cref="LogBrokenException">The heads that lie there are not those of the last checkpoint.</exception>
    public async Task<byte[]> ApplyAsync(IReadOnlyList<LeafRecord> records, StoredCheckpoint? before, long size, long wantedFrom)
    {
        var buckets = records.Where(r => r.Dossier is not null)
            .Select(r => HeadMap.BucketOf(HeadEntry.KeyOf(r.Dossier!.Value))).ToHashSet();
        var entries = (await shelf.OfBucketsAsync(connection, buckets, cancellation)).ToDictionary(r => r.Dossier);
        var tiles = await shelf.TilesAsync(connection, before?.Size ?? 0, cancellation);
        var saved = new Dictionary<int, byte[]>();
        var top = tiles.GetValueOrDefault(HeadMap.TopTile) ?? HeadMap.EmptyTop();
        if (!LogHash.Subtree(top).AsSpan().SequenceEqual(before?.Signed.Checkpoint.Heads ?? HeadMap.EmptyRoot()))
            throw Broken(before, new("tầng trên cùng của bảng", "the top of the map"));
        var old = entries.Values.GroupBy(r => HeadMap.BucketOf(r.Entry.Key))
            .ToDictionary(g => g.Key, g => HeadMap.Hash(g.Select(r => r.Entry)));
        foreach (var record in records)
            Take(record, entries);
        var now = entries.Values.ToDictionary(r => r.Dossier, r => r.Entry);
        foreach (var (dossier, entry) in touched)
            now[dossier] = entry;
        var fresh = now.Values.GroupBy(e => HeadMap.BucketOf(e.Key)).ToDictionary(g => g.Key, HeadMap.Hash);
        foreach (var tile in buckets.GroupBy(b => b / LogTile.Width))
        {
            var hashes = tiles.GetValueOrDefault(tile.Key) ?? HeadMap.EmptyTile();
            if (!LogHash.Subtree(hashes).AsSpan().SequenceEqual(top.AsSpan(tile.Key * LogHash.Bytes, LogHash.Bytes)))
                throw Broken(before, new($"khối {tile.Key}", $"tile {tile.Key}"));
            foreach (var bucket in tile)
            {
                var at = hashes.AsSpan(bucket % LogTile.Width * LogHash.Bytes, LogHash.Bytes);
                if (!at.SequenceEqual(old.GetValueOrDefault(bucket, HeadMap.EmptyBucket)))
                    throw Broken(before, new($"ngăn {bucket}", $"bucket {bucket}"));
                fresh.GetValueOrDefault(bucket, HeadMap.EmptyBucket).CopyTo(at);
            }

            LogHash.Subtree(hashes).CopyTo(top, tile.Key * LogHash.Bytes);
            saved[tile.Key] = hashes;
        }

        saved[HeadMap.TopTile] = top;
        await shelf.SaveAsync(connection, touched, size, cancellation);
        await shelf.SaveTilesAsync(connection, saved, size, wantedFrom, cancellation);
        return LogHash.Subtree(top);
    }

    private void Take(LeafRecord record, Dictionary<DossierId, HeadRow> entries)
    {
        if (record.Dossier is not { } dossier)
            return;
        if (!touched.TryGetValue(dossier, out var entry))
            entry = entries.TryGetValue(dossier, out var row) ? row.Entry : HeadEntry.None(dossier);
        if (record.Sequence is not { } sequence)
            touched[dossier] = entry.WithJournal(LogHash.Leaf(record.Bytes));
        else if (sequence == entry.Sequence + 1)
            touched[dossier] = entry.WithRecord(sequence, SHA256.HashData(record.Bytes));
        else
            anomalies.Add(new(
                $"bản ghi {sequence} của hồ sơ {dossier} đứng sau bản ghi {entry.Sequence}",
                $"record {sequence} of dossier {dossier} comes after record {entry.Sequence}"));
    }

    private static LogBrokenException Broken(StoredCheckpoint? before, LocalText what) => new(new(
        $"Bảng cuối chuỗi của các hồ sơ không đúng với điểm niêm phong {before?.Size ?? 0} bản ghi: {what.Vi} đã bị sửa.",
        $"The heads of dossiers are not those of the checkpoint of size {before?.Size ?? 0}: {what.En} has been changed."));
}
