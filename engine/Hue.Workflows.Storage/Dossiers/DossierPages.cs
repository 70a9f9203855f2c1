using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Storage.Dossiers;

/// <summary>
/// Lists of dossiers, newest first: one branch a receiving office (dossier_office_list), one for offices that hold a task
/// (dossier_involved).
/// </summary>
internal static class DossierPages
{
    private const int BranchesMax = 60;

    public static async Task<Page<DossierRow>> ReadAsync(Database database, DossierQuery query, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Most, 200);
        if (query.Offices is { Count: 0 })
            return new Page<DossierRow>([], null);
        var (sql, values) = Statement(database, query);
        var rows = await database.ListAsync(sql, row => DossierColumns.Read(database, row), cancellation, values);
        if (rows.Count <= query.Most)
            return new Page<DossierRow>(rows, null);
        var last = rows[query.Most - 1];
        return new Page<DossierRow>([.. rows.Take(query.Most)], new PageKey(Microseconds.Of(last.FiledAt), last.Id.Value, 0).ToString());
    }

    internal static (string Sql, object?[] Values) Statement(Database database, DossierQuery query)
    {
        var text = new StatementText();
        var most = text.Add(query.Most + 1);
        var rest = Filters(database, query, text);
        var all = Branches(database, query.Offices, text).Select((branch, i) =>
            $"select * from (select {DossierColumns.All} from dossier d "
            + $"where {branch}{rest} order by d.filed_at desc, d.id desc limit {most}) as branch{i}");
        return ($"{string.Join("\nunion all\n", all)}\norder by filed_at desc, id desc limit {most}", text.Values);
    }

    public static async Task<DossierCounts> CountAsync(
        Database database, IReadOnlyList<string> offices, DateTimeOffset now, DateTimeOffset nearlyUntil, CancellationToken cancellation)
    {
        var rows = await database.ListAsync(
            CountStatement(database),
            row => new DossierCounts(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4)),
            cancellation,
            offices,
            now,
            nearlyUntil);
        return rows[0];
    }

    /// <summary>Reads dossier_open: only what is open, however much has ended.</summary>
    internal static string CountStatement(Database database)
        => "select cast(count(d.received_at) as integer), cast(count(*) filter (where d.due_at < $2) as integer), "
            + "cast(count(*) filter (where d.due_at >= $2 and d.due_at <= $3) as integer), "
            + "cast(count(*) filter (where d.suspended) as integer), cast(count(*) filter (where d.status = 1) as integer) "
            + $"from dossier d where d.ended_at is null and d.office {database.IsAnyOf(1)}";

    private static string Filters(Database database, DossierQuery query, StatementText text)
    {
        var rest = query.Show switch
        {
            null => "",
            "open" => " and d.ended_at is null and d.received_at is not null",
            "overdue" => $" and d.ended_at is null and d.due_at < {text.Add(query.Now)}",
            "suspended" => " and d.ended_at is null and d.suspended",
            "ended" => " and d.ended_at is not null",
            _ => throw new ArgumentException($"Show is open, overdue, suspended or ended, not \"{query.Show}\".", nameof(query)),
        };
        if (query.Statuses.Count > 0)
            rest += $" and d.status in ({string.Join(", ", query.Statuses.Distinct().Select(status => (int)status))})";
        if (query.Procedure is not null)
            rest += $" and d.procedure = {text.Add(query.Procedure)}";
        if (query.After is not null)
        {
            var key = PageKey.Parse(query.After);
            rest += $" and (d.filed_at, d.id) < ({text.Add(key.Instant)}, {text.Add(key.Dossier)})";
        }

        return rest + text.Found(SearchWords.Patterns(query.Search), query.SearchesNumbersOnly);
    }

    private static List<string> Branches(Database database, IReadOnlyList<string>? offices, StatementText text)
    {
        if (offices is null)
            return ["true"];
        IReadOnlyList<string> own = [.. offices.Distinct()];
        var list = text.Number(own);
        List<string> branches = own.Count <= BranchesMax
            ? [.. own.Select(office => $"d.office = {text.Add(office)}")]
            : [$"d.office {database.IsAnyOf(list)}"];
        branches.Add($"{database.InvolvesAnyOf(list)} and not (d.office {database.IsAnyOf(list)})");
        return branches;
    }
}
