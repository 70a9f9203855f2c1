using Hue.Workflows.Storage;
using Microsoft.Data.Sqlite;

namespace Hue.Workflows.SystemTests.StoreContract;

[Collection(PostgresCluster.Name)]
public sealed class SchemaUpgradeTests(PostgresCluster cluster)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task A_database_of_a_newer_release_is_refused_by_name(string kind)
    {
        var database = await cluster.NewDatabaseAsync(kind);
        string newest;
        await using (var stores = await PostgresCluster.OpenAsync(database))
        {
            newest = (await stores.Database.ListAsync(
                "select max(\"MigrationId\") from schema_migration", row => row.GetString(0), None))[0];
            await stores.Database.ExecuteAsync(
                "insert into schema_migration (\"MigrationId\", \"ProductVersion\") values ('0099_from_the_future', '11.0.0')", None);
        }

        var refusal = await Assert.ThrowsAsync<DatabaseIsNewerException>(() => PostgresCluster.OpenAsync(database));
        Assert.Equal(["0099_from_the_future"], refusal.Unknown);
        Assert.Contains(newest, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task Several_hosts_may_start_at_once_on_an_empty_database(string kind)
    {
        var database = await cluster.NewDatabaseAsync(kind);
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => PostgresCluster.OpenAsync(database))));
        foreach (var stores in all)
        {
            Assert.True(await stores.IsReadyAsync(None));
            await stores.DisposeAsync();
        }
    }

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task What_was_written_is_there_after_a_restart(string kind)
    {
        var database = await cluster.NewDatabaseAsync(kind);
        var row = SampleRows.Dossier();
        await using (var stores = await PostgresCluster.OpenAsync(database))
            await stores.Dossiers.CommitAsync(SampleRows.Filing(row), None);
        await using (var stores = await PostgresCluster.OpenAsync(database))
            Assert.Equal(row.Number, (await stores.Queries.DossierAsync(row.Id, None))!.Number);
    }

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task Records_of_the_first_release_get_their_places_in_the_order_in_which_they_came(string kind)
    {
        var database = await cluster.NewDatabaseAsync(kind);
        var id = kind == "sqlite" ? "'0f8a1610-0000-4000-8000-000000000001'" : "'0f8a1610-0000-4000-8000-000000000001'::uuid";
        var (at, list, no) = kind == "sqlite" ? ("1000", "'[]'", "0") : ("now()", "'{}'", "false");
        await PostgresCluster.MakeAsOfFirstReleaseAsync(database, $"""
            insert into dossier (id, revision, number, office, offices_involved, procedure, version, procedure_title, procedure_text,
                applicant, search_text, status, channel, filed_at, suspended, audit_sequence, snapshot)
                values ({id}, 2, 'n', 'o', {list}, 'p', 1, '', '', '', '', 4, 'counter', {at}, {no}, 3, '');
            insert into audit_record (dossier, sequence, at, kind, person, office, command, record, hash) values
                ({id}, 2, {at}, 'k', 'p', 'o', {id}, 'b', 'b'), ({id}, 1, {at}, 'k', 'p', 'o', {id}, 'a', 'a'),
                ({id}, 3, {at}, 'k', 'p', 'o', {id}, 'c', 'c');
            """);

        await using var stores = await PostgresCluster.OpenAsync(database);
        var records = await stores.Database.ListAsync("select record from audit_record order by position", r => r.GetString(0), None);
        Assert.Equal(["a", "b", "c"], records);
        await stores.Dossiers.CommitAsync(SampleRows.Filing(SampleRows.Dossier()), None);
        var last = await stores.Database.ListAsync("select max(position) from audit_record", r => r.GetInt64(0), None);
        Assert.Equal(4, last.Single());
    }

    [Fact]
    public async Task A_host_killed_while_upgrading_the_file_does_not_block_the_next()
    {
        var database = await cluster.NewDatabaseAsync("sqlite");
        await using (var left = new SqliteConnection($"Data Source={database["sqlite:".Length..]}"))
        {
            // What EF Core leaves behind when its process dies in the middle, and then waits for.
            await left.OpenAsync();
            await using var command = left.CreateCommand();
            command.CommandText = """
                create table "__EFMigrationsLock" ("Id" integer primary key, "Timestamp" text);
                insert into "__EFMigrationsLock" values (1, 'x');
                """;
            await command.ExecuteNonQueryAsync();
        }

        await using var next = await PostgresCluster.OpenAsync(database);
        Assert.True(await next.IsReadyAsync(None));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sqlite:")]
    [InlineData("data/hue.db")]
    [InlineData("Server=x;User=y")]
    public async Task A_setting_of_neither_form_says_what_the_forms_are(string setting)
    {
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => PostgresCluster.OpenAsync(setting));
        Assert.Contains("sqlite:PATH", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Host=", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_serves_as_a_connection_string()
    {
        var name = await cluster.Cluster.NewDatabaseAsync(None);
        await using var stores = await PostgresCluster.OpenAsync($"postgresql://postgres@127.0.0.1:{cluster.Cluster.Port}/{name}");
        Assert.True(stores.IsPostgres);
        Assert.True(await stores.IsReadyAsync(None));
    }
}
