using System.Diagnostics;
using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Audit.Log;
using Hue.Workflows.SystemTests.Hosting;
using Hue.Workflows.SystemTests.StoreContract;
using Npgsql;
using Xunit.Abstractions;

namespace Hue.Workflows.SystemTests.Crash;

/// <summary>kill -9 of the host that is sealing: the log has no gap and nothing twice, and is sealed on in time.</summary>
[Collection(PostgresCluster.Name)]
public sealed class SealerKillTests(PostgresCluster cluster, ITestOutputHelper output) : IDisposable
{
    private const int Batches = 4;
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string folder = Directory.CreateTempSubdirectory("hue-sealer-").FullName;

    private string Keys => Path.Combine(folder, "keys");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Of_two_hosts_the_one_that_seals_is_killed_and_the_other_goes_on_in_time()
    {
        var database = await cluster.NewDatabaseAsync();
        KeyFolder.Create(Keys, "test/log", LogKeyRole.Log, DateTimeOffset.UtcNow.AddMinutes(-1));
        await using var one = await StartAsync($"{database};Application Name=hue-one");
        await using var other = await StartAsync($"{database};Application Name=hue-other");
        await using var stores = await PostgresCluster.OpenAsync(database);
        await SealedAsync(stores);
        var before = (await stores.Log.LatestAsync(None))!.Size;
        await using (var blocking = new NpgsqlConnection(database))
        {
            // A batch's tiles and heads are written, its checkpoint has to wait for this lock.
            await blocking.OpenAsync();
            await using var transaction = await blocking.BeginTransactionAsync();
            await using var block = new NpgsqlCommand("lock table log_checkpoint in share mode", blocking, transaction);
            await block.ExecuteNonQueryAsync();
            await stores.Journal.AddAsync(Records(3000), None);
            var (name, tiles) = await WaitingForCheckpointAsync(stores);
            await (name == "hue-one" ? one : other).KillAsync();
            output.WriteLine($"{name} was killed with {tiles} locks on tables of the log");
            Assert.Equal(before, (await stores.Log.LatestAsync(None))!.Size);
        }

        var watch = Stopwatch.StartNew();
        await SealedAsync(stores);
        output.WriteLine($"all sealed {watch.Elapsed.TotalSeconds:0.0} s later");
        await VerifiesAsync(stores, database);
    }

    [Fact]
    public async Task A_host_on_a_file_that_is_killed_between_two_batches_goes_on_when_it_is_started_again()
    {
        var database = await cluster.NewDatabaseAsync("sqlite");
        KeyFolder.Create(Keys, "test/log", LogKeyRole.Log, DateTimeOffset.UtcNow.AddMinutes(-1));
        await using var stores = await PostgresCluster.OpenAsync(database);
        var interrupted = 0;
        for (var round = 0; round < 6 && interrupted == 0; round++)
        {
            await using var host = await StartAsync(database);
            await SealedAsync(stores);
            var before = (await stores.Log.LatestAsync(None))!.Size;
            await stores.Journal.AddAsync(Records(Batches * LogSealer.BatchMost), None);
            while ((await stores.Log.LatestAsync(None))!.Size == before)
                Assert.False(host.Said.Contains("Unhandled", StringComparison.Ordinal), host.Said);
            await host.KillAsync();
            var reached = (await stores.Log.LatestAsync(None))!.Size - before;
            Assert.Equal(0, reached % LogSealer.BatchMost);
            interrupted += reached < Batches * LogSealer.BatchMost ? 1 : 0;
            output.WriteLine($"killed after {reached} of {Batches * LogSealer.BatchMost} records");
        }

        Assert.True(interrupted > 0, "It was always done before it could be killed.");
        await using (await StartAsync(database))
            await SealedAsync(stores);
        await VerifiesAsync(stores, database);
    }

    private Task<HostProcess> StartAsync(string database) => HostProcess.StartAsync(new HostStart
    {
        Database = database,
        Procedures = SmallCatalogue.CopyTo(Path.Combine(folder, "procedures")),
        Settings = new Dictionary<string, string> { ["Hue__Log__Keys"] = Keys, ["Hue__Log__SealSeconds"] = "1" },
    });

    /// <summary>Records of forty dossiers' readers, so that heads move with each batch.</summary>
    private static List<JournalRecord> Records(int count)
    {
        var dossiers = Enumerable.Range(0, 40).Select(_ => new DossierId(Guid.NewGuid())).ToList();
        return [.. Enumerable.Range(0, count).Select(i => new JournalRecord
        {
            Id = Guid.NewGuid(),
            At = DateTimeOffset.UtcNow,
            By = new Actor("thanh-tra", "Thanh tra", "auditor", "hue"),
            Dossier = dossiers[i % dossiers.Count],
            Entry = new PermissionRefused("GET /api/x", "forbidden"),
        })];
    }

    /// <summary>Waits until a host is about to write a checkpoint: which, and how many tables of the log it has written to.</summary>
    private static async Task<(string Name, long Locks)> WaitingForCheckpointAsync(Stores stores)
    {
        var waited = Stopwatch.StartNew();
        using var look = new PeriodicTimer(Look);
        while (waited.Elapsed < Promised)
        {
            await look.WaitForNextTickAsync();
            var waiting = await stores.Database.ListAsync(
                """
                select a.application_name, (select count(*) from pg_locks w where w.pid = l.pid and w.granted
                    and w.mode = 'RowExclusiveLock'
                    and w.relation in ('log_tile'::regclass, 'log_head'::regclass, 'log_head_tile'::regclass))
                from pg_locks l join pg_stat_activity a on a.pid = l.pid
                where not l.granted and l.relation = 'log_checkpoint'::regclass
                """,
                r => (r.GetString(0), r.GetInt64(1)), None);
            if (waiting.Count > 0)
                return waiting[0];
        }

        throw new TimeoutException("Nobody sealed.");
    }

    /// <summary>Waits until nothing waits; what is promised is a minute.</summary>
    private static async Task SealedAsync(Stores stores)
    {
        var waited = Stopwatch.StartNew();
        using var look = new PeriodicTimer(Look);
        while ((await stores.Log.WaitingAsync(None)).Records > 0)
        {
            Assert.True(waited.Elapsed < Promised, "Records wait for longer than a minute.");
            await look.WaitForNextTickAsync();
        }
    }

    private async Task VerifiesAsync(Stores stores, string database)
    {
        var positions = await stores.Database.ListAsync(
            "select position from audit_record union all select position from journal_record", r => r.GetInt64(0), None);
        Assert.Equal(positions.Count, positions.Distinct().Count());
        Assert.Equal(positions.Count, (await stores.Log.LatestAsync(None))!.Size);
        var trusted = Directory.CreateDirectory(Path.Combine(folder, "trusted")).FullName;
        File.Copy(Path.Combine(Keys, "keys.json"), Path.Combine(trusted, "log.json"));
        var (exit, said) = await HueTool.RunAsync(
            "verify", "--database", database, "--keys", trusted, "--checkpoint", Path.Combine(Keys, "last-checkpoint.txt"));
        Assert.True(exit == 0, said);
    }
}
