using Microsoft.Data.Sqlite;

namespace Hue.Workflows.Cli.Bench.Steps;

/// <summary>On a SQLite file of its own, with a hand-written transaction in this process for the baseline.</summary>
internal sealed class SqliteSteps : StepsDatabase
{
    private readonly string folder = Directory.CreateTempSubdirectory("hue-steps-").FullName;
    private readonly string reading;
    private SqliteByHand? byHand;

    public SqliteSteps()
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "hue.db"), Pooling = false };
        reading = settings.ConnectionString;
    }

    public override string Setting => $"sqlite:{folder}/hue.db";

    public override async Task<StepShape> ShapeAsync(Guid dossier, Action step, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(reading);
        await connection.OpenAsync(cancellation);
        return await StepShapeReader.ReadAsync(connection, dossier.ToString("D"), step, cancellation);
    }

    public override async Task PrepareBaselineAsync(
        StepShape shape, (int From, int To) fresh, int clients, CancellationToken cancellation)
    {
        var copy = Path.Combine(folder, "by-hand.db");
        await using (var connection = new SqliteConnection(reading))
        {
            await connection.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "vacuum into $1";
            command.Parameters.AddWithValue("$1", copy);
            await command.ExecuteNonQueryAsync(cancellation);
        }

        byHand = new SqliteByHand(copy, shape, fresh);
    }

    public override Task<BaselineRound> BaselineRoundAsync(int clients, int seconds, CancellationToken cancellation)
    {
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        var done = 0;
        for (; clock.GetElapsedTime(start).TotalSeconds < seconds; done++)
            byHand!.Step();
        return Task.FromResult(new BaselineRound(done, done / clock.GetElapsedTime(start).TotalSeconds));
    }

    public override TimeSpan ProcessorTime() => TimeSpan.Zero;

    public override async Task<StoredCounts> CountAsync(CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(reading);
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = StoredCounts.Statement;
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return new StoredCounts(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3));
    }

    public override ValueTask DisposeAsync()
    {
        byHand?.Dispose();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
