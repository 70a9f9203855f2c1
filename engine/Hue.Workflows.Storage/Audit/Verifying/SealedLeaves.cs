using System.Data.Common;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Storage.Audit.Log;

namespace Hue.Workflows.Storage.Audit.Verifying;

/// <summary>
/// The leaves that were sealed, as the full tiles hold them: they say which record is missing or another, if they lead to a signed root
/// themselves. Beyond the last full tile nothing but the checkpoints' roots tells.
/// </summary>
internal sealed class SealedLeaves
{
    private readonly List<byte[]> tiles = [];

    /// <summary>Leaves in full tiles.</summary>
    public long Count => (long)tiles.Count * LogTile.Width;

    /// <summary>A leaf's hash.</summary>
    public ReadOnlySpan<byte> this[long index]
        => tiles[(int)(index / LogTile.Width)].AsSpan((int)(index % LogTile.Width) * LogHash.Bytes, LogHash.Bytes);

    /// <summary>Reads the tiles of leaves, in order; ends where one is missing or of another length.</summary>
    public static async Task<SealedLeaves> ReadAsync(Database database, DbConnection connection, CancellationToken cancellation)
    {
        var leaves = new SealedLeaves();
        await using var command = database.Command(connection, "select number, hashes from log_tile where level = 0 order by number");
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation) && row.GetInt64(0) == leaves.tiles.Count
            && row.GetFieldValue<byte[]>(1) is { Length: LogTile.Bytes } hashes)
            leaves.tiles.Add(hashes);
        return leaves;
    }

    /// <summary>Whether the tiles lead to a checkpoint's root, with the leaves beyond them.</summary>
    public bool LeadTo(StoredCheckpoint checkpoint, IReadOnlyList<byte[]> beyond)
    {
        if (checkpoint.Size != Count + beyond.Count)
            return false;
        var frontier = new LogFrontier();
        for (long i = 0; i < Count; i++)
            frontier.Append(this[i]);
        foreach (var leaf in beyond)
            frontier.Append(leaf);
        return frontier.Root().AsSpan().SequenceEqual(checkpoint.Signed.Checkpoint.Root);
    }

    /// <summary>Where a leaf is from an index on, no further than a window; -1 for nowhere.</summary>
    public long Find(ReadOnlySpan<byte> leaf, long from, int window)
    {
        for (var i = from; i < Math.Min(Count, from + window); i++)
        {
            if (this[i].SequenceEqual(leaf))
                return i;
        }

        return -1;
    }
}
