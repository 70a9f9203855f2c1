using System.Data.Common;
using Hue.Workflows.Engine.Audit.Log;

namespace Hue.Workflows.Storage.Audit.Log;

/// <summary>The tiles that some proofs need, read together: full ones as stored, those of the right edge from what lies below.</summary>
internal sealed class TileLoad(Database database, DbConnection connection, StoredCheckpoint at, CancellationToken cancellation)
{
    private const int Together = 500;
    private readonly Dictionary<(int Level, long Number), TileTree> tiles = [];

    /// <summary>Full tiles of leaves: the next one is that of the right edge.</summary>
    public long FullTiles => Full(0);

    /// <summary>The hash of a subtree whose tile was loaded.</summary>
    public byte[] Hash(LogNode node) => tiles[LogTile.Of(node)].Hash(node);

    /// <summary>The leaf's number of a hash, in a tile of leaves that was loaded; null when it is not there.</summary>
    public long? Find(long tile, ReadOnlySpan<byte> leaf) => tiles.GetValueOrDefault((0, tile))?.Find(leaf) is { } within
        ? (tile * LogTile.Width) + within
        : null;

    /// <summary>Loads what ranges consist of.</summary>
    public Task LoadAsync(IEnumerable<LeafRange> ranges) => LoadAsync(ranges.SelectMany(r => r.Nodes()).Select(LogTile.Of));

    /// <summary>Loads tiles, each once.</summary>
    /// <exception cref="LogBrokenException">One is missing, or is none.</exception>
    public async Task LoadAsync(IEnumerable<(int Level, long Number)> wanted)
    {
        var needed = wanted.Where(tile => !tiles.ContainsKey(tile)).ToHashSet();
        var sealedLog = new SealedLog(database);
        foreach (var level in needed.GroupBy(n => n.Level))
        {
            var full = Full(level.Key);
            foreach (var some in level.Select(n => n.Number).Where(n => n < full).Chunk(Together))
            {
                var sql = $"select number, hashes from log_tile where level = {level.Key} and number in ({string.Join(',', some)})";
                foreach (var (number, hashes) in await database.ListAsync(
                    connection, sql, r => (r.GetInt64(0), r.GetFieldValue<byte[]>(1)), cancellation))
                {
                    if (hashes.Length != LogTile.Bytes)
                        throw new LogBrokenException(new($"Khối mã băm số {number} bị hỏng.", $"Tile {number} of hashes is none."));
                    tiles[(level.Key, number)] = new TileTree(hashes);
                }
            }

            if (level.Any(n => n.Number >= full))
            {
                var roots = at.Size >> (LogTile.Height * level.Key);
                tiles[(level.Key, full)] = new TileTree(level.Key == 0
                    ? await sealedLog.LeavesAsync(connection, at.Size, at.Position, cancellation)
                    : await sealedLog.RootsAsync(connection, level.Key - 1, full * LogTile.Width, roots, cancellation));
            }
        }

        if (!needed.All(tiles.ContainsKey))
            throw new LogBrokenException(new("Thiếu một khối mã băm.", "A tile of hashes is missing."));
    }

    private long Full(int level) => at.Size >> (LogTile.Height * (level + 1));
}
