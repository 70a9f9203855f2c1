using System.Data.Common;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Storage.Audit.Log;

/// <summary>How a round of sealing went.</summary>
/// <param name="Records">Sealed in this round.</param>
/// <param name="Latest">The newest checkpoint; null when nothing has ever been sealed.</param>
/// <param name="Anomalies">Records that do not follow on their dossier's last.</param>
/// <param name="InTurn">False when another sealer is at work, or a transaction is in the way.</param>
public sealed record SealOutcome(long Records, SignedCheckpoint? Latest, IReadOnlyList<LocalText> Anomalies, bool InTurn);

/// <summary>
/// Takes the records of both tables into the log, in their order, each once. A batch is one transaction with its tiles, heads and
/// checkpoint, so a sealer that is killed leaves nothing half-done, and the next goes on from the last checkpoint.
/// </summary>
public sealed class LogSealer
{
    /// <summary>Records of one transaction.</summary>
    public const int BatchMost = 4096;

    /// <summary>Checkpoints for which the heads are kept beside the newest that a witness has signed.</summary>
    private const int CheckpointsWanted = 8;

    private const string Wanted = """
        select min(size) from (select size from log_checkpoint order by size desc limit $1) newest
        union all select max(size) from log_witness
        """;

    private static readonly Lock Keeping = new();

    private readonly Database database;
    private readonly SealTurn turn;
    private readonly SealedLog sealedLog;
    private readonly HeadShelf shelf;
    private readonly KeyFolder keys;
    private readonly TimeProvider clock;

    internal LogSealer(Database database, SealTurn turn, KeyFolder keys, TimeProvider clock)
    {
        (this.database, this.turn, this.keys, this.clock) = (database, turn, keys, clock);
        sealedLog = new SealedLog(database);
        shelf = new HeadShelf(database);
    }

    /// <summary>Seals until nothing is left that may be sealed.</summary>
    /// <exception cref="LogBrokenException">What was sealed is not what lies there now; nothing was signed.</exception>
    /// <exception cref="KeyRefusedException">There is no key to sign with.</exception>
    public async Task<SealOutcome> SealAsync(CancellationToken cancellation)
    {
        var sum = new SealOutcome(0, null, [], true);
        while (true)
        {
            var batch = await database.WriteAsync(connection => BatchAsync(connection, cancellation), cancellation);
            sum = new SealOutcome(
                sum.Records + batch.Records, batch.Latest ?? sum.Latest, [.. sum.Anomalies, .. batch.Anomalies], batch.InTurn);
            if (batch.Latest is { } latest)
                Keep(latest);
            if (batch.Records < BatchMost)
                return sum;
        }
    }

    private async Task<SealOutcome> BatchAsync(DbConnection connection, CancellationToken cancellation)
    {
        if (!await turn.TakeAsync(connection, cancellation))
            return new SealOutcome(0, null, [], false);
        var before = await sealedLog.LatestAsync(connection, cancellation);
        HoldAgainstKept(before);
        if (await turn.SettledAsync(connection, cancellation) is not { } settled)
            return new SealOutcome(0, before?.Signed, [], false);
        var records = await database.ListAsync(
            connection, LeafRecord.Between, LeafRecord.Read, cancellation, before?.Position ?? 0L, settled, BatchMost);
        if (records.Count == 0)
            return new SealOutcome(0, before?.Signed, [], true);
        var frontier = await sealedLog.FrontierAsync(connection, before, cancellation);
        await AppendAsync(connection, frontier, records, cancellation);
        var heads = new HeadUpdate(shelf, connection, cancellation);
        var headsRoot = await heads.ApplyAsync(records, before, frontier.Size, await WantedFromAsync(connection, cancellation));
        var at = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        var signed = keys.Sign(new Checkpoint(keys.ReadBook().Origin, frontier.Size, frontier.Root(), headsRoot, at));
        await database.ExecuteAsync(
            connection, "insert into log_checkpoint (size, position, at, note) values ($1, $2, $3, $4)", cancellation,
            frontier.Size, records[^1].Position, at, signed.Text());
        return new SealOutcome(records.Count, signed, heads.Anomalies, true);
    }

    private async Task AppendAsync(
        DbConnection connection, LogFrontier frontier, IReadOnlyList<LeafRecord> records, CancellationToken cancellation)
    {
        var full = new List<FullTile>();
        var from = frontier.Size;
        foreach (var record in records)
            frontier.Append(LogHash.Leaf(record.Bytes), full.Add);
        foreach (var tile in full)
        {
            var leaf = tile.Index << (LogTile.Height * (tile.Level + 1));
            var first = leaf >= from
                ? records[(int)(leaf - from)].Position
                : await FirstPositionAsync(connection, tile, leaf, cancellation);
            await database.ExecuteAsync(
                connection, "insert into log_tile (level, number, first_position, hashes, root) values ($1, $2, $3, $4, $5)", cancellation,
                (short)tile.Level, tile.Index, first, tile.Hashes, tile.Root);
        }
    }

    /// <summary>Of a tile that began in an earlier batch.</summary>
    private async Task<long> FirstPositionAsync(DbConnection connection, FullTile tile, long leaf, CancellationToken cancellation)
    {
        var before = tile.Level == 0 ? leaf - 1 : leaf;
        if (before < 0)
        {
            var first = await database.ListAsync(connection, LeafRecord.Between, r => r.GetInt64(0), cancellation, 0L, long.MaxValue, 1);
            return first[0];
        }

        var known = await database.ListAsync(
            connection, "select first_position from log_tile where level = 0 and number = $1", r => r.GetInt64(0), cancellation,
            before / LogTile.Width);
        if (tile.Level > 0)
            return known[0];
        var records = await database.ListAsync(
            connection, LeafRecord.Between, r => r.GetInt64(0), cancellation, known[0] - 1, long.MaxValue, LogTile.Width + 1);
        return records[^1];
    }

    private async Task<long> WantedFromAsync(DbConnection connection, CancellationToken cancellation)
    {
        var sizes = await database.ListAsync(
            connection, Wanted, r => r.IsDBNull(0) ? long.MaxValue : r.GetInt64(0), cancellation, CheckpointsWanted);
        return sizes.Min() is var least and < long.MaxValue ? least : 0;
    }

    /// <summary>What was signed here is remembered outside of the database: a database set back to yesterday is noticed.</summary>
    private void HoldAgainstKept(StoredCheckpoint? stored)
    {
        if (keys.ReadLast()?.Checkpoint is not { } kept)
            return;
        if (kept.Size > (stored?.Size ?? 0))
            throw new LogBrokenException(new(
                $"Nhật ký của cơ sở dữ liệu có {stored?.Size ?? 0} bản ghi, nhưng khóa này đã niêm phong {kept.Size} bản ghi "
                    + $"lúc {kept.At:O}: cơ sở dữ liệu bị khôi phục về bản cũ, hoặc là cơ sở dữ liệu khác.",
                $"The database's log has {stored?.Size ?? 0} records, but {kept.Size} were sealed with this key "
                    + $"at {kept.At:O}: the database was set back, or is another one."));
        if (kept.Size == stored!.Size && !kept.Root.AsSpan().SequenceEqual(stored.Signed.Checkpoint.Root))
            throw new LogBrokenException(new(
                $"Nhật ký {kept.Size} bản ghi của cơ sở dữ liệu không phải nhật ký đã niêm phong bằng khóa này: có hai nhánh.",
                $"The database's log of size {kept.Size} is not the one that was sealed with this key: a fork."));
    }

    private void Keep(SignedCheckpoint latest)
    {
        lock (Keeping)
        {
            if (keys.ReadLast()?.Checkpoint.Size is not { } kept || kept < latest.Checkpoint.Size)
                keys.SaveLast(latest);
        }
    }
}
