using System.Net;
using Hue.Workflows.Storage.Postgres;

namespace Hue.Workflows.SystemTests.Http;

public sealed class DatabaseDownTests
{
    [Fact]
    public async Task Without_its_database_a_host_answers_503_and_recovers_by_itself()
    {
        await using var cluster = await ThrowAwayCluster.StartNewAsync(CancellationToken.None);
        var database = cluster.ConnectionString(await cluster.NewDatabaseAsync(CancellationToken.None));
        await using var host = new HueHost(new() { ["Hue:Database"] = database });
        var lan = await host.SignInAsync("lan.motcua");
        var dossier = await Filing.ReceiveAsync(lan);
        var path = $"/api/dossiers/{dossier.Json["id"]}";

        await cluster.StopImmediatelyAsync(CancellationToken.None);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await lan.GetAsync("/health/ready")).Status);
        Assert.Equal(HttpStatusCode.OK, (await lan.GetAsync("/health/live")).Status);
        var read = await lan.GetAsync(path);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "database-unavailable"), (read.Status, read.Code));
        var key = Guid.NewGuid();
        var command = await lan.CommandAsync($"{path}/comments", new { text = "x" }, dossier.Revision, key);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "database-unavailable"), (command.Status, command.Code));

        await cluster.StartAsync(CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, (await lan.GetAsync("/health/ready")).Status);
        var again = await lan.CommandAsync($"{path}/comments", new { text = "x" }, dossier.Revision, key);
        Assert.Equal((HttpStatusCode.OK, dossier.Revision + 1), (again.Status, again.Revision));
    }

    [Fact]
    public async Task A_host_starts_without_its_database_and_says_that_it_is_not_ready()
    {
        await using var host = new HueHost(new() { ["Hue:Database"] = "Host=127.0.0.1;Port=1;Database=hue;Username=hue;Timeout=1" });
        var visitor = host.Visit();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await visitor.GetAsync("/health/ready")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/live")).Status);
        Assert.Contains(host.Logged, l => l.Contains(" 1004 ", StringComparison.Ordinal));
    }
}
