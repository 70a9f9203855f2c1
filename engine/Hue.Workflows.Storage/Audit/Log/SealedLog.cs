using System.Data.Common;
using Hue.Workflows.Engine.Audit.Log;

namespace Hue.Workflows.Storage.Audit.Log;

/// <summary>A checkpoint as it is stored.</summary>
/// <param name="Signed">With the log's signature.</param>
/// <param name="Position">Of its last record.</param>
public sealed record StoredCheckpoint(SignedCheckpoint Signed, long Position)
{
    /// <summary>Leaves.</summary>
    public long Size => Signed.Checkpoint.Size;
}

/// <summary>Reads of the sealed log that sealer and reader share; all on a connection that is open.</summary>
internal sealed class SealedLog(Database database)
{
    public const string CheckpointColumns = "select note, position from log_checkpoint";

    public static StoredCheckpoint ReadCheckpoint(DbDataReader row) => Checkpoint(row.GetString(0), row.GetInt64(1));

    /// <exception cref="LogBrokenException">The note is none.</exception>
    public static StoredCheckpoint Checkpoint(string note, long position)
    {
        try
        {
            return new StoredCheckpoint(SignedCheckpoint.Read(note), position);
        }
        catch (MalformedCheckpointException e)
        {
            throw new LogBrokenException(new(
                $"Điểm niêm phong đang lưu không phải bản đã viết: {e.Said.Vi}",
                $"A stored checkpoint is not what was written: {e.Said.En}"));
        }
    }

    /// <summary>The newest checkpoint; null before the first.</summary>
    public async Task<StoredCheckpoint?> LatestAsync(DbConnection connection, CancellationToken cancellation)
        => (await database.ListAsync(
            connection, $"{CheckpointColumns} order by size desc limit 1", ReadCheckpoint, cancellation)).SingleOrDefault();

    /// <summary>The right edge at a checkpoint, from tiles and from the records after the last full tile.</summary>
    /// <exception cref="LogBrokenException">They do not lead to the checkpoint's root.</exception>
    public async Task<LogFrontier> FrontierAsync(DbConnection connection, StoredCheckpoint? at, CancellationToken cancellation)
    {
        if (at is null)
            return new LogFrontier();
        var levels = new List<byte[]> { await LeavesAsync(connection, at.Size, at.Position, cancellation) };
        for (var above = at.Size >> LogTile.Height; above > 0; above >>= LogTile.Height)
            levels.Add(await RootsAsync(connection, levels.Count - 1, above / LogTile.Width * LogTile.Width, above, cancellation));
        var frontier = LogFrontier.Resume(at.Size, levels);
        return frontier.Root().AsSpan().SequenceEqual(at.Signed.Checkpoint.Root)
            ? frontier
            : throw new LogBrokenException(new(
                $"Bản ghi và khối mã băm không dẫn đến giá trị gốc của điểm niêm phong {at.Size} bản ghi: "
                    + "nội dung đã niêm phong bị sửa. Lệnh hue verify --database chỉ ra chỗ sửa.",
                $"The records and tiles do not lead to the root of the checkpoint of size {at.Size}: "
                    + "something that was sealed has been changed. hue verify --database names it."));
    }

    /// <summary>Leaf hashes of the tile that is not full.</summary>
    /// <param name="connection">Open.</param>
    /// <param name="size">Leaves of the log.</param>
    /// <param name="position">Of the last of them.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public async Task<byte[]> LeavesAsync(DbConnection connection, long size, long position, CancellationToken cancellation)
    {
        var full = size / LogTile.Width;
        var first = full == 0 ? [] : await database.ListAsync(
            connection, "select first_position from log_tile where level = 0 and number = $1", r => r.GetInt64(0), cancellation, full - 1);
        if (full > 0 && first.Count == 0)
            throw new LogBrokenException(new(
                $"Thiếu khối mã băm bản ghi số {full - 1}.", $"Tile {full - 1} of the leaves is missing."));
        var expected = (int)(size % LogTile.Width);
        var after = full == 0 ? 0L : await EndOfTileAsync(connection, first[0], cancellation);
        var records = await database.ListAsync(
            connection, LeafRecord.Between, LeafRecord.Read, cancellation, after, position, expected + 1);
        if (records.Count != expected)
            throw new LogBrokenException(new(
                $"Trong {expected} bản ghi cuối của nhật ký {size} bản ghi, hiện có {records.Count}.",
                $"Of the last {expected} records of the log of size {size}, {records.Count} are there."));
        return [.. records.SelectMany(r => LogHash.Leaf(r.Bytes))];
    }

    /// <summary>Position of the last record of a full tile, by the indexes alone: its records are not read.</summary>
    private async Task<long> EndOfTileAsync(DbConnection connection, long first, CancellationToken cancellation)
    {
        var positions = await database.ListAsync(
            connection, LeafRecord.Positions, r => r.GetInt64(0), cancellation, first - 1, LogTile.Width);
        return positions.Count == LogTile.Width
            ? positions[^1]
            : throw new LogBrokenException(new(
                $"Trong {LogTile.Width} bản ghi của một khối đã niêm phong, hiện có {positions.Count}.",
                $"Of the {LogTile.Width} records of a sealed tile, {positions.Count} are there."));
    }

    /// <summary>Roots of neighbouring full tiles.</summary>
    public async Task<byte[]> RootsAsync(DbConnection connection, int level, long from, long to, CancellationToken cancellation)
    {
        var roots = await database.ListAsync(
            connection, "select root from log_tile where level = $1 and number >= $2 and number < $3 order by number",
            r => r.GetFieldValue<byte[]>(0), cancellation, (short)level, from, to);
        return roots.Count == to - from && roots.All(root => root.Length == LogHash.Bytes)
            ? [.. roots.SelectMany(r => r)]
            : throw new LogBrokenException(new(
                $"Các khối mã băm {from} đến {to} của tầng {level} thiếu hoặc hỏng; hiện có {roots.Count}.",
                $"Of the tiles {from} to {to} of level {level} some are missing or are none; {roots.Count} are there."));
    }
}
