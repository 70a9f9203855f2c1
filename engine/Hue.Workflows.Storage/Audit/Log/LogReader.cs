using System.Data.Common;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Storage.Audit.Log;

/// <summary>Checkpoints, proofs and the state of sealing.</summary>
public sealed class LogReader
{
    private readonly Database database;
    private readonly SealedLog sealedLog;

    internal LogReader(Database database) => (this.database, sealedLog) = (database, new SealedLog(database));

    internal Database Database => database;

    /// <summary>The newest checkpoint with every signature there is; null before the first.</summary>
    public Task<StoredCheckpoint?> LatestAsync(CancellationToken cancellation)
        => OneAsync("order by size desc limit 1", cancellation);

    /// <summary>A checkpoint with every signature there is; null when there is none of that size.</summary>
    public Task<StoredCheckpoint?> AtAsync(long size, CancellationToken cancellation)
        => OneAsync("where size = $1", cancellation, size);

    /// <summary>The newest checkpoint that a witness has signed; null when there is none.</summary>
    public Task<StoredCheckpoint?> WitnessedAsync(CancellationToken cancellation)
        => OneAsync("where size = (select max(size) from log_witness)", cancellation);

    /// <summary>
    /// The newest checkpoints that can be read, newest first, and what is wrong with the first that cannot, or null: whoever looks
    /// whether something was changed has to see the rest all the same.
    /// </summary>
    public Task<(IReadOnlyList<StoredCheckpoint> Checkpoints, LocalText? Broken)> NewestAsync(int most, CancellationToken cancellation)
        => database.ReadAsync(
            async connection =>
            {
                var found = await database.ListAsync(
                    connection, $"{SealedLog.CheckpointColumns} order by size desc limit $1", r => (r.GetString(0), r.GetInt64(1)),
                    cancellation, most);
                var all = new List<StoredCheckpoint>();
                LocalText? broken = null;
                foreach (var (note, position) in found)
                {
                    try
                    {
                        all.Add(await CosignedAsync(connection, SealedLog.Checkpoint(note, position), cancellation));
                    }
                    catch (LogBrokenException e)
                    {
                        broken ??= e.Said;
                    }
                }

                return ((IReadOnlyList<StoredCheckpoint>)all, broken);
            },
            cancellation);

    /// <summary>Proof that the log of one checkpoint starts with that of another.</summary>
    public Task<IReadOnlyList<byte[]>> ConsistencyAsync(long from, StoredCheckpoint to, CancellationToken cancellation)
        => database.ReadAsync(
            async connection =>
            {
                var ranges = LogProof.Consistency(from, to.Size);
                var tiles = new TileLoad(database, connection, to, cancellation);
                await tiles.LoadAsync(ranges);
                return (IReadOnlyList<byte[]>)[.. ranges.Select(r => r.Root(tiles.Hash))];
            },
            cancellation);

    /// <summary>
    /// Everything of a dossier that a checkpoint covers, with proofs: a handful of statements, whatever the log's size.
    /// </summary>
    /// <exception cref="LogBrokenException">Tiles or records that are needed are not there.</exception>
    public Task<DossierProofs> ProveAsync(DossierId dossier, StoredCheckpoint at, CancellationToken cancellation)
        => database.ReadAsync(connection => new ProofReading(database, connection, at, cancellation).OfAsync(dossier), cancellation);

    /// <summary>Keeps a witness's signature; it has been checked.</summary>
    /// <returns>False when there is one by this key already.</returns>
    public async Task<bool> AddWitnessAsync(long size, CheckpointSignature signature, DateTimeOffset at, CancellationToken cancellation)
        => await database.ExecuteAsync(
            "insert into log_witness (size, key, line, at) values ($1, $2, $3, $4) on conflict (size, key) do nothing", cancellation,
            size, signature.KeyId, signature.Line(), at) == 1;

    /// <summary>When and how far witnesses have signed, by key; newest first.</summary>
    public Task<IReadOnlyList<(string Key, long Size, DateTimeOffset At)>> WitnessesAsync(CancellationToken cancellation)
        => database.ListAsync(
            "select w.key, w.size, w.at from log_witness w where w.size = (select max(size) from log_witness x where x.key = w.key) "
                + "order by w.size desc",
            r => (r.GetString(0), r.GetInt64(1), database.Instant(r, 2)), cancellation);

    /// <summary>How many records are waiting to be sealed, up to a thousand, and since when the first of them.</summary>
    public async Task<(int Records, DateTimeOffset? Since)> WaitingAsync(CancellationToken cancellation)
    {
        var sealedTo = await database.ListAsync(
            "select coalesce(max(position), 0) from log_checkpoint", r => r.GetInt64(0), cancellation);
        var waiting = await database.ListAsync(
            "select position, at from (select position, at from audit_record where position > $1 order by position limit 1000) a "
                + "union all select position, at from "
                + "(select position, at from journal_record where position > $1 order by position limit 1000) j order by 1 limit 1000",
            r => database.Instant(r, 1), cancellation, sealedTo[0]);
        return (waiting.Count, waiting.Count == 0 ? null : waiting.Min());
    }

    /// <summary>Sequence of a dossier's last record up to a position, such as a checkpoint's; 0 for none.</summary>
    public async Task<long> LastOfAsync(DossierId dossier, long position, CancellationToken cancellation)
        => (await database.ListAsync(
            "select coalesce(max(sequence), 0) from audit_record where dossier = $1 and position <= $2", r => r.GetInt64(0), cancellation,
            dossier.Value, position)).Single();

    /// <summary>Some dossiers that are in the log, by chance.</summary>
    public Task<IReadOnlyList<DossierId>> AnyDossiersAsync(int most, CancellationToken cancellation)
        => database.ListAsync(
            "select dossier from log_head where sequence > 0 order by random() limit $1", r => new DossierId(r.GetGuid(0)), cancellation,
            most);

    private Task<StoredCheckpoint?> OneAsync(string which, CancellationToken cancellation, params object?[] values)
        => database.ReadAsync(
            async connection =>
            {
                var found = await database.ListAsync(
                    connection, $"{SealedLog.CheckpointColumns} {which}", SealedLog.ReadCheckpoint, cancellation, values);
                return found.Count == 0 ? null : await CosignedAsync(connection, found[0], cancellation);
            },
            cancellation);

    private async Task<StoredCheckpoint> CosignedAsync(DbConnection connection, StoredCheckpoint stored, CancellationToken cancellation)
    {
        var lines = await database.ListAsync(
            connection, "select line from log_witness where size = $1 order by at, key", r => r.GetString(0), cancellation, stored.Size);
        try
        {
            return stored with { Signed = lines.Select(CheckpointSignature.Read).Aggregate(stored.Signed, (all, one) => all.With(one)) };
        }
        catch (MalformedCheckpointException e)
        {
            throw new LogBrokenException(new(
                $"Chữ ký của nhân chứng ở điểm niêm phong {stored.Size} bản ghi không phải bản đã viết: {e.Said.Vi}",
                $"A witness's signature under size {stored.Size} is not what was written: {e.Said.En}"));
        }
    }
}
