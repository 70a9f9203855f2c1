using System.Data.Common;
using System.Security.Cryptography;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Storage.Audit.Log;

/// <summary>Reads the proofs of one dossier; on a connection that is open.</summary>
internal sealed class ProofReading(Database database, DbConnection connection, StoredCheckpoint at, CancellationToken cancellation)
{
    /// <summary>
    /// The dossier's records, each with the last full tile that begins at it or before it: in that one it is, or in the next.
    /// </summary>
    private const string Leaves = """
        select r.position, r.record, coalesce((
            select t.number from log_tile t where t.level = 0 and t.first_position <= r.position order by t.first_position desc limit 1), 0)
        from TABLE r where r.dossier = $1 and r.position <= $2 order by r.position
        """;

    private const string Before = """
        select coalesce(max(t.number), 0) * 256
            + (select count(*) from audit_record x where x.position >= coalesce(max(t.first_position), 0) and x.position < $1)
            + (select count(*) from journal_record x where x.position >= coalesce(max(t.first_position), 0) and x.position < $1)
        from log_tile t where t.level = 0 and t.first_position = (
            select max(first_position) from log_tile where level = 0 and first_position <= $1)
        """;

    private readonly HeadShelf shelf = new(database);
    private readonly TileLoad tiles = new(database, connection, at, cancellation);

    public async Task<DossierProofs> OfAsync(DossierId dossier)
    {
        var records = await RowsAsync("audit_record", dossier);
        var journal = await RowsAsync("journal_record", dossier);
        await tiles.LoadAsync(records.Concat(journal).Select(row => (0, row.Tile)).Append((0, tiles.FullTiles)).Distinct());
        var leaves = new List<(StoredLeaf Row, long Index, IReadOnlyList<LeafRange> Path)>();
        foreach (var row in records.Concat(journal))
        {
            var index = await IndexAsync(row);
            leaves.Add((row, index, LogProof.Inclusion(index, at.Size)));
        }

        await tiles.LoadAsync(leaves.SelectMany(leaf => leaf.Path));
        var proven = leaves
            .Select(l => new ProvenLeaf(l.Row.Position, l.Row.Bytes, l.Index, [.. l.Path.Select(r => r.Root(tiles.Hash))])).ToList();
        return new DossierProofs([.. proven.Take(records.Count)], [.. proven.Skip(records.Count)], await HeadAsync(dossier));
    }

    private Task<IReadOnlyList<StoredLeaf>> RowsAsync(string table, DossierId dossier) => database.ListAsync(
        connection, Leaves.Replace("TABLE", table, StringComparison.Ordinal),
        r => new StoredLeaf(r.GetInt64(0), r.GetFieldValue<byte[]>(1), Math.Min(r.GetInt64(2), tiles.FullTiles)), cancellation,
        dossier.Value, at.Position);

    /// <summary>
    /// A record's hash stands in its tile; no record has to be counted. Where it does not, the record is not what was sealed: it gets the
    /// place where it lies, and its proof will not hold, so that whoever verifies sees which one it is.
    /// </summary>
    private async Task<long> IndexAsync(StoredLeaf row)
    {
        var hash = LogHash.Leaf(row.Bytes);
        if ((tiles.Find(row.Tile, hash) ?? tiles.Find(tiles.FullTiles, hash)) is { } index)
            return index;
        var counted = (await database.ListAsync(connection, Before, r => r.GetInt64(0), cancellation, row.Position))[0];
        return counted < at.Size
            ? counted
            : throw new LogBrokenException(new(
                "Có nhiều bản ghi hơn số đã niêm phong: có bản ghi chèn vào trước điểm niêm phong mới nhất.",
                "There are more records than were sealed: some were inserted below the last checkpoint."));
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

    /// <summary>A record of the dossier, with the tile that it is in unless it is in the right edge.</summary>
    private sealed record StoredLeaf(long Position, byte[] Bytes, long Tile);
}
