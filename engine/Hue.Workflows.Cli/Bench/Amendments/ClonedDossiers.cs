using Npgsql;

namespace Hue.Workflows.Cli.Bench.Amendments;

/// <summary>
/// Many open dossiers out of a few that the engine itself filed: each row is copied by the server with a new identity and number. Audit
/// records are not copied; the next record follows on the one that the copied snapshot names.
/// </summary>
internal static class ClonedDossiers
{
    private static readonly string[] Following = ["task", "timer", "dossier_key"];

    /// <summary>Copies every dossier of a database.</summary>
    /// <param name="source">The database.</param>
    /// <param name="each">Copies of each.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Open dossiers there are now.</returns>
    public static async Task<long> MakeAsync(NpgsqlDataSource source, int each, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await ExecuteAsync(connection, $"""
            create temporary table clone as
            select d.id as old_id, d.number as old_number, gen_random_uuid() as id, d.number || '-' || n as number
            from dossier d cross join generate_series(1, {each}) n
            """, cancellation);
        const string snapshot = "replace(replace(replace(t.snapshot, c.old_id::text, c.id::text), c.old_number, c.number), "
            + "lower(c.old_number), lower(c.number))";
        var columns = await ColumnsAsync(connection, "dossier", cancellation);
        var values = columns.Select(column => column switch
        {
            "id" => "c.id",
            "number" => "c.number",
            "snapshot" => snapshot,
            "search_text" => "replace(t.search_text, lower(c.old_number), lower(c.number))",
            _ => $"t.{column}",
        });
        await ExecuteAsync(
            connection,
            $"insert into dossier ({string.Join(", ", columns)}) select {string.Join(", ", values)} from dossier t "
                + "join clone c on c.old_id = t.id",
            cancellation);
        foreach (var table in Following)
            await FollowAsync(connection, table, cancellation);
        await ExecuteAsync(connection, "analyze dossier; analyze task; analyze timer", cancellation);
        await using var count = new NpgsqlCommand("select count(*) from dossier where ended_at is null", connection);
        return (long)(await count.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task FollowAsync(NpgsqlConnection connection, string table, CancellationToken cancellation)
    {
        var columns = await ColumnsAsync(connection, table, cancellation);
        var values = columns.Select(column => column == "dossier" ? "c.id" : $"t.{column}");
        await ExecuteAsync(
            connection,
            $"insert into {table} ({string.Join(", ", columns)}) select {string.Join(", ", values)} from {table} t "
                + "join clone c on c.old_id = t.dossier",
            cancellation);
    }

    private static async Task<List<string>> ColumnsAsync(NpgsqlConnection connection, string table, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "select column_name::text from information_schema.columns where table_name = $1 and table_schema = 'public' "
                + "and is_generated = 'NEVER' order by ordinal_position",
            connection);
        command.Parameters.Add(new NpgsqlParameter { Value = table });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        List<string> columns = [];
        while (await row.ReadAsync(cancellation))
            columns.Add(row.GetString(0));
        return columns;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
