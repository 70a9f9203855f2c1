using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Postgres;
using Npgsql;

namespace Hue.Workflows.Cli.Bench.Steps;

/// <summary>On a PostgreSQL cluster of its own, with pgbench for the baseline.</summary>
internal sealed class PostgresSteps : StepsDatabase
{
    private static readonly string[] Copied = ["dossier_counter", "dossier", "task", "timer", "audit_record", "command_receipt"];
    private readonly ThrowAwayCluster cluster;
    private readonly NpgsqlDataSource source;
    private readonly string plain = Path.GetTempFileName();
    private readonly string pipelined = Path.GetTempFileName();
    private Pgbench? pgbench;
    private IReadOnlyList<(string Name, string Value)> variables = [];

    private PostgresSteps(ThrowAwayCluster cluster, string database)
    {
        this.cluster = cluster;
        Setting = cluster.ConnectionString(database);
        source = NpgsqlDataSource.Create(Setting);
    }

    public override string Setting { get; }

    public static async Task<PostgresSteps> StartAsync(BenchOptions options, CancellationToken cancellation)
    {
        var cluster = await Clusters.StartAsync(options, cancellation);
        return new PostgresSteps(cluster, await cluster.NewDatabaseAsync(cancellation));
    }

    public override async Task<StepShape> ShapeAsync(Guid dossier, Action step, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return await StepShapeReader.ReadAsync(connection, dossier, step, cancellation);
    }

    public override async Task PrepareBaselineAsync(
        StepShape shape, (int From, int To) fresh, int clients, CancellationToken cancellation)
    {
        var program = Path.Combine(ThrowAwayCluster.Binaries, "pgbench");
        if (!File.Exists(program))
            throw new CannotMeasureException($"there is no {program}: apt-get install postgresql-contrib.");
        var copy = await cluster.NewDatabaseAsync(cancellation);
        pgbench = new Pgbench(program, cluster.SocketFolder, cluster.Port, copy);
        variables = [.. PgbenchScript.Variables(shape, fresh, clients)];
        await File.WriteAllTextAsync(plain, PgbenchScript.Text(shape, clients, pipelined: false), cancellation);
        await File.WriteAllTextAsync(pipelined, PgbenchScript.Text(shape, clients, pipelined: true), cancellation);
        var setting = cluster.ConnectionString(copy);
        await using (await Stores.OpenAsync(new StorageOptions { Database = setting }, cancellation))
        {
            // Opening makes the schema, by the same migrations as under the host.
        }

        await using var target = NpgsqlDataSource.Create(setting);
        foreach (var table in Copied)
            await CopyAsync(table, target, cancellation);
        await ExecuteAsync(target, "select setval('audit_position', (select max(position) from audit_record))", cancellation);
        await ExecuteAsync(target, PgbenchScript.Preparation(shape), cancellation);
        await ExecuteAsync(target, "vacuum analyze", cancellation);
        await ExecuteAsync(source, "vacuum analyze", cancellation);
        await ExecuteAsync(source, "checkpoint", cancellation);
    }

    public override async Task<BaselineRound> BaselineRoundAsync(int clients, int seconds, CancellationToken cancellation)
        => await pgbench!.RunAsync(plain, variables, clients, seconds, cancellation);

    public override async Task<BaselineRound?> PipelinedRoundAsync(int clients, int seconds, CancellationToken cancellation)
        => await pgbench!.RunAsync(pipelined, variables, clients, seconds, cancellation);

    public override TimeSpan ProcessorTime() => ServerProcessorTime.Of(cluster);

    public override async Task<StoredCounts> CountAsync(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(StoredCounts.Statement);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return new StoredCounts(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3));
    }

    public override async ValueTask DisposeAsync()
    {
        File.Delete(plain);
        File.Delete(pipelined);
        await source.DisposeAsync();
        await cluster.DisposeAsync();
    }

    private async Task CopyAsync(string table, NpgsqlDataSource target, CancellationToken cancellation)
    {
        await using var from = await source.OpenConnectionAsync(cancellation);
        await using var to = await target.OpenConnectionAsync(cancellation);
        await using var rows = await from.BeginRawBinaryCopyAsync($"copy {table} to stdout (format binary)", cancellation);
        await using var copy = await to.BeginRawBinaryCopyAsync($"copy {table} from stdin (format binary)", cancellation);
        await rows.CopyToAsync(copy, cancellation);
    }

    private static async Task ExecuteAsync(NpgsqlDataSource database, string sql, CancellationToken cancellation)
    {
        if (sql.Length == 0)
            return;
        await using var command = database.CreateCommand(sql);
        command.CommandTimeout = 120;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
