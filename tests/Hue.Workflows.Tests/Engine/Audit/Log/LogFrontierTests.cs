using Hue.Workflows.Engine.Audit.Log;

namespace Hue.Workflows.Tests.Engine.Audit.Log;

public sealed class LogFrontierTests
{
    private const int Leaves = 70_000; // more than 256 full tiles: three tile levels
    private static readonly byte[][] Hashes = [.. Enumerable.Range(0, Leaves).Select(i => LogHash.Leaf(BitConverter.GetBytes(i)))];

    [Fact]
    public void Roots_are_those_of_the_whole_list()
    {
        var frontier = new LogFrontier();
        var list = new LeafList(Hashes);
        Assert.Equal(LogHash.Empty(), frontier.Root());
        foreach (var hash in Hashes)
        {
            frontier.Append(hash);
            if (frontier.Size is < 600 and var small && small % 7 == 0 || frontier.Size is 65_535 or 65_536 or 65_537 or Leaves)
                Assert.Equal(list.Root(frontier.Size), frontier.Root());
        }
    }

    [Fact]
    public void Tiles_hold_every_hash_that_a_proof_needs()
    {
        var tiles = new Dictionary<(int, long), FullTile>();
        var frontier = new LogFrontier();
        foreach (var hash in Hashes.Take(65_536))
            frontier.Append(hash, tile => tiles.Add((tile.Level, tile.Index), tile));
        Assert.Equal(257, tiles.Count);
        var list = new LeafList(Hashes);
        foreach (var index in new[] { 0, 255, 256, 40_000, 65_535 })
        {
            var proof = LogProof.Inclusion(index, 65_536).Select(range => range.Root(Node)).ToList();
            Assert.Equal(list.Inclusion(index, 65_536), proof);
        }

        byte[] Node(LogNode node) => node.Level == 16 ? tiles[(1, 0)].Root : Within(node, tiles[LogTile.Of(node)].Hashes);
    }

    private static byte[] Within(LogNode node, byte[] tile)
    {
        var within = node.Level % LogTile.Height;
        var first = (int)((node.Index << within) % LogTile.Width);
        return LogHash.Subtree(tile.AsSpan(first * LogHash.Bytes, LogHash.Bytes << within));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(65_536)]
    [InlineData(65_900)]
    public void A_log_taken_up_again_goes_on_as_if_it_had_never_stopped(int size)
    {
        var tiles = new List<FullTile>();
        var first = new LogFrontier();
        foreach (var hash in Hashes.Take(size))
            first.Append(hash, tiles.Add);
        byte[] leaves = [.. Hashes.Take(size).Skip(size / 256 * 256).SelectMany(h => h)];
        byte[] roots = [.. tiles.Where(t => t.Level == 0).Skip(size / 65_536 * 256).SelectMany(t => t.Root)];
        byte[] upper = [.. tiles.Where(t => t.Level == 1).SelectMany(t => t.Root)];
        var again = LogFrontier.Resume(size, [leaves, roots, upper]);
        Assert.Equal(first.Root(), again.Root());
        var more = new List<FullTile>();
        foreach (var hash in Hashes.Skip(size).Take(700))
        {
            first.Append(hash, tiles.Add);
            again.Append(hash, more.Add);
        }

        Assert.Equal(first.Root(), again.Root());
        Assert.Equal(tiles.TakeLast(more.Count).Select(t => (t.Level, t.Index)), more.Select(t => (t.Level, t.Index)));
    }
}
