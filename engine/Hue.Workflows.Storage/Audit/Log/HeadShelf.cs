using System.Data.Common;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Storage.Postgres;

namespace Hue.Workflows.Storage.Audit.Log;

/// <summary>Where each dossier ends, as rows; on a connection that is open.</summary>
internal sealed class HeadShelf(Database database)
{
    private const int Together = 500;
    private const string Columns = "select dossier, sequence, hash, journal_count, journal_digest, bucket, size from log_head";

    private const string Save = """
        insert into log_head (dossier, bucket, sequence, hash, journal_count, journal_digest, size) values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (dossier) do update set sequence = excluded.sequence, hash = excluded.hash,
            journal_count = excluded.journal_count, journal_digest = excluded.journal_digest, size = excluded.size
        """;

    private const string SaveTogether = """
        insert into log_head (dossier, bucket, sequence, hash, journal_count, journal_digest, size)
        select d, b, s, h, c, j, $7 from unnest($1, $2, $3, $4, $5, $6) as u (d, b, s, h, c, j)
        on conflict (dossier) do update set sequence = excluded.sequence, hash = excluded.hash,
            journal_count = excluded.journal_count, journal_digest = excluded.journal_digest, size = excluded.size
        """;

    /// <summary>Entries of the buckets named.</summary>
    public async Task<IReadOnlyList<HeadRow>> OfBucketsAsync(
        DbConnection connection, IEnumerable<int> buckets, CancellationToken cancellation)
    {
        var rows = new List<HeadRow>();
        foreach (var some in buckets.Chunk(Together))
            rows.AddRange(await database.ListAsync(
                connection, $"{Columns} where bucket in ({string.Join(',', some)})", Read, cancellation));
        return rows;
    }

    /// <summary>Keeps entries; in one statement where the database takes arrays.</summary>
    public async Task SaveAsync(
        DbConnection connection, IReadOnlyDictionary<DossierId, HeadEntry> entries, long size, CancellationToken cancellation)
    {
        if (database is PostgresDatabase)
        {
            var values = entries.Values.ToArray();
            await database.ExecuteAsync(
                connection, SaveTogether, cancellation, entries.Keys.Select(d => d.Value).ToArray(),
                values.Select(e => HeadMap.BucketOf(e.Key)).ToArray(), values.Select(e => e.Sequence).ToArray(),
                values.Select(e => e.Hash).ToArray(), values.Select(e => e.JournalCount).ToArray(),
                values.Select(e => e.JournalDigest).ToArray(), size);
            return;
        }

        foreach (var (dossier, entry) in entries)
            await database.ExecuteAsync(
                connection, Save, cancellation, dossier.Value, HeadMap.BucketOf(entry.Key), entry.Sequence, entry.Hash,
                entry.JournalCount, entry.JournalDigest, size);
    }

    /// <summary>Every tile of the map as it was at a size; one that is missing has empty buckets.</summary>
    public async Task<Dictionary<int, byte[]>> TilesAsync(DbConnection connection, long size, CancellationToken cancellation)
        => (await database.ListAsync(
            connection,
            "select h.tile, h.hashes from log_head_tile h where h.size = "
                + "(select max(x.size) from log_head_tile x where x.tile = h.tile and x.size <= $1)",
            r => (Tile: r.GetInt32(0), Hashes: r.GetFieldValue<byte[]>(1)), cancellation, size)).ToDictionary(t => t.Tile, t => t.Hashes);

    /// <summary>Keeps tiles as they are from a size on, and drops what no checkpoint that is still wanted needs.</summary>
    public async Task SaveTilesAsync(
        DbConnection connection, IReadOnlyDictionary<int, byte[]> tiles, long size, long wantedFrom, CancellationToken cancellation)
    {
        if (database is PostgresDatabase)
            await database.ExecuteAsync(
                connection, "insert into log_head_tile (tile, size, hashes) select t, $2, h from unnest($1, $3) as u (t, h)", cancellation,
                tiles.Keys.ToArray(), size, tiles.Values.ToArray());
        else
            foreach (var (tile, hashes) in tiles)
                await database.ExecuteAsync(
                    connection, "insert into log_head_tile (tile, size, hashes) values ($1, $2, $3)", cancellation, tile, size, hashes);
        await database.ExecuteAsync(
            connection,
            "delete from log_head_tile where size < (select max(x.size) from log_head_tile x "
                + "where x.tile = log_head_tile.tile and x.size <= $1)",
            cancellation, wantedFrom);
    }

    /// <summary>A tile of the map as it was at a size; empty buckets where there is none yet.</summary>
    public async Task<byte[]> TileAsync(DbConnection connection, int tile, long size, CancellationToken cancellation)
    {
        var found = await database.ListAsync(
            connection, "select hashes from log_head_tile where tile = $1 and size <= $2 order by size desc limit 1",
            r => r.GetFieldValue<byte[]>(0), cancellation, tile, size);
        return found.Count > 0 ? found[0] : tile == HeadMap.TopTile ? HeadMap.EmptyTop() : HeadMap.EmptyTile();
    }

    private static HeadRow Read(DbDataReader row)
    {
        var dossier = new DossierId(row.GetGuid(0));
        return new HeadRow(
            dossier,
            new HeadEntry(
                HeadEntry.KeyOf(dossier), row.GetInt64(1), row.GetFieldValue<byte[]>(2), row.GetInt64(3), row.GetFieldValue<byte[]>(4)),
            row.GetInt32(5),
            row.GetInt64(6));
    }
}

/// <summary>An entry and since which checkpoint it is so.</summary>
internal sealed record HeadRow(DossierId Dossier, HeadEntry Entry, int Bucket, long Size);
