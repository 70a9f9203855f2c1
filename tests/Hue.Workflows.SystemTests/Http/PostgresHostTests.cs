using System.Diagnostics;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.SystemTests.StoreContract;
using Microsoft.Extensions.DependencyInjection;

namespace Hue.Workflows.SystemTests.Http;

[Collection(PostgresCluster.Name)]
public sealed class PostgresHostTests(PostgresCluster cluster)
{
    [Fact]
    public async Task A_birth_registration_goes_through_four_people_on_postgres()
    {
        await using var host = new HueHost(new() { ["Hue:Database"] = await cluster.NewDatabaseAsync() });
        await new Journey(host).WalkAsync();
    }

    [Fact]
    public async Task A_sign_in_at_one_host_holds_at_another_of_the_same_database()
    {
        var database = await cluster.NewDatabaseAsync();
        await using var one = new HueHost(new() { ["Hue:Database"] = database });
        var lan = await one.SignInAsync("lan.motcua");
        var cookies = await lan.PostAsync(
            "/api/session", new { userName = "lan.motcua", password = Hue.Workflows.Host.Demo.DemoPeople.Password });
        var session = cookies.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("hue-session=", StringComparison.Ordinal))
            .Split(';')[0];

        await using var other = new HueHost(new() { ["Hue:Database"] = database });
        await other.SignInAsync("mai.motcua");
        var answer = await other.Visit().SendAsync(HttpMethod.Get, "/api/session", null, r => r.Headers.Add("Cookie", session));
        Assert.Equal("Lê Thị Lan", (string)answer.Json["name"]!);
    }

    [Fact]
    public async Task The_clustered_alarm_clock_sweeps_by_itself()
    {
        await using var host = new HueHost(new() { ["Hue:Database"] = await cluster.NewDatabaseAsync(), ["Hue:SweepSeconds"] = "1" });
        var watcher = await host.SignInAsync("quang.dieuhanh");
        // The clock of this test stands, and Quartz's with it: it is moved until the trigger has fallen.
        var patience = Stopwatch.StartNew();
        long sweeps = 0;
        while (sweeps == 0 && patience.Elapsed < TimeSpan.FromSeconds(60))
        {
            host.Clock.At += TimeSpan.FromSeconds(1);
            sweeps = (long)(await watcher.ReadAsync("/api/operations"))["sweep"]!["sweeps"]!;
        }

        Assert.True(sweeps > 0, "Nothing was swept within a minute.");
    }
    /// <summary>Else each search looks again at everything since the last upgrade, and after 200,000 records none is answered.</summary>
    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task Records_become_searchable_by_themselves(string kind)
    {
        await using var host = new HueHost(new() { ["Hue:Database"] = await cluster.NewDatabaseAsync(kind), ["Hue:SweepSeconds"] = "1" });
        await host.SignInAsync("quang.dieuhanh");
        var database = host.Services.GetRequiredService<StoreGate>().Open.Database;
        var patience = Stopwatch.StartNew();
        long settled = 0;
        while (settled == 0 && patience.Elapsed < TimeSpan.FromSeconds(60))
        {
            host.Clock.At += TimeSpan.FromSeconds(1);
            settled = (await database.ListAsync("select settled from trail_index", row => row.GetInt64(0), CancellationToken.None))[0];
        }

        Assert.True(settled > 0, "No record was made searchable within a minute.");
    }
}
