using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Accounts;
using Hue.Workflows.Storage.Alerts;
using Hue.Workflows.Storage.Bulletins;
using Hue.Workflows.Storage.Calendars;
using Hue.Workflows.Storage.Dossiers;
using Hue.Workflows.Storage.Postgres;
using Hue.Workflows.Storage.Sqlite;
using static Hue.Workflows.SystemTests.StoreContract.SampleRows;

namespace Hue.Workflows.SystemTests.StoreContract;

/// <summary>Fifty thousand dossiers; every statement of a hot path goes by the index that the schema names beside it.</summary>
[Collection(PostgresCluster.Name)]
public sealed class PlanTests(PostgresCluster cluster)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTimeOffset Now = Morning.AddDays(30);
    private static readonly DateTimeOffset LateInTheMonth = Morning.AddDays(44);
    private static readonly string[] Growing =
        ["dossier", "task", "timer", "alert", "notice_read", "account_role", "delivery", "dossier_measure"];

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task Every_hot_statement_goes_by_its_index(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        foreach (var statement in ManyRows.Of(kind))
            await stores.Database.ExecuteAsync(statement, None);

        var faults = new List<string>();
        foreach (var (name, sql, values, indexes) in Hot(stores.Database, kind))
        {
            var plan = await PlanAsync(stores.Database, kind, sql, values, name is "outbox" or "deliveries");
            bool Has(string words) => plan.Contains(words, StringComparison.Ordinal);
            faults.AddRange(indexes.Where(index => !Has(index)).Select(index => $"{name} misses {index}:\n{plan}"));
            faults.AddRange(Whole(kind).Where(Has).Select(scan => $"{name} has {scan}:\n{plan}"));
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    /// <summary>
    /// A plan kept from when the tables were empty would read them whole once a hundred thousand alerts have fallen at one instant.
    /// </summary>
    [Fact]
    public async Task Lists_and_claims_are_planned_for_the_tables_as_they_are_now()
    {
        await using var stores = await cluster.OpenNewAsync();
        var kept = await stores.Database.ReadAsync(
            async connection =>
            {
                foreach (var (_, sql, values, _) in Hot(stores.Database, "postgres"))
                {
                    for (var i = 0; i < 10; i++) // the server keeps a plan from the sixth time on, the driver prepares from the second
                        await stores.Database.ListAsync(connection, sql, row => row.FieldCount, None, values);
                }

                return await stores.Database.ListAsync(
                    connection,
                    "select count(*), sum(generic_plans) from pg_prepared_statements where custom_plans > 5",
                    row => (Prepared: row.GetInt64(0), Kept: row.GetDecimal(1)),
                    None);
            },
            None);
        Assert.True(kept[0].Prepared > 5, "The driver prepared nothing, so nothing is shown.");
        Assert.Equal(0, kept[0].Kept);
    }

    /// <summary>A page, and a page in the middle.</summary>
    private static IEnumerable<(string Name, string Sql, object?[] Values, string[] Indexes)> Hot(Database database, string kind)
    {
        var inbox = new InboxQuery { Person = "person7", Roles = [("office3", "specialist"), ("office3", "clerk")] };
        var later = inbox with { After = new PageKey(Microseconds.Of(Now), Guid.NewGuid(), 1).ToString() };
        foreach (var query in new[] { inbox, later })
        {
            var (sql, values) = InboxPages.Statement(database, query);
            yield return ("inbox", sql, values, ["task_inbox", "task_assignee"]);
        }

        string[] office = ["dossier_office_list", "dossier_involved"];
        var list = new DossierQuery { Offices = ["office3"], Now = Now };
        foreach (var (query, indexes) in new (DossierQuery, string[])[]
        {
            (list, office),
            (list with { After = new PageKey(Microseconds.Of(Now), Guid.NewGuid(), 0).ToString() }, office),
            (list with { Offices = null }, ["dossier_list"]),
        })
        {
            var (sql, values) = DossierPages.Statement(database, query);
            yield return ("dossiers", sql, values, indexes);
        }

        yield return ("counts", DossierPages.CountStatement(database), [(string[])["office3"], Now, Now], ["dossier_open"]);
        var (notices, receivers) = NoticeLists.Statement(new NoticeQuery("person7", [("office3", "headOfUnit")], 50));
        yield return ("notices", notices, receivers, ["alert_receiver_list"]);
        var sqlite = kind == "sqlite";
        yield return ("unsent", sqlite ? SqliteDossierStore.UnsentAlerts : PostgresDossierStore.UnsentAlerts, [Now, 50], ["alert_unsent"]);
        object?[] all = ["office3", Guid.Empty, DateTimeOffset.UnixEpoch];
        yield return ("open dossiers", sqlite ? AmendmentStore.SqliteOpen : AmendmentStore.PostgresOpen, all, ["dossier_open"]);
        yield return sqlite
            ? ("timers", SqliteDossierStore.ClaimTimers, ["node", 50, Now, Morning], ["timer_due"])
            : ("timers", PostgresDossierStore.ClaimTimers, ["node", 50, TimeSpan.FromMinutes(1), Morning], ["timer_due"]);
        yield return sqlite
            ? ("outbox", AlertOutbox.SqliteDue, [Now, 500], ["alert_unsent"])
            : ("outbox", AlertOutbox.PostgresRelease, [Now, 500], ["alert_unsent"]);
        yield return sqlite
            ? ("deliveries", DeliveryQueue.SqliteClaim, ["email", "node", 500, Now, Now], ["delivery_waiting"])
            : ("deliveries", DeliveryQueue.PostgresClaim, ["email", "node", 500, TimeSpan.FromMinutes(1), Now], ["delivery_waiting"]);
        yield return ("lanes", DeliveryLists.Waiting, [Now], ["delivery_waiting"]);
        yield return ("dead", DeliveryLists.Dead, [100], ["delivery_dead"]);
        yield return ("bulletin", BulletinStore.Measures, [LateInTheMonth], ["dossier_measure_ended"]);
        yield return ("people", AccountStore.People, ["office3", new DateOnly(2026, 3, 2), "clerk"], ["account_role_people"]);
        yield return ("number", DossierQueries.ByNumber, ["H57-1"], [sqlite ? "autoindex_dossier" : "dossier_number"]);
    }

    /// <summary>How a plan says that it reads a table from end to end.</summary>
    private static string[] Whole(string kind) => kind == "sqlite"
        ? ["SCAN t\n", "SCAN d\n", "SCAN timer\n", "SCAN a\n", "SCAN r\n", "SCAN account_role\n", "SCAN delivery\n", "SCAN m\n"]
        : [.. Growing.Select(table => $"Seq Scan on {table}")];

    private static async Task<string> PlanAsync(Database database, string kind, string sql, object?[] values, bool byIndexes)
    {
        var rows = kind == "sqlite"
            ? await database.ListAsync($"explain query plan {sql}", row => row.GetString(3), None, values)
            : await database.WriteAsync(
                async connection =>
                {
                    if (byIndexes)
                        await ByIndexes.OnlyAsync(database, connection, None);
                    return await database.ListAsync(connection, $"explain {sql}", row => row.GetString(0), None, values);
                },
                None);
        return string.Join('\n', rows) + "\n";
    }
}
