using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Storage.Audit.Log;
using Hue.Workflows.SystemTests.StoreContract;

namespace Hue.Workflows.SystemTests.Log;

[Collection(PostgresCluster.Name)]
public sealed class LogSealerTests(PostgresCluster cluster)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task Every_record_of_both_tables_is_a_leaf_once_and_in_order(string kind)
    {
        await using var stage = await LogStage.OnAsync(cluster, kind);
        var dossier = await stage.FileAsync();
        foreach (var round in new[] { 3, 0, 254, 260, 1 }) // within a tile, none, up to its end, over the next, one
        {
            dossier = await stage.GoOnAsync(dossier, round);
            await stage.ReadAsync(round % 2 == 0 ? dossier.Id : null);
            var outcome = await stage.Sealer.SealAsync(None);
            var leaves = await stage.LeavesAsync();
            var checkpoint = outcome.Latest!.Checkpoint;
            Assert.Equal(leaves.Count, checkpoint.Size);
            Assert.Equal(new LeafList(leaves).Root(leaves.Count), checkpoint.Root);
            Assert.Equal(SignatureState.Holds, stage.Keys.ReadBook().Judge(outcome.Latest, LogKeyRole.Log));
            Assert.Empty(outcome.Anomalies);
        }

        Assert.Equal(0, (await stage.Sealer.SealAsync(None)).Records);
        Assert.Equal(0, (await stage.Stores.Log.WaitingAsync(None)).Records);
    }

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task Proofs_of_records_heads_and_earlier_logs_hold(string kind)
    {
        await using var stage = await LogStage.OnAsync(cluster, kind);
        var first = await stage.GoOnAsync(await stage.FileAsync(), 40);
        var early = (await stage.Sealer.SealAsync(None)).Latest!.Checkpoint;
        await stage.GoOnAsync(await stage.FileAsync(), 300);
        await stage.ReadAsync(first.Id);
        await stage.GoOnAsync(first, 5);
        await stage.Sealer.SealAsync(None);
        foreach (var size in new[] { early.Size, 348 })
        {
            var at = (await stage.Stores.Log.AtAsync(size, None))!;
            var checkpoint = at.Signed.Checkpoint;
            var proofs = await stage.Stores.Log.ProveAsync(first.Id, at, None);
            Assert.Equal(size == early.Size ? 41 : 46, proofs.Records.Count);
            Assert.Equal(size == early.Size ? 0 : 1, proofs.Journal.Count);
            foreach (var leaf in proofs.Records.Concat(proofs.Journal))
                Assert.True(LogProofCheck.Included(LogHash.Leaf(leaf.Bytes), leaf.Index, size, leaf.Path, checkpoint.Root));
            var key = HeadEntry.KeyOf(first.Id);
            Assert.Equal(
                checkpoint.Heads, HeadMap.Root(HeadMap.BucketOf(key), HeadMap.Hash(proofs.Head.Entries), proofs.Head.Path));
            var head = proofs.Head.Entries.Single(e => e.Key.AsSpan().SequenceEqual(key));
            Assert.Equal((proofs.Records.Count, proofs.Journal.Count), ((int)head.Sequence, (int)head.JournalCount));
        }

        var latest = (await stage.Stores.Log.LatestAsync(None))!;
        var consistency = await stage.Stores.Log.ConsistencyAsync(early.Size, latest, None);
        Assert.True(LogProofCheck.Consistent(
            early.Size, early.Root, latest.Size, latest.Signed.Checkpoint.Root, consistency));
    }

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task Sealers_that_run_at_once_leave_no_gap_and_nothing_twice(string kind)
    {
        await using var stage = await LogStage.OnAsync(cluster, kind);
        using var done = new CancellationTokenSource();
        var sealers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
                await stage.Sealer.SealAsync(None);
        })).ToList();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await stage.GoOnAsync(await stage.FileAsync(), 40))));
        await done.CancelAsync();
        await Task.WhenAll(sealers);
        await stage.Sealer.SealAsync(None);
        var leaves = await stage.LeavesAsync();
        var latest = (await stage.Stores.Log.LatestAsync(None))!.Signed.Checkpoint;
        Assert.Equal(8 * 41, leaves.Count);
        Assert.Equal(leaves.Count, latest.Size);
        Assert.Equal(new LeafList(leaves).Root(leaves.Count), latest.Root);
    }

    [Fact]
    public async Task A_lower_position_that_is_committed_later_is_waited_for()
    {
        await using var stage = await LogStage.OnAsync(cluster, "postgres");
        await stage.ReadAsync(null);
        await using var slow = new Npgsql.NpgsqlConnection(stage.Stores.ConnectionString);
        await slow.OpenAsync();
        await using var transaction = await slow.BeginTransactionAsync();
        await using var insert = new Npgsql.NpgsqlCommand(
            "insert into journal_record (id, at, kind, person, office, record, hash) "
                + "values (gen_random_uuid(), now(), 'k', 'p', 'o', '{}', 'h')",
            slow);
        await insert.ExecuteNonQueryAsync();
        await stage.ReadAsync(null); // a higher position, committed first
        var round = stage.Sealer.SealAsync(None);
        Assert.Equal(new SealOutcome(0, null, [], false).InTurn, (await round).InTurn);
        Assert.Null(await stage.Stores.Log.LatestAsync(None));
        await transaction.CommitAsync();
        await stage.Sealer.SealAsync(None);
        var leaves = await stage.LeavesAsync();
        Assert.Equal(new LeafList(leaves).Root(3), (await stage.Stores.Log.LatestAsync(None))!.Signed.Checkpoint.Root);
    }

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task Nothing_is_signed_on_top_of_a_database_that_was_set_back(string kind)
    {
        await using var stage = await LogStage.OnAsync(cluster, kind);
        await stage.FileAsync();
        await stage.Sealer.SealAsync(None);
        await using var yesterday = await LogStage.OnAsync(cluster, kind);
        await yesterday.FileAsync();
        var sealer = yesterday.Stores.Sealer(stage.Keys, TimeProvider.System);
        var broken = await Assert.ThrowsAsync<LogBrokenException>(() => sealer.SealAsync(None));
        Assert.Contains("set back", broken.Message, StringComparison.Ordinal);
        Assert.Null(await yesterday.Stores.Log.LatestAsync(None));
    }
}
