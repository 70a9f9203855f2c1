namespace Hue.Workflows.Engine.Audit.Log;

/// <summary>
/// Which subtrees a proof of RFC 6962 (sections 2.1.1 and 2.1.2) consists of. Only coordinates, so that a store can read what is
/// needed and nothing else.
/// </summary>
public static class LogProof
{
    /// <summary>The root of the first leaves.</summary>
    public static LeafRange Root(long size) => new(0, size);

    /// <summary>PATH(index, D[size]): from the leaf up.</summary>
    /// <param name="index">The leaf, from 0.</param>
    /// <param name="size">Leaves of the log; more than <paramref name="index"/>.</param>
    public static IReadOnlyList<LeafRange> Inclusion(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new List<LeafRange>();
        var (from, to) = (0L, size);
        while (to - from > 1)
        {
            var middle = from + Half(to - from);
            if (index < middle)
            {
                path.Add(new LeafRange(middle, to));
                to = middle;
            }
            else
            {
                path.Add(new LeafRange(from, middle));
                from = middle;
            }
        }

        path.Reverse();
        return path;
    }

    /// <summary>PROOF(from, D[to]); empty when either log is empty or both are the same.</summary>
    public static IReadOnlyList<LeafRange> Consistency(long from, long to)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        var proof = new List<LeafRange>();
        if (from == 0 || from == to)
            return proof;
        var (low, high, known) = (0L, to, true);
        while (high != from)
        {
            var middle = low + Half(high - low);
            if (from <= middle)
            {
                proof.Add(new LeafRange(middle, high));
                high = middle;
            }
            else
            {
                proof.Add(new LeafRange(low, middle));
                (low, known) = (middle, false);
            }
        }

        if (!known)
            proof.Add(new LeafRange(low, high));
        proof.Reverse();
        return proof;
    }

    /// <summary>Largest power of two below n.</summary>
    private static long Half(long n) => 1L << LeafRange.Power(n - 1);
}
