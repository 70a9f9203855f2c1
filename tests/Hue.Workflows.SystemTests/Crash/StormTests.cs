extern alias cli;

using cli::Hue.Workflows.Cli.Bench;
using cli::Hue.Workflows.Cli.Bench.Storm;
using Hue.Workflows.SystemTests.Hosting;
using Hue.Workflows.SystemTests.StoreContract;
using Xunit.Abstractions;

namespace Hue.Workflows.SystemTests.Crash;

/// <summary>"hue bench storm" with a few hundred rungs: what must not depend on how many they are.</summary>
[Collection(PostgresCluster.Name)]
public sealed class StormTests(PostgresCluster cluster, ITestOutputHelper output)
{
    [Fact]
    public async Task Rungs_that_fall_at_one_instant_on_two_hosts_of_which_one_is_killed_come_once_each()
    {
        var options = new BenchOptions { Procedures = Checkout.At("procedures"), Rungs = 600, Clients = 4, Tell = output.WriteLine };
        await using var storm = new StormRun(options, await cluster.NewDatabaseAsync(), timeoutSeconds: 1)
        {
            GivesUpAfter = TimeSpan.FromSeconds(120),
            Warm = TimeSpan.FromMilliseconds(300),
            Look = TimeSpan.FromMilliseconds(10),
        };

        var outcome = await storm.RunAsync(() => TimeSpan.Zero, CancellationToken.None);

        Assert.Equal("", outcome.Fault);
        Assert.Equal((0, 0, 0), (outcome.Lost, outcome.Twice, outcome.Forged));
        Assert.True(outcome.KilledAfter > 0, outcome.SurvivorLog);
        Assert.NotEmpty(outcome.Inbox);
        Assert.True(outcome.Switched > 0, "Nobody was reading from the host that was killed.");
    }
}
