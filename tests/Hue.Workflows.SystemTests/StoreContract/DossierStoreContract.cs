using System.Text.Json;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.SystemTests.StoreContract;

/// <summary>What every store must do; run on the one in memory, on SQLite and on PostgreSQL. Each test has an empty store.</summary>
public abstract partial class DossierStoreContract : IAsyncLifetime
{
    protected static readonly CancellationToken None = CancellationToken.None;

    protected IDossierStore Store { get; private set; } = null!;

    protected IDossierQueries Queries { get; private set; } = null!;

    public async Task InitializeAsync() => (Store, Queries) = await OpenAsync();

    public abstract Task DisposeAsync();

    /// <summary>An empty store.</summary>
    protected abstract Task<(IDossierStore Store, IDossierQueries Queries)> OpenAsync();

    /// <summary>Files a dossier that is expected to be taken.</summary>
    protected async Task<DossierRow> FiledAsync(DossierRow row, Func<Decision, Decision>? change = null)
    {
        var decision = SampleRows.Filing(row);
        await CommittedAsync(change is null ? decision : change(decision));
        return row;
    }

    /// <summary>Commits what is expected to be taken.</summary>
    protected async Task<DossierRow> CommittedAsync(Decision decision)
    {
        Assert.IsType<CommitResult.Committed>(await Store.CommitAsync(decision, None));
        return decision.Dossier;
    }

    /// <summary>Runs many at the same moment.</summary>
    protected static async Task<IReadOnlyList<T>> RacedAsync<T>(int racers, Func<int, Task<T>> run)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var all = Enumerable.Range(0, racers).Select(async i =>
        {
            await start.Task;
            return await Task.Run(() => run(i));
        }).ToList();
        start.SetResult();
        return await Task.WhenAll(all);
    }

    /// <summary>Equal in every member, lists by their items.</summary>
    protected static void AssertSame<T>(T expected, T actual) => Assert.Equal(JsonSerializer.Serialize(expected),
        JsonSerializer.Serialize(actual));
}
