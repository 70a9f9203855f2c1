extern alias cli;

using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using cli::Hue.Workflows.Cli.Bench.Steps;
using cli::Hue.Workflows.Cli.Bench.Storm;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.SystemTests.Hosting;
using Hue.Workflows.SystemTests.StoreContract;
using Npgsql;

namespace Hue.Workflows.SystemTests.Crash;

/// <summary>A host whose machine's clock is an hour off, on a real PostgreSQL: what is due is judged by the database's clock.</summary>
[Collection(PostgresCluster.Name)]
public sealed class WrongClockTests(PostgresCluster cluster) : IDisposable
{
    private const string DueTenMinutesAgo = "da-den-han";
    private const string DueInHalfAnHour = "chua-den-han";
    private const long MemoryMost = 1L << 30;
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string own = Directory.CreateTempSubdirectory("hue-clock-").FullName;

    public void Dispose() => Directory.Delete(own, recursive: true);

    [Theory]
    [InlineData(3600)]
    [InlineData(-3600)]
    public async Task A_host_whose_clock_is_an_hour_off_fires_nothing_early_and_nothing_late(int ahead)
    {
        var now = DateTimeOffset.UtcNow;
        var database = await cluster.NewDatabaseAsync();
        await using var stores = await PostgresCluster.OpenAsync(database);
        await using var source = NpgsqlDataSource.Create(database);
        var timers = await WithRungsAround(now).FileAsync(stores.Dossiers, 1, None);
        await new StormTables(source).LetLooseAsync(timers, None);
        await using var host = await HostProcess.StartAsync(new HostStart
        {
            Database = database,
            Procedures = own,
            Settings = new Dictionary<string, string>
            {
                ["Hue__ClockAheadSeconds"] = ahead.ToString(CultureInfo.InvariantCulture),
                ["Hue__SweepSeconds"] = "1",
            },
        });
        using var operation = await PersonOverHttp.SignInAsync(host.Address, "quang.dieuhanh");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        StoredAlert[] alerts;
        while ((alerts = await AlertsAsync(stores.Queries, timers[0].Dossier)).All(alert => alert.SentAt is null))
            patience.Token.ThrowIfCancellationRequested();
        var swept = await SweepsAsync(operation);
        while (await SweepsAsync(operation) < swept + 3)
            patience.Token.ThrowIfCancellationRequested();

        alerts = await AlertsAsync(stores.Queries, timers[0].Dossier);
        var only = Assert.Single(alerts);
        Assert.Equal(DueTenMinutesAgo, only.Alert.Rung);
        Assert.InRange(only.Alert.RaisedAt - now, TimeSpan.Zero, TimeSpan.FromMinutes(10)); // the record too says when it really was
        Assert.InRange(only.SentAt!.Value - now, TimeSpan.Zero, TimeSpan.FromMinutes(10));
        Assert.Contains(DueInHalfAnHour, await OneAsync(source, "select string_agg(name, ' ') from timer"), StringComparison.Ordinal);
    }

    /// <summary>
    /// A day holds both slots of bulletins: the scheduler in memory once took them for missed, round and round, until memory ended.
    /// </summary>
    [Fact]
    public async Task A_host_on_sqlite_whose_clock_is_a_day_ahead_sweeps_on()
    {
        await using var host = await HostProcess.StartAsync(new HostStart
        {
            Settings = new Dictionary<string, string> { ["Hue__ClockAheadSeconds"] = "86400", ["Hue__SweepSeconds"] = "1" },
        });
        using var operation = await PersonOverHttp.SignInAsync(host.Address, "quang.dieuhanh");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await SweepsAsync(operation) < 3)
            patience.Token.ThrowIfCancellationRequested();
        using var process = Process.GetProcessById(host.ProcessId);
        Assert.InRange(process.WorkingSet64, 0, MemoryMost);
    }

    /// <summary>One rung is due ten minutes before an instant, one half an hour after it: offices work around the clock.</summary>
    private StormDossiers WithRungsAround(DateTimeOffset now)
    {
        var procedures = Checkout.At("procedures");
        StormCatalogue.Write(procedures, Journey.Read(procedures).Procedure, own);
        var file = Path.Combine(own, "_shared/calendars/hue.v1.json");
        var calendar = JsonNode.Parse(File.ReadAllText(file))!;
        calendar["days"] = new JsonArray();
        foreach (var day in Enum.GetNames<DayOfWeek>())
        {
            calendar["weekly"]!["days"]![day.ToLowerInvariant()] =
                new JsonArray(new JsonObject { ["from"] = "00:00", ["to"] = "23:59" });
        }

        File.WriteAllText(file, calendar.ToJsonString());
        var received = now.AddDays(-3);
        var dossiers = StormDossiers.ReceivedAt(procedures, own, received);
        StormCatalogue.PutLadder(own, Late(DueTenMinutesAgo, now.AddMinutes(-10)), Late(DueInHalfAnHour, now.AddMinutes(30)));
        return StormDossiers.ReceivedAt(procedures, own, received);

        string Late(string id, DateTimeOffset at)
        {
            var hours = Math.Ceiling(dossiers.Calendar.OfficeMinutes(dossiers.Due, at) / 60m * 10_000) / 10_000;
            return StormCatalogue.Rung(id, string.Create(CultureInfo.InvariantCulture, $$"""{"late": "{{hours}} workingHours"}"""));
        }
    }

    private static async Task<StoredAlert[]> AlertsAsync(IDossierQueries queries, DossierId dossier)
        => [.. await queries.AlertsAsync(dossier, None)];

    private static async Task<long> SweepsAsync(PersonOverHttp operation)
        => (await operation.GetAsync("/api/operations")).GetProperty("sweep").GetProperty("sweeps").GetInt64();

    private static async Task<string> OneAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
