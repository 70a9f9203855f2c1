using System.Data.Common;
using System.Text.Json;
using Hue.Workflows.Storage.Sqlite;

namespace Hue.Workflows.Storage.Audit.Searching;

/// <summary>Brings the marks of dossiers up to date, within a write that is under way.</summary>
internal sealed class MarkUpdate(Database database, DbConnection connection, CancellationToken cancellation)
{
    private const string AddPostgres = "insert into dossier_mark (dossier, mark, filed_at) "
        + "select m.dossier, m.mark, d.filed_at from unnest($1, $2) as m (dossier, mark) "
        + "join dossier d on d.id = m.dossier on conflict do nothing";

    private const string AddSqlite = "insert into dossier_mark (dossier, mark, filed_at) "
        + "select m.value ->> 0, m.value ->> 1, d.filed_at from json_each($1) m "
        + "join dossier d on d.id = m.value ->> 0 where true on conflict do nothing";

    private const string DropPostgres = "delete from dossier_mark m using unnest($1, $2) as gone (dossier, mark) "
        + "where m.dossier = gone.dossier and m.mark = gone.mark";

    private const string DropSqlite = "delete from dossier_mark where (dossier, mark) in "
        + "(select value ->> 0, value ->> 1 from json_each($1))";

    /// <summary>Adds marks that records show; what follows from a dossier's row now is added and taken away.</summary>
    /// <param name="shown">What records show.</param>
    /// <param name="renamed">Dossiers whose applicant or procedure may be another than when they were last looked at.</param>
    public async Task ApplyAsync(HashSet<(Guid Dossier, string Mark)> shown, IReadOnlyList<Guid> renamed)
    {
        if (renamed.Count > 0)
            await FollowRowsAsync(shown, renamed);
        await AddAsync([.. shown.Order()]);
    }

    private async Task FollowRowsAsync(HashSet<(Guid Dossier, string Mark)> shown, IReadOnlyList<Guid> renamed)
    {
        var wanted = new HashSet<(Guid Dossier, string Mark)>();
        var rows = await database.ListAsync(
            connection,
            $"select d.id, d.procedure, d.search_text, d.number from dossier d where d.id {database.IsAnyOf(1)}",
            row => (Id: row.GetGuid(0), Procedure: row.GetString(1), Text: row.GetString(2), Number: row.GetString(3)),
            cancellation,
            database.Ids(renamed));
        foreach (var row in rows)
        {
            shown.Add((row.Id, Marks.Procedure(row.Procedure)));
            wanted.UnionWith(Marks.OfApplicant(row.Text, row.Number).Select(word => (row.Id, word)));
        }

        var kept = (await database.ListAsync(
            connection,
            $"select m.dossier, m.mark from dossier_mark m where m.dossier {database.IsAnyOf(1)} "
                + $"and m.mark >= '{Marks.Words}' and m.mark < '{Marks.WordsEnd}'",
            row => (Dossier: row.GetGuid(0), Mark: row.GetString(1)),
            cancellation,
            database.Ids(renamed))).ToHashSet();
        await DropAsync([.. kept.Except(wanted)]);
        shown.UnionWith(wanted.Except(kept));
    }

    private async Task AddAsync(IReadOnlyList<(Guid Dossier, string Mark)> marks)
    {
        if (marks.Count == 0)
            return;
        if (database is SqliteDatabase)
            await database.ExecuteAsync(connection, AddSqlite, cancellation, Json(marks));
        else
            await database.ExecuteAsync(connection, AddPostgres, cancellation, Dossiers(marks), Texts(marks));
    }

    private async Task DropAsync(IReadOnlyList<(Guid Dossier, string Mark)> marks)
    {
        if (marks.Count == 0)
            return;
        if (database is SqliteDatabase)
            await database.ExecuteAsync(connection, DropSqlite, cancellation, Json(marks));
        else
            await database.ExecuteAsync(connection, DropPostgres, cancellation, Dossiers(marks), Texts(marks));
    }

    private static Guid[] Dossiers(IReadOnlyList<(Guid Dossier, string Mark)> marks) => [.. marks.Select(mark => mark.Dossier)];

    private static string[] Texts(IReadOnlyList<(Guid Dossier, string Mark)> marks) => [.. marks.Select(mark => mark.Mark)];

    /// <summary>Rows as SQLite takes many at once: an array of arrays.</summary>
    private static string Json(IReadOnlyList<(Guid Dossier, string Mark)> marks)
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
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
