using Hue.Workflows.Engine.Store;
using Npgsql;
using NpgsqlTypes;

namespace Hue.Workflows.Cli.Bench.Storm;

/// <summary>The database under the storm: lets the timers loose, and says what is left and what came of it.</summary>
internal sealed class StormTables(NpgsqlDataSource source)
{
    private const string Left = """
        select exists (select 1 from timer where due_at <= clock_timestamp()) or exists (select 1 from alert where sent_at is null)
            or exists (select 1 from delivery where state = 'waiting')
        """;

    /// <summary>Held against the keys: each alert is its dossier's only one, each fall has its receipt and its record.</summary>
    private const string Outcome = """
        select (select count(*) from alert), (select count(distinct dossier) from alert),
            (select count(*) from alert where sent_at is null),
            (select count(*) from audit_record where kind = 'alert.raised'), (select count(*) from delivery where state <> 'delivered'),
            (select count(*) from audit_record) - (select sum(audit_sequence)::bigint from dossier)
        """;

    /// <summary>Copies the timers in one transaction: until it ends none is there, then all are due at once.</summary>
    public async Task LetLooseAsync(IReadOnlyList<TimerRow> timers, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy timer (dossier, name, due_at, kind) from stdin (format binary)", cancellation);
        foreach (var timer in timers)
        {
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(timer.Dossier.Value, NpgsqlDbType.Uuid, cancellation);
            await copy.WriteAsync(timer.Name, NpgsqlDbType.Text, cancellation);
            await copy.WriteAsync(timer.DueAt.UtcDateTime, NpgsqlDbType.TimestampTz, cancellation);
            await copy.WriteAsync(timer.Kind, NpgsqlDbType.Text, cancellation);
        }

        await copy.CompleteAsync(cancellation);
    }

    public async Task<bool> IsDrainedAsync(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Left);
        return !(bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    public async Task<long> AlertsAsync(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("select count(*) from alert");
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    public async Task TidyAsync(CancellationToken cancellation)
    {
        foreach (var sql in new[] { "vacuum analyze", "checkpoint" })
        {
            await using var command = source.CreateCommand(sql);
            command.CommandTimeout = 300;
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    /// <summary>What does not agree with so many rungs that fell once each; empty when all does.</summary>
    public async Task<string> FaultAsync(int rungs, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Outcome);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        var found = Enumerable.Range(0, 6).Select(i => row.GetInt64(i)).ToArray();
        return found.SequenceEqual([rungs, rungs, 0, rungs, 0, 0])
            ? ""
            : $"of {rungs} rungs: {found[0]} alerts of {found[1]} dossiers, {found[2]} unsent, {found[3]} audit records, "
                + $"{found[4]} undelivered, {found[5]} records too many";
    }
}
