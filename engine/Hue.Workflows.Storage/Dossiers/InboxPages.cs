using System.Data.Common;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Storage.Dossiers;

/// <summary>
/// A person's inbox: one branch for one's own tasks (task_assignee), one a role held (task_inbox), each read in order and cut at a
/// page.
/// </summary>
internal static class InboxPages
{
    /// <summary>
    /// More (office, role) pairs than this are read a role at a time: no longer in the index's order, but a statement of bounded
    /// length.
    /// </summary>
    private const int BranchesMax = 40;

    public static async Task<Page<InboxLine>> ReadAsync(Database database, InboxQuery query, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Most, 200);
        var (sql, values) = Statement(database, query);
        var rows = await database.ListAsync(sql, row => Line(database, row), cancellation, values);
        if (rows.Count <= query.Most)
            return new Page<InboxLine>([.. rows.Select(row => row.Line)], null);
        var last = rows[query.Most - 1];
        var next = new PageKey(last.Urgency, last.Line.Task.Dossier.Value, last.Line.Task.Number);
        return new Page<InboxLine>([.. rows.Take(query.Most).Select(row => row.Line)], next.ToString());
    }

    internal static (string Sql, object?[] Values) Statement(Database database, InboxQuery query)
    {
        var text = new StatementText();
        var person = text.Add(query.Person);
        var most = text.Add(query.Most + 1);
        var rest = "t.urgency is not null";
        if (query.After is not null)
        {
            var key = PageKey.Parse(query.After);
            rest += $" and (t.urgency, t.dossier, t.number) > ({text.Add(key.Sort)}, {text.Add(key.Dossier)}, {text.Add(key.Task)})";
        }

        rest += text.Found(SearchWords.Patterns(query.Search));
        List<string> branches = [$"t.assignee = {person}"];
        branches.AddRange(query.Replaces.Select(away =>
            $"t.assignee = {text.Add(away.Person)} and t.office = {text.Add(away.Office)} and t.role = {text.Add(away.Role)}"));
        if (!query.OnlyMine)
            branches.AddRange(Roles(database, query, text).Select(role => $"{role} and t.assignee is null"));
        var all = branches.Select((branch, i) => $"select * from (select {TaskColumns.All}, d.number as dossier_number, "
            + "d.procedure, d.procedure_title, d.applicant, d.status, d.suspended, d.revision, t.urgency "
            + "from task t join dossier d on d.id = t.dossier "
            + $"where {branch} and {rest} order by t.urgency, t.dossier, t.number limit {most}) as branch{i}");
        return ($"{string.Join("\nunion all\n", all)}\norder by urgency, dossier, number limit {most}", text.Values);
    }

    private static IEnumerable<string> Roles(Database database, InboxQuery query, StatementText text)
    {
        var pairs = query.Roles.Distinct().ToList();
        return pairs.Count <= BranchesMax
            ? pairs.Select(pair => $"t.office = {text.Add(pair.Office)} and t.role = {text.Add(pair.Role)}")
            : pairs.GroupBy(pair => pair.Role).Select(group =>
            {
                var offices = text.Number((IReadOnlyList<string>)[.. group.Select(pair => pair.Office)]);
                return $"t.role = {text.Add(group.Key)} and t.office {database.IsAnyOf(offices)}";
            });
    }

    private static (InboxLine Line, long Urgency) Line(Database database, DbDataReader row)
    {
        const int at = TaskColumns.Count;
        var line = new InboxLine(
            TaskColumns.Read(database, row),
            row.GetString(at),
            row.GetString(at + 1),
            row.GetString(at + 2),
            row.GetString(at + 3),
            (DossierStatus)row.GetInt16(at + 4),
            row.GetBoolean(at + 5),
            row.GetInt64(at + 6));
        return (line, row.GetInt64(at + 7));
    }
}
