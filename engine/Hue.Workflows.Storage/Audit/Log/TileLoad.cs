using System.Data.Common;
using Hue.Workflows.Engine.Audit.Log;

namespace Hue.Workflows.Storage.Audit.Log;

/// <summary>The tiles that some proofs need, read together: full ones as stored, those of the right edge from what lies below.</summary>
internal sealed class TileLoad
{
    private const int Together = 500;
    private readonly Dictionary<(int Level, long Number), byte[]> tiles = [];

    private TileLoad()
    {
    }

    /// <summary>The hash of a subtree whose tile was loaded.</summary>
    public byte[] Hash(LogNode node) => LogTile.Hash(node, tiles[LogTile.Of(node)]);

    /// <summary>Loads what ranges consist of, in the log of a size.</summary>
    public static async Task<TileLoad> LoadAsync(
        Database database, DbConnection connection, StoredCheckpoint at, IEnumerable<LeafRange> ranges, CancellationToken cancellation)
    {
        var load = new TileLoad();
        var needed = ranges.SelectMany(r => r.Nodes()).Select(LogTile.Of).ToHashSet();
        var sealedLog = new SealedLog(database);
        foreach (var level in needed.GroupBy(n => n.Level))
        {
            var full = at.Size >> (LogTile.Height * (level.Key + 1));
            foreach (var some in level.Select(n => n.Index).Where(n => n < full).Chunk(Together))
            {
                var sql = $"select number, hashes from log_tile where level = {level.Key} and number in ({string.Join(',', some)})";
                foreach (var (number, hashes) in await database.ListAsync(
                    connection, sql, r => (r.GetInt64(0), r.GetFieldValue<byte[]>(1)), cancellation))
                    load.tiles[(level.Key, number)] = hashes;
            }

            if (level.Any(n => n.Index >= full))
            {
                var roots = at.Size >> (LogTile.Height * level.Key);
                load.tiles[(level.Key, full)] = level.Key == 0
                    ? await sealedLog.LeavesAsync(connection, at.Size, at.Position, cancellation)
                    : await sealedLog.RootsAsync(connection, level.Key - 1, full * LogTile.Width, roots, cancellation);
            }
        }

        return needed.All(load.tiles.ContainsKey)
            ? load
            : throw new LogBrokenException("A tile of hashes is missing.");
    }
}
