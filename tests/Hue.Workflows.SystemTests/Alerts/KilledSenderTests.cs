using Hue.Workflows.Engine.Store;
using Hue.Workflows.SystemTests.Hosting;
using Hue.Workflows.SystemTests.StoreContract;
using static Hue.Workflows.SystemTests.StoreContract.SampleRows;
using Work = System.Threading.Tasks.Task;

namespace Hue.Workflows.SystemTests.Alerts;

/// <summary>kill -9 of a host between sending and marking: another sends again under the same ids, and nothing is lost.</summary>
[Collection(PostgresCluster.Name)]
public sealed class KilledSenderTests(PostgresCluster cluster)
{
    private const int Alerts = 600;
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Work What_a_killed_host_had_sent_comes_again_under_the_same_ids_and_nothing_is_lost()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var database = await cluster.NewDatabaseAsync();
        await using var stores = await PostgresCluster.OpenAsync(database);
        var row = Dossier();
        var past = DateTimeOffset.UtcNow.AddMinutes(-1);
        var filing = Filing(row) with
        {
            Alerts = [.. Enumerable.Range(1, Alerts).Select(i => Alert(row, $"legal/{i}/den-han") with { RaisedAt = past, SendAt = past })],
        };
        Assert.IsType<CommitResult.Committed>(await stores.Dossiers.CommitAsync(filing, None));

        // The first requests are taken, and their answers held back until the host that sent them is dead.
        var killed = new TaskCompletionSource();
        var taken = new TaskCompletionSource();
        receiver.OnRequest = async (n, _) =>
        {
            if (killed.Task.IsCompleted)
                return 200;
            taken.TrySetResult();
            await killed.Task;
            return 200;
        };
        await using (var first = await HostProcess.StartAsync(Start(database, receiver)))
        {
            await taken.Task.WaitAsync(TimeSpan.FromSeconds(60));
            await first.KillAsync();
        }

        killed.SetResult();
        await using (await HostProcess.StartAsync(Start(database, receiver)))
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
            while (await WaitingAsync(stores) > 0)
                await Work.Run(() => patience.Token.ThrowIfCancellationRequested());
        }

        Assert.Equal(Alerts, receiver.Ids.Distinct().Count());
        Assert.True(receiver.Ids.Count > Alerts, "The kill came too late to prove anything.");
        Assert.Equal(0, receiver.Forged);
    }

    private static async Task<int> WaitingAsync(Storage.Stores stores)
        => (await stores.DeliveryLists.LanesAsync(DateTimeOffset.UtcNow, None)) is [var lane] ? lane.Waiting : Alerts;

    private static HostStart Start(string database, WebhookReceiver receiver) => new()
    {
        Database = database,
        Settings = WebhookReceiver.Settings(receiver.Address)
            .ToDictionary(setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => setting.Value!),
    };
}
