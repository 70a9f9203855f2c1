using System.Data.Common;
using System.Text.Json;
using Hue.Workflows.Storage.Sqlite;

namespace Hue.Workflows.Storage.Audit.Searching;

/// <summary>Brings the marks of dossiers up to date, within a write that is under way.</summary>
internal sealed class MarkUpdate(Database database, DbConnection connection, CancellationToken cancellation)
{
    private const string AddPostgres = "insert into dossier_mark (dossier, mark, filed_at) "
        + "select m.dossier, m.mark, m.filed_at from unnest($1, $2, $3) as m (dossier, mark, filed_at) on conflict do nothing";

    private const string AddSqlite = "insert into dossier_mark (dossier, mark, filed_at) "
        + "select value ->> 0, value ->> 1, value ->> 2 from json_each($1) where true on conflict do nothing";

    private const string DropPostgres = "delete from dossier_mark m using unnest($1, $2) as gone (dossier, mark) "
        + "where m.dossier = gone.dossier and m.mark = gone.mark";

    private const string DropSqlite = "delete from dossier_mark where (dossier, mark) in "
        + "(select value ->> 0, value ->> 1 from json_each($1))";

    /// <summary>Adds marks that records show; what follows from the dossier's row now is added and taken away.</summary>
    /// <param name="dossiers">Those that something happened to.</param>
    /// <param name="shown">What their records show.</param>
    public async Task ApplyAsync(IReadOnlyList<Guid> dossiers, HashSet<(Guid Dossier, string Mark)> shown)
    {
        var filedAt = new Dictionary<Guid, DateTimeOffset>();
        var wanted = new HashSet<(Guid Dossier, string Mark)>();
        var rows = await database.ListAsync(
            connection,
            $"select d.id, d.filed_at, d.procedure, d.search_text, d.number from dossier d where d.id {database.IsAnyOf(1)}",
            row => (Id: row.GetGuid(0), FiledAt: database.Instant(row, 1), Procedure: row.GetString(2), Text: row.GetString(3),
                Number: row.GetString(4)),
            cancellation,
            database.Ids(dossiers));
        foreach (var row in rows)
        {
            filedAt[row.Id] = row.FiledAt;
            shown.Add((row.Id, Marks.Procedure(row.Procedure)));
            wanted.UnionWith(Marks.OfApplicant(row.Text, row.Number).Select(word => (row.Id, word)));
        }

        var kept = (await database.ListAsync(
            connection,
            $"select m.dossier, m.mark from dossier_mark m where m.dossier {database.IsAnyOf(1)} "
                + $"and m.mark >= '{Marks.Words}' and m.mark < '{Marks.WordsEnd}'",
            row => (Dossier: row.GetGuid(0), Mark: row.GetString(1)),
            cancellation,
            database.Ids(dossiers))).ToHashSet();
        await DropAsync([.. kept.Except(wanted)]);
        await AddAsync([.. shown.Concat(wanted.Except(kept)).Where(mark => filedAt.ContainsKey(mark.Dossier)).Order()], filedAt);
    }

    private async Task AddAsync(IReadOnlyList<(Guid Dossier, string Mark)> marks, Dictionary<Guid, DateTimeOffset> filedAt)
    {
        if (marks.Count == 0)
            return;
        if (database is SqliteDatabase)
        {
            await database.ExecuteAsync(
                connection, AddSqlite, cancellation, Json(marks, mark => Microseconds.Of(filedAt[mark.Dossier])));
        }
        else
        {
            await database.ExecuteAsync(
                connection, AddPostgres, cancellation, Dossiers(marks), Texts(marks),
                marks.Select(mark => filedAt[mark.Dossier].UtcDateTime).ToArray());
        }
    }

    private async Task DropAsync(IReadOnlyList<(Guid Dossier, string Mark)> marks)
    {
        if (marks.Count == 0)
            return;
        if (database is SqliteDatabase)
            await database.ExecuteAsync(connection, DropSqlite, cancellation, Json(marks, _ => 0));
        else
            await database.ExecuteAsync(connection, DropPostgres, cancellation, Dossiers(marks), Texts(marks));
    }

    private static Guid[] Dossiers(IReadOnlyList<(Guid Dossier, string Mark)> marks) => [.. marks.Select(mark => mark.Dossier)];

    private static string[] Texts(IReadOnlyList<(Guid Dossier, string Mark)> marks) => [.. marks.Select(mark => mark.Mark)];

    /// <summary>Rows as SQLite takes many at once: an array of arrays.</summary>
    private static string Json(IReadOnlyList<(Guid Dossier, string Mark)> marks, Func<(Guid Dossier, string Mark), long> third)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var mark in marks)
            {
                json.WriteStartArray();
                json.WriteStringValue(mark.Dossier);
                json.WriteStringValue(mark.Mark);
                json.WriteNumberValue(third(mark));
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
