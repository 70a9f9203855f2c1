using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage;
using Hue.Workflows.SystemTests.Hosting;
using Hue.Workflows.SystemTests.StoreContract;
using Xunit.Abstractions;

namespace Hue.Workflows.SystemTests.Crash;

/// <summary>kill -9 of the host in mid-load: every answer given stands, nothing is half-written, nothing is there twice.</summary>
[Collection(PostgresCluster.Name)]
public sealed class HostKillTests(PostgresCluster cluster, ITestOutputHelper output)
{
    private static readonly (string UserName, string Office)[] Clerks =
        [("lan.motcua", "19777"), ("mai.motcua", "19753"), ("phuong.motcua", "19942"), ("lan.motcua", "19777")];

    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task After_a_kill_in_mid_load_every_answer_stands_and_nothing_is_half_written(string kind)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var database = await cluster.NewDatabaseAsync(kind);
        var port = HostProcess.FreePort();
        var clerks = Clerks.Select(clerk => new CounterClerk(port, clerk.Office)).ToList();
        await using (var host = await HostProcess.StartAsync(new HostStart { Database = database, Port = port }))
        {
            foreach (var (clerk, known) in clerks.Zip(Clerks))
                await clerk.SignInAsync(known.UserName);
            await WorkUntilKilledAsync(host, clerks, new Random(seed).Next(30, 120));
        }

        await using (await HostProcess.StartAsync(new HostStart { Database = database, Port = port }))
        {
            foreach (var clerk in clerks)
                await SendAgainAsync(clerk); // signed in still: the cookies' keys lie in the database
        }

        await using var stores = await PostgresCluster.OpenAsync(database);
        await CheckRowsAsync(stores, [.. clerks.SelectMany(clerk => clerk.Commands)]);
        clerks.ForEach(clerk => clerk.Dispose());
    }

    private async Task WorkUntilKilledAsync(HostProcess host, List<CounterClerk> clerks, int killAfter)
    {
        var now = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answers = 0;
        var work = clerks.Select(clerk => clerk.WorkAsync(() =>
        {
            if (Interlocked.Increment(ref answers) == killAfter)
                now.SetResult();
        })).ToList();
        await Task.WhenAny([now.Task, .. work]);
        await host.KillAsync();
        await Task.WhenAll(work);
        Assert.True(answers >= killAfter, $"The load ended early.\n{host.Said}");
        output.WriteLine($"{answers} answers, {clerks.Sum(clerk => clerk.Commands.Count(sent => sent.Answer is null))} without one");
    }

    /// <summary>An answered command gives the same answer; an unanswered one is done now or was done, once.</summary>
    private static async Task SendAgainAsync(CounterClerk clerk)
    {
        foreach (var command in clerk.Commands)
        {
            command.Answer ??= await clerk.SendAsync(command);
            var again = await clerk.SendAsync(command);
            Assert.Equal(command.Answer with { Replayed = true }, again);
        }
    }

    private static async Task CheckRowsAsync(Stores stores, IReadOnlyList<Sent> commands)
    {
        var sent = commands.ToLookup(command => new DossierId(command.Dossier), command => command.Key);
        var rows = await AllAsync(stores.Queries);
        Assert.Equal(sent.Select(group => group.Key.Value).Order(), rows.Select(row => row.Id.Value).Order());
        foreach (var row in rows)
        {
            var audit = await stores.Queries.AuditAsync(row.Id, None);
            // Replay checks sequence, hashes and chain, and must lead to the very snapshot; the rows beside it must agree.
            Assert.Equal(row.Snapshot, StoredJson.Write(DossierReplay.From(audit)));
            var snapshot = StoredJson.ReadDossier(row.Snapshot);
            Assert.Equal((row.Revision, row.Number), (snapshot.Revision, snapshot.Number));
            var open = (await stores.Queries.TasksAsync(row.Id, None)).Where(task => task.State is "open" or "suspended");
            Assert.Equal(snapshot.Tasks.Select(task => task.Number), open.Select(task => task.Number));
            var done = audit.Where(record => record.Person != "system").Select(record => record.Command.Value).Distinct();
            Assert.Equal(sent[row.Id].Order(), done.Order());
        }

        foreach (var office in rows.GroupBy(row => row.Number[..row.Number.LastIndexOf('-')]))
            Assert.Equal(Enumerable.Range(1, office.Count()), office.Select(row => int.Parse(row.Number[^4..], null)).Order());
    }

    private static async Task<IReadOnlyList<DossierRow>> AllAsync(IDossierQueries queries)
    {
        var all = new List<DossierRow>();
        var query = new DossierQuery { Offices = null, Now = DateTimeOffset.UtcNow, Most = 200 };
        do
        {
            var page = await queries.DossiersAsync(query, None);
            all.AddRange(page.Items);
            query = query with { After = page.Next };
        }
        while (query.After is not null);
        return all;
    }
}
