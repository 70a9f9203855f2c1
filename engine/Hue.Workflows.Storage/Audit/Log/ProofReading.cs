using System.Data.Common;
using System.Security.Cryptography;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Storage.Audit.Log;

/// <summary>Reads the proofs of one dossier; on a connection that is open.</summary>
internal sealed class ProofReading(Database database, DbConnection connection, StoredCheckpoint at, CancellationToken cancellation)
{
    /// <summary>
    /// A leaf's index is that of its tile's first leaf and the number of records between: at most 255, but beyond the last full tile.
    /// </summary>
    private const string Leaves = """
        select r.position, r.record, coalesce(t.number, 0),
            (select count(*) from audit_record x where x.position >= coalesce(t.first_position, 0) and x.position < r.position)
            + (select count(*) from journal_record x where x.position >= coalesce(t.first_position, 0) and x.position < r.position)
        from TABLE r
        left join log_tile t on t.level = 0
            and t.first_position = (select max(first_position) from log_tile where level = 0 and first_position <= r.position)
        where r.dossier = $1 and r.position <= $2
        order by r.position
        """;

    private readonly HeadShelf shelf = new(database);

    public async Task<DossierProofs> OfAsync(DossierId dossier)
    {
        var records = await LeavesAsync("audit_record", dossier);
        var journal = await LeavesAsync("journal_record", dossier);
        var paths = records.Concat(journal).Select(l => LogProof.Inclusion(l.Index, at.Size)).ToList();
        var tiles = await TileLoad.LoadAsync(database, connection, at, paths.SelectMany(p => p), cancellation);
        var proven = records.Concat(journal)
            .Select((l, i) => new ProvenLeaf(l.Position, l.Bytes, l.Index, [.. paths[i].Select(r => r.Root(tiles.Hash))])).ToList();
        return new DossierProofs([.. proven.Take(records.Count)], [.. proven.Skip(records.Count)], await HeadAsync(dossier));
    }

    private async Task<IReadOnlyList<(long Position, byte[] Bytes, long Index)>> LeavesAsync(string table, DossierId dossier)
    {
        var leaves = await database.ListAsync(
            connection, Leaves.Replace("TABLE", table, StringComparison.Ordinal),
            r => (r.GetInt64(0), r.GetFieldValue<byte[]>(1), (r.GetInt64(2) * LogTile.Width) + r.GetInt64(3)), cancellation,
            dossier.Value, at.Position);
        return leaves.All(l => l.Item3 < at.Size)
            ? leaves
            : throw new LogBrokenException("There are more records than were sealed: some were inserted below the last checkpoint.");
    }

    private async Task<HeadProof> HeadAsync(DossierId dossier)
    {
        var bucket = HeadMap.BucketOf(HeadEntry.KeyOf(dossier));
        var rows = await shelf.OfBucketsAsync(connection, [bucket], cancellation);
        var entries = new List<HeadEntry>();
        foreach (var row in rows)
        {
            if ((row.Size <= at.Size ? row.Entry : await AsOfAsync(row.Dossier)) is { } entry)
                entries.Add(entry);
        }

        var tile = await shelf.TileAsync(connection, bucket / LogTile.Width, at.Size, cancellation);
        var top = await shelf.TileAsync(connection, HeadMap.TopTile, at.Size, cancellation);
        return new HeadProof(
            [.. entries.OrderBy(e => Convert.ToHexString(e.Key), StringComparer.Ordinal)], HeadMap.Path(bucket, tile, top));
    }

    /// <summary>Where a dossier ended at this checkpoint, if it has moved since; null when it was not there yet.</summary>
    private async Task<HeadEntry?> AsOfAsync(DossierId dossier)
    {
        var entry = HeadEntry.None(dossier);
        var last = await database.ListAsync(
            connection, "select sequence, record from audit_record where dossier = $1 and position <= $2 order by sequence desc limit 1",
            r => (r.GetInt64(0), SHA256.HashData(r.GetFieldValue<byte[]>(1))), cancellation, dossier.Value, at.Position);
        if (last.Count > 0)
            entry = entry.WithRecord(last[0].Item1, last[0].Item2);
        foreach (var record in await database.ListAsync(
            connection, "select record from journal_record where dossier = $1 and position <= $2 order by position",
            r => r.GetFieldValue<byte[]>(0), cancellation, dossier.Value, at.Position))
            entry = entry.WithJournal(LogHash.Leaf(record));
        return entry.Sequence > 0 || entry.JournalCount > 0 ? entry : null;
    }
}
