using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Hue.Workflows.Storage.Migrations;

/// <summary>Brings a database to this release's schema, or refuses one that is newer. Several hosts may start at once.</summary>
internal static class SchemaUpgrade
{
    /// <summary>Any number, the same for every host: "HUE" and the year.</summary>
    private const long AdvisoryLock = 0x485545_2026;

    public static async Task PostgresAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        // The session's lock goes with the connection, so a host that dies here leaves nothing behind.
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await ExecuteAsync(connection, $"select pg_advisory_lock({AdvisoryLock})", cancellation);
        try
        {
            await UpgradeAsync(
                options => options.UseNpgsql(connection, npgsql => npgsql.MigrationsHistoryTable(HueContext.HistoryTable)), cancellation);
        }
        finally
        {
            await ExecuteAsync(connection, $"select pg_advisory_unlock({AdvisoryLock})", CancellationToken.None);
        }
    }

    public static async Task SqliteAsync(string connectionString, CancellationToken cancellation)
    {
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using var mine = await LockAsync($"{file}.upgrade", cancellation);
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellation);
        await ExecuteAsync(connection, "pragma journal_mode = wal; pragma synchronous = full;", cancellation);
        // EF Core's own lock is a row that outlives a killed process and would be waited for for ever; ours dies with the process.
        await ExecuteAsync(connection, "drop table if exists \"__EFMigrationsLock\"", cancellation);
        await UpgradeAsync(
            options => options.UseSqlite(connection, sqlite => sqlite.MigrationsHistoryTable(HueContext.HistoryTable)), cancellation);
    }

    private static async Task UpgradeAsync(Action<DbContextOptionsBuilder<HueContext>> configure, CancellationToken cancellation)
    {
        var options = new DbContextOptionsBuilder<HueContext>();
        configure(options);
        await using var context = new HueContext(options.Options);
        var known = context.Database.GetMigrations().ToList();
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        var unknown = applied.Except(known).ToList();
        if (unknown.Count > 0)
            throw new DatabaseIsNewerException(unknown, known[^1]);
        if (applied.Count == known.Count)
            return;
        try
        {
            await context.Database.MigrateAsync(cancellation);
        }
        catch (PostgresException denied) when (denied.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new DatabaseIsOlderException([.. known.Except(applied)], denied);
        }
    }

    /// <summary>The file stays: were it deleted, who has just opened it would hold what nobody else can see.</summary>
    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation); // another process is upgrading this file
            }
        }
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
