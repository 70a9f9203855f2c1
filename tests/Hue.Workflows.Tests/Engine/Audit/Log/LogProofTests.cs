using Hue.Workflows.Engine.Audit.Log;
using static Hue.Workflows.Tests.Engine.Audit.Log.ReferenceLeaves;

namespace Hue.Workflows.Tests.Engine.Audit.Log;

public sealed class LogProofTests
{
    private const string Node01 = "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125";
    private const string Node23 = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
    private const string Node03 = "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7";
    private const string Node45 = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";
    private const string Node67 = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
    private const string Node47 = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
    private const string Leaf0 = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
    private const string Leaf1 = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
    private const string Leaf4 = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";

    private static readonly LeafList Log = new(Hashes);

    [Fact]
    public void Roots_are_those_of_the_reference()
    {
        for (var size = 0; size < Roots.Length; size++)
            Assert.Equal(Roots[size], Convert.ToHexStringLower(Log.Root(size)));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 8, Leaf1, Node23, Node47)]
    [InlineData(5, 8, Leaf4, Node67, Node03)]
    [InlineData(2, 3, Node01)]
    [InlineData(1, 5, Leaf0, Node23, Leaf4)]
    public void Inclusion_proofs_are_those_of_the_reference(long index, long size, params string[] proof)
        => Assert.Equal(proof, Log.Inclusion(index, size).Select(Convert.ToHexStringLower));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 8, Leaf1, Node23, Node47)]
    [InlineData(6, 8, Node45, Node67, Node03)]
    [InlineData(2, 5, Node23, Leaf4)]
    public void Consistency_proofs_are_those_of_the_reference(long from, long to, params string[] proof)
        => Assert.Equal(proof, Log.Consistency(from, to).Select(Convert.ToHexStringLower));

    [Fact]
    public void Every_proof_of_a_log_of_up_to_eighty_leaves_holds_and_holds_for_nothing_else()
    {
        var hashes = Enumerable.Range(0, 80).Select(i => LogHash.Leaf([(byte)i])).ToArray();
        var log = new LeafList(hashes);
        for (var size = 1; size <= hashes.Length; size++)
        {
            var root = log.Root(size);
            for (var index = 0; index < size; index++)
            {
                var proof = log.Inclusion(index, size);
                Assert.True(LogProofCheck.Included(hashes[index], index, size, proof, root), $"{index} of {size}");
                Assert.False(LogProofCheck.Included(hashes[(index + 1) % 80], index, size, proof, root), $"other, {index} of {size}");
                Assert.False(LogProofCheck.Included(hashes[index], index + 1, size, proof, root), $"{index} as {index + 1} of {size}");
                Assert.False(LogProofCheck.Included(hashes[index], index, size, [.. proof, root], root), $"too long: {index} of {size}");
            }
        }
    }

    [Fact]
    public void Every_consistency_of_up_to_eighty_leaves_holds_and_a_fork_does_not()
    {
        var log = new LeafList([.. Enumerable.Range(0, 80).Select(i => LogHash.Leaf([(byte)i]))]);
        var fork = new LeafList([.. Enumerable.Range(0, 80).Select(i => LogHash.Leaf([(byte)(i == 0 ? 99 : i)]))]);
        for (var to = 0; to <= 80; to++)
        {
            for (var from = 0; from <= to; from++)
            {
                var proof = log.Consistency(from, to);
                Assert.True(LogProofCheck.Consistent(from, log.Root(from), to, log.Root(to), proof), $"{from} to {to}");
                Assert.True(
                    from == 0 || !LogProofCheck.Consistent(from, fork.Root(from), to, log.Root(to), proof), $"fork {from} to {to}");
                byte[][] tooLong = [.. proof, log.Root(to)];
                Assert.False(LogProofCheck.Consistent(from, log.Root(from), to, log.Root(to), tooLong), $"long {from}, {to}");
            }
        }
    }

    [Theory]
    [InlineData(8, 3, "a log that shrank")]
    [InlineData(-1, 3, "a size below nothing")]
    public void A_size_that_cannot_be_is_never_consistent(long from, long to, string why)
        => Assert.False(LogProofCheck.Consistent(from, Root(3), to, Root(3), []), why);

    [Theory]
    [InlineData(8, 8)]
    [InlineData(-1, 8)]
    [InlineData(0, 0)]
    public void A_leaf_beyond_the_log_is_never_included(long index, long size)
        => Assert.False(LogProofCheck.Included(Hashes[0], index, size, [], Root(1)));
}
