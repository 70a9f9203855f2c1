namespace Hue.Workflows.Engine.Audit.Log;

/// <summary>
/// Where a subtree's hash is found: tiles of height 8 hold 256 hashes each; those of tile level 0 are leaves, those of level n + 1 the
/// roots of tiles of level n. Three tiles hold every hash of a path through 16 million leaves.
/// </summary>
public static class LogTile
{
    /// <summary>Levels of the tree in one tile.</summary>
    public const int Height = 8;

    /// <summary>Hashes of a full tile.</summary>
    public const int Width = 1 << Height;

    /// <summary>Bytes of a full tile.</summary>
    public const int Bytes = Width * LogHash.Bytes;

    /// <summary>Tile level and index of the tile that holds a subtree.</summary>
    public static (int Level, long Index) Of(LogNode node)
        => (node.Level / Height, (node.Index << (node.Level % Height)) / Width);
}
