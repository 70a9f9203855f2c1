namespace Hue.Workflows.Engine.Audit.Log;

/// <summary>Checks proofs as RFC 9162 says (sections 2.1.3.2 and 2.1.4.2). A proof that is too short or too long does not hold.</summary>
public static class LogProofCheck
{
    /// <summary>Whether a leaf is in the log of that size and root, at that index.</summary>
    public static bool Included(ReadOnlySpan<byte> leafHash, long index, long size, IReadOnlyList<byte[]> proof, ReadOnlySpan<byte> root)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (index < 0 || index >= size || !AreHashes(proof))
            return false;
        var (node, last) = (index, size - 1);
        var hash = leafHash.ToArray();
        foreach (var sibling in proof)
        {
            if (last == 0)
                return false;
            if ((node & 1) == 1 || node == last)
            {
                hash = LogHash.Node(sibling, hash);
                while ((node & 1) == 0 && node != 0)
                    (node, last) = (node >> 1, last >> 1);
            }
            else
            {
                hash = LogHash.Node(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && root.SequenceEqual(hash);
    }

    /// <summary>Whether the longer log starts with the leaves of the shorter.</summary>
    public static bool Consistent(
        long from, ReadOnlySpan<byte> fromRoot, long to, ReadOnlySpan<byte> toRoot, IReadOnlyList<byte[]> proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (from < 0 || from > to || !AreHashes(proof))
            return false;
        if (from == to)
            return proof.Count == 0 && fromRoot.SequenceEqual(toRoot);
        if (from == 0)
            return proof.Count == 0 && fromRoot.SequenceEqual(LogHash.Empty());
        var (node, last) = (from - 1, to - 1);
        while ((node & 1) == 1)
            (node, last) = (node >> 1, last >> 1);
        var next = 0;
        if (proof.Count == 0)
            return false;
        var first = node == 0 ? fromRoot.ToArray() : proof[next++];
        var second = first;
        for (; next < proof.Count; next++)
        {
            if (last == 0)
                return false;
            if ((node & 1) == 1 || node == last)
            {
                first = LogHash.Node(proof[next], first);
                second = LogHash.Node(proof[next], second);
                while ((node & 1) == 0 && node != 0)
                    (node, last) = (node >> 1, last >> 1);
            }
            else
            {
                second = LogHash.Node(second, proof[next]);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && fromRoot.SequenceEqual(first) && toRoot.SequenceEqual(second);
    }

    private static bool AreHashes(IReadOnlyList<byte[]> proof) => proof.All(hash => hash.Length == LogHash.Bytes);
}
