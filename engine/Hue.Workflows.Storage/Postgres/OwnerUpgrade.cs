using Hue.Workflows.Storage.Migrations;
using Npgsql;

namespace Hue.Workflows.Storage.Postgres;

/// <summary>
/// What the owner of a PostgreSQL database does for the role that hosts run as: makes and upgrades the schema, and grants what hosts need
/// and no more. On append-only tables that is to read and to insert; which tables those are, their triggers say.
/// </summary>
public static class OwnerUpgrade
{
    /// <summary>Schema in which the hosts' role makes the alarm clock's own tables: they come and go, and hold no dossier's fate.</summary>
    public const string AlarmClockSchema = "alarm_clock";

    private const string Judge = """
        select quote_ident(r.rolname), r.rolsuper or r.rolbypassrls or pg_has_role(r.oid, current_user, 'member')
            or pg_has_role(r.oid, (select n.nspowner from pg_namespace n where n.nspname = 'public'), 'member')
        from pg_roles r where r.rolname = $1
        """;

    private const string AppendOnly = """
        select distinct quote_ident(c.relname) from pg_trigger t join pg_class c on c.oid = t.tgrelid
        join pg_proc p on p.oid = t.tgfoid where p.proname = 'refuse_change' and c.relnamespace = 'public'::regnamespace
        """;

    /// <summary>Upgrades the schema as the owner, and grants.</summary>
    /// <param name="owner">Connection string of the owner.</param>
    /// <param name="role">The role that hosts connect as; null only upgrades.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <exception cref="ArgumentException">The role is missing, or could grant itself everything; says what to do.</exception>
    /// <exception cref="DatabaseIsNewerException">The database is of a newer release.</exception>
    /// <exception cref="StoreUnavailableException">It cannot be reached.</exception>
    public static async Task RunAsync(string owner, string? role, CancellationToken cancellation)
    {
        try
        {
            await using var source = NpgsqlDataSource.Create(PostgresDatabase.WithDefaults(owner));
            await SchemaUpgrade.PostgresAsync(source, cancellation);
            if (role is not null)
                await GrantAsync(source, role, cancellation);
        }
        catch (Exception e) when (PostgresDatabase.IsUnavailable(e))
        {
            throw PostgresDatabase.Unavailable(e);
        }
    }

    private static async Task GrantAsync(NpgsqlDataSource source, string role, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var name = await QuotedAsync(connection, role, cancellation);
        var tables = await ListAsync(connection, AppendOnly, cancellation);
        var appendOnly = string.Join(", ", tables.Select(table => $"public.{table}"));
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = new NpgsqlCommand(
            $"""
            revoke create on schema public from public, {name};
            grant usage on schema public to {name};
            grant select, insert, update, delete on all tables in schema public to {name};
            revoke all on {appendOnly} from public, {name};
            grant select, insert on {appendOnly} to {name};
            revoke all on public.schema_migration from public, {name};
            grant select on public.schema_migration to {name};
            revoke all on all sequences in schema public from public, {name};
            grant usage on all sequences in schema public to {name};
            create schema if not exists {AlarmClockSchema};
            grant usage, create on schema {AlarmClockSchema} to {name};
            """,
            connection);
        await command.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task<string> QuotedAsync(NpgsqlConnection connection, string role, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Judge, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = role });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        if (!await row.ReadAsync(cancellation))
            throw new ArgumentException($"There is no role {role}. Make it: create role {role} login password '…'");
        return row.GetBoolean(1)
            ? throw new ArgumentException($"Role {role} is a superuser, or has the owner's rights: no grant would bind it. "
                + "Let hosts run as another role.")
            : row.GetString(0);
    }

    private static async Task<List<string>> ListAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        List<string> names = [];
        while (await row.ReadAsync(cancellation))
            names.Add(row.GetString(0));
        return names;
    }
}
