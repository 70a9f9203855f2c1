using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Audit.Searching;
using static Hue.Workflows.SystemTests.StoreContract.SampleRows;

namespace Hue.Workflows.SystemTests.StoreContract;

/// <summary>Fifty thousand dossiers: every statement of the auditor's search goes by the index that the schema names beside it.</summary>
[Collection(PostgresCluster.Name)]
public sealed class TrailPlanTests(PostgresCluster cluster)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly string[] Growing = ["dossier", "dossier_mark", "trail_entry", "audit_record", "dossier_measure"];
    private static readonly DossierCriteria All = new() { Now = Morning.AddDays(30) };

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task Every_search_goes_by_its_index(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        foreach (var statement in ManyRows.Of(kind).SkipLast(1).Concat(ManyRows.Trail(kind)))
            await stores.Database.ExecuteAsync(statement, None);
        var faults = new List<string>();
        foreach (var (name, (sql, values), indexes) in Searches())
        {
            var explain = kind == "sqlite" ? "explain query plan " : "explain ";
            var plan = string.Join('\n', await stores.Database.SearchAsync(
                connection => stores.Database.ListAsync(
                    connection, explain + sql, row => row.GetString(kind == "sqlite" ? 3 : 0), None, values),
                None)) + "\n";
            faults.AddRange(indexes.Where(index => !plan.Contains(index, StringComparison.Ordinal))
                .Select(index => $"{name} misses {index}:\n{plan}"));
            faults.AddRange(Whole(kind).Where(scan => plan.Contains(scan, StringComparison.Ordinal))
                .Select(scan => $"{name} has {scan}:\n{plan}"));
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    /// <summary>A plan that is made once for all values knows of no value: it must not read a whole table for the last few.</summary>
    [Fact]
    public async Task Each_search_looks_only_at_records_above_what_is_settled()
    {
        await using var stores = await cluster.OpenNewAsync();
        var (records, entries) = ("insert into audit_record (dossier, sequence, at, kind, person, office, command, record, hash) ",
            "insert into trail_entry (position, at, kind, person, dossier, sequence) ");
        foreach (var statement in ManyRows.Of("postgres").Take(1).Append(
            $"{records} select id, 1, filed_at, 'dossier.received', 'person1', office, id, '{{}}', repeat('0', 64) from dossier").Append(
            $"{entries} select position, at, kind, person, dossier, sequence from audit_record").Append("analyze"))
            await stores.Database.ExecuteAsync(statement, None);
        var whole = Growing.Select(table => $"Seq Scan on {table} ").ToArray();
        var plan = await PlanOfAsync(stores, "bounded", TrailIndex.AnyMissing);
        Assert.DoesNotContain(whole, plan.Contains);
        Assert.Contains("audit_record_position", plan, StringComparison.Ordinal);
        var unbound = TrailIndex.AnyMissing.Replace(" and e.position > $1", "", StringComparison.Ordinal);
        Assert.Contains(whole, (await PlanOfAsync(stores, "unbounded", unbound)).Contains); // so this test can fail
    }

    private static Task<string> PlanOfAsync(Stores stores, string name, string sql) => stores.Database.ReadAsync(
        async connection =>
        {
            await stores.Database.ExecuteAsync(connection, "set plan_cache_mode = force_generic_plan", None);
            await stores.Database.ExecuteAsync(connection, $"prepare {name} (bigint) as {sql}", None);
            var lines = await stores.Database.ListAsync(connection, $"explain execute {name} (49990)", row => row.GetString(0), None);
            return string.Join('\n', lines);
        },
        None);

    private static IEnumerable<(string Name, (string Sql, object?[] Values) Statement, string[] Indexes)> Searches()
    {
        yield return ("all", Led(All, null), ["dossier_list"]);
        yield return ("officer", Led(All with { Officer = "person7" }, false), ["dossier_mark_list"]);
        yield return ("office", Led(All with { Office = "office3" }, false), ["dossier_office_list"]);
        yield return ("late", Led(All with { Late = true }, true), ["dossier_measure_late", "dossier_open"]);
        yield return ("acted", Led(All with { ActedFrom = Morning, ActedBefore = Morning.AddHours(9) }, true), ["trail_entry_at"]);
        var day = All with { ReceivedFrom = Morning, ReceivedBefore = Morning.AddHours(9) };
        yield return ("received", Led(day, true), ["trail_entry_kind"]);
        yield return ("number", Led(All with { Number = "H57-123" }, true), ["dossier"]);
        var applicant = All with { Applicant = "nguyen 123", Office = "office3" };
        yield return ("sizes", DossierSearch.SizesStatement(Criteria.Of(applicant)), ["dossier_mark_list"]);
        yield return ("records", RecordSearch.Statement(new RecordCriteria(), 50), ["trail_entry_at"]);
        yield return ("kind", RecordSearch.Statement(new RecordCriteria { Kinds = ["task.completed"] }, 50), ["trail_entry_kind"]);
        yield return ("person", RecordSearch.Statement(new RecordCriteria { Person = "person7" }, 50), ["trail_entry_person"]);
    }

    private static (string Sql, object?[] Values) Led(DossierCriteria asked, bool? whole)
    {
        var criteria = Criteria.Of(asked);
        return DossierSearch.Statement(asked, criteria, whole is { } all ? (criteria[0], all) : null, 51);
    }

    /// <summary>How a plan says that it reads a table from end to end.</summary>
    private static string[] Whole(string kind) => kind == "sqlite"
        ? ["SCAN d\n", "SCAN m\n", "SCAN e\n", "SCAN s\n", "SCAN a\n", "SCAN j\n", "USE TEMP B-TREE FOR RIGHT PART"]
        : [.. Growing.Select(table => $"Seq Scan on {table} ")];
}
