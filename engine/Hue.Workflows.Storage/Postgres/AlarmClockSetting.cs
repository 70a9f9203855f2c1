using Npgsql;

namespace Hue.Workflows.Storage.Postgres;

/// <summary>Where the alarm clock's own tables lie: in the schema that the owner made for them, else with all others.</summary>
internal static class AlarmClockSetting
{
    private const string MayMake = "select has_schema_privilege(oid, 'create') from pg_namespace where nspname = $1";

    /// <summary>A connection string whose first schema is theirs.</summary>
    public static async Task<string> OfAsync(NpgsqlDataSource source, string setting, CancellationToken cancellation)
    {
        var whole = PostgresDatabase.WithDefaults(setting);
        await using var command = source.CreateCommand(MayMake);
        command.Parameters.Add(new NpgsqlParameter { Value = OwnerUpgrade.AlarmClockSchema });
        return await command.ExecuteScalarAsync(cancellation) is true
            ? new NpgsqlConnectionStringBuilder(whole) { SearchPath = OwnerUpgrade.AlarmClockSchema }.ConnectionString
            : whole;
    }
}
