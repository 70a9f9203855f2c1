namespace Hue.Workflows.Engine.Audit.Log;

/// <summary>A log small enough to be held in memory: roots and proofs at any size up to its own.</summary>
/// <param name="leafHashes">From <see cref="LogHash.Leaf"/>, in order.</param>
public sealed class LeafList(IReadOnlyList<byte[]> leafHashes)
{
    /// <summary>Leaves.</summary>
    public long Size => leafHashes.Count;

    /// <summary>The root of the first leaves.</summary>
    public byte[] Root(long size) => LogProof.Root(size).Root(Hash);

    /// <summary>Proof that a leaf is among the first <paramref name="size"/>, from the leaf up.</summary>
    public IReadOnlyList<byte[]> Inclusion(long index, long size) => [.. LogProof.Inclusion(index, size).Select(r => r.Root(Hash))];

    /// <summary>Proof that the first <paramref name="to"/> leaves start with the first <paramref name="from"/>.</summary>
    public IReadOnlyList<byte[]> Consistency(long from, long to) => [.. LogProof.Consistency(from, to).Select(r => r.Root(Hash))];

    private byte[] Hash(LogNode node) => node.Level == 0
        ? leafHashes[(int)node.Index]
        : LogHash.Node(Hash(new(node.Level - 1, node.Index * 2)), Hash(new(node.Level - 1, (node.Index * 2) + 1)));
}
