using System.Globalization;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Postgres;
using Hue.Workflows.SystemTests.StoreContract;
using Xunit.Abstractions;

namespace Hue.Workflows.SystemTests.Crash;

/// <summary>The database server dies in the middle of load: what was answered is there, what was not is whole or absent.</summary>
public sealed class PowerCutTests(ITestOutputHelper output)
{
    private const int Writers = 6;
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task After_a_cut_every_answered_commit_is_there_and_the_rest_can_be_sent_again()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        await using var cluster = await ThrowAwayCluster.StartNewAsync(None);
        await using var stores = await PostgresCluster.OpenAsync(cluster.ConnectionString(await cluster.NewDatabaseAsync(None)));
        var cut = new Cut(new Random(seed).Next(200, 500));
        var writers = Enumerable.Range(1, Writers).Select(i => Task.Run(() => WriteAsync(stores, i, cut))).ToList();
        await cut.Now;
        await cluster.StopImmediatelyAsync(None);
        var written = await Task.WhenAll(writers);
        await cluster.StartAsync(None);

        foreach (var (answered, unanswered) in written)
            await CheckAsync(stores, answered, unanswered);
    }

    /// <summary>Files a dossier and steps it on until the server is gone.</summary>
    private static async Task<(List<Decision> Answered, Decision Unanswered)> WriteAsync(Stores stores, int writer, Cut cut)
    {
        var answered = new List<Decision>();
        var next = SampleRows.Filing(SampleRows.Dossier(writer));
        while (true)
        {
            try
            {
                Assert.IsType<CommitResult.Committed>(await stores.Dossiers.CommitAsync(next, None));
            }
            catch (StoreUnavailableException)
            {
                return (answered, next);
            }

            answered.Add(next);
            cut.Count();
            var row = next.Dossier;
            var timer = SampleRows.Timer(row, row.Revision.ToString(CultureInfo.InvariantCulture), SampleRows.Morning);
            next = SampleRows.Next(row) with { Tasks = [SampleRows.Task(row, (int)row.Revision + 1)], TimersSet = [timer] };
        }
    }

    private static async Task CheckAsync(Stores stores, List<Decision> answered, Decision unanswered)
    {
        var dossier = unanswered.Dossier.Id;
        foreach (var decision in answered)
        {
            var receipt = (await stores.Dossiers.LoadAsync(dossier, decision.Command, None)).Receipt;
            Assert.Equal(new CommandReceipt(decision.Command, dossier, decision.Dossier.Revision, decision.Answer), receipt);
        }

        await WholeAsync(stores, dossier, answered.Count);
        var again = await stores.Dossiers.CommitAsync(unanswered, None);
        Assert.True(again is CommitResult.Committed or CommitResult.Repeated, again.ToString());
        Assert.IsType<CommitResult.Repeated>(await stores.Dossiers.CommitAsync(unanswered, None));
        await WholeAsync(stores, dossier, answered.Count + 1);
    }

    /// <summary>One audit record and one task a revision, one timer a revision but the first; at least as many as were answered.</summary>
    private static async Task WholeAsync(Stores stores, Engine.Dossiers.DossierId dossier, int atLeast)
    {
        var revision = (int)(await stores.Queries.DossierAsync(dossier, None))!.Revision;
        Assert.InRange(revision, atLeast, atLeast + 1);
        var each = Enumerable.Range(1, revision).ToList();
        Assert.Equal(each, (await stores.Queries.AuditAsync(dossier, None)).Select(row => (int)row.Sequence));
        Assert.Equal(each, (await stores.Queries.TasksAsync(dossier, None)).Select(task => task.Number));
        const string timers = "select count(*) from timer where dossier = $1";
        Assert.Equal([revision - 1], await stores.Database.ListAsync(timers, row => row.GetInt64(0), None, dossier.Value));
    }

    /// <summary>Comes after so many answers.</summary>
    private sealed class Cut(int after)
    {
        private readonly TaskCompletionSource now = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int answers;

        public Task Now => now.Task;

        public void Count()
        {
            if (Interlocked.Increment(ref answers) == after)
                now.SetResult();
        }
    }
}
