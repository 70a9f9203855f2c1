using System.Diagnostics;
using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Postgres;
using Hue.Workflows.SystemTests.Http;
using Npgsql;
using static Hue.Workflows.SystemTests.StoreContract.SampleRows;

namespace Hue.Workflows.SystemTests.StoreContract;

/// <summary>A real server, a real role: hosts do all their work under it, and cannot touch what they have recorded.</summary>
[Collection(PostgresCluster.Name)]
public sealed class GrantsTests(PostgresCluster cluster)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static int roles;

    /// <summary>OpenCRVS: the grants allowed DELETE on an audit table of which the documents said that it cannot be edited.</summary>
    [Fact]
    public async Task The_hosts_role_adds_records_and_can_do_nothing_else_to_them()
    {
        var (_, app) = await UpgradedAsync();
        await using var stores = await PostgresCluster.OpenAsync(app);
        var row = Dossier();
        await stores.Dossiers.CommitAsync(Filing(row), None);
        await stores.Journal.AddAsync(
            new JournalRecord { Id = Guid.NewGuid(), At = Morning, By = Actor.System(""), Entry = new SignedOut() }, None);

        var tables = await AppendOnlyAsync(stores);
        Assert.Superset(new HashSet<string> { "audit_record", "journal_record", "log_checkpoint", "log_tile" }, tables.ToHashSet());
        foreach (var table in tables)
        {
            await stores.Database.ExecuteAsync($"grant delete on {table} to current_user", None); // a warning, and grants nothing
            foreach (var breach in new[]
            {
                $"delete from {table}", $"truncate {table}", $"drop table {table}", $"alter table {table} disable trigger all",
                $"drop trigger {table}_stands on {table}", $"alter table {table} owner to current_user",
                $"create rule r as on insert to {table} do instead nothing", $"create index i on {table} ((1))",
            })
                Assert.Equal("42501", await DeniedAsync(stores, breach));
        }

        foreach (var breach in new[]
        {
            "update audit_record set record = '{}'", "update journal_record set record = '{}'", "update log_checkpoint set note = ''",
            "select setval('audit_position', 1)", "alter sequence audit_position restart",
            "create or replace function refuse_change() returns trigger language plpgsql as $$ begin return new; end $$",
            "insert into schema_migration values ('0099_x', '1')", "create table public.audit_record_2 (id int)",
            "set session_replication_role = replica", "drop schema public cascade",
        })
            Assert.Equal("42501", await DeniedAsync(stores, breach));

        Assert.Single(await stores.Queries.AuditAsync(row.Id, None));
    }

    [Fact]
    public async Task A_host_does_all_its_work_under_that_role()
    {
        var (_, app) = await UpgradedAsync();
        await using var host = new HueHost(new() { ["Hue:Database"] = app, ["Hue:SweepSeconds"] = "1" });
        await new Journey(host).WalkAsync();
        var watcher = await host.SignInAsync("quang.dieuhanh");
        var patience = Stopwatch.StartNew();
        long sweeps = 0;
        while (sweeps == 0 && patience.Elapsed < TimeSpan.FromSeconds(60))
        {
            host.Clock.At += TimeSpan.FromSeconds(1);
            sweeps = (long)(await watcher.ReadAsync("/api/operations"))["sweep"]!["sweeps"]!;
        }

        Assert.True(sweeps > 0, "The alarm clock did not start under the hosts' role.");
    }

    [Fact]
    public async Task A_role_that_grants_could_not_bind_is_refused()
    {
        var (owner, _) = await UpgradedAsync();
        var super = Assert.ThrowsAsync<ArgumentException>(() => OwnerUpgrade.RunAsync(owner, "postgres", None));
        Assert.Contains("superuser", (await super).Message, StringComparison.Ordinal);
        var missing = Assert.ThrowsAsync<ArgumentException>(() => OwnerUpgrade.RunAsync(owner, "nobody", None));
        Assert.Contains("create role nobody", (await missing).Message, StringComparison.Ordinal);
        var itself = new NpgsqlConnectionStringBuilder(owner).Username!;
        var same = Assert.ThrowsAsync<ArgumentException>(() => OwnerUpgrade.RunAsync(owner, itself, None));
        Assert.Contains("owner", (await same).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_whose_role_may_not_upgrade_says_who_may()
    {
        var (_, app) = await RolesAsync();
        var refusal = await Assert.ThrowsAsync<DatabaseIsOlderException>(() => PostgresCluster.OpenAsync(app));
        Assert.Contains("hue database upgrade", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("0001_foundation", refusal.Missing);
    }

    private async Task<(string Owner, string App)> UpgradedAsync()
    {
        var (owner, app) = await RolesAsync();
        var role = new NpgsqlConnectionStringBuilder(app).Username;
        await OwnerUpgrade.RunAsync(owner, role, None);
        await OwnerUpgrade.RunAsync(owner, role, None); // again changes nothing
        return (owner, app);
    }

    /// <summary>A database with an owner who is no superuser, and a role for hosts.</summary>
    private async Task<(string Owner, string App)> RolesAsync()
    {
        var number = Interlocked.Increment(ref roles);
        var (owner, app) = ($"hue_owner_{number}", $"hue app {number}"); // names that need quoting are names too
        var database = await cluster.Cluster.NewDatabaseAsync(None);
        await using var source = NpgsqlDataSource.Create(cluster.Cluster.ConnectionString(database));
        await using var command = source.CreateCommand(
            $"""create role {owner} login; create role "{app}" login; alter database {database} owner to {owner};""");
        await command.ExecuteNonQueryAsync();
        return (As(owner), As(app));

        string As(string role) => new NpgsqlConnectionStringBuilder(cluster.Cluster.ConnectionString(database)) { Username = role }
            .ConnectionString;
    }

    private static Task<IReadOnlyList<string>> AppendOnlyAsync(Stores stores) => stores.Database.ListAsync(
        """
        select distinct c.relname::text from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
        where p.proname = 'refuse_change'
        """,
        row => row.GetString(0),
        None);

    private static async Task<string?> DeniedAsync(Stores stores, string statement)
    {
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => stores.Database.ExecuteAsync(statement, None));
        return refusal.SqlState;
    }
}
