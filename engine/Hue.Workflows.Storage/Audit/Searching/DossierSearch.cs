using System.Data.Common;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Storage.Dossiers;

namespace Hue.Workflows.Storage.Audit.Searching;

/// <summary>
/// Finds dossiers, newest first. Whatever is asked for, the criterion that fewest dossiers meet leads, so that no more are looked at than
/// meet it; how many that is, is counted first, up to a bound, by indexes.
/// </summary>
internal sealed class DossierSearch(Database database)
{
    /// <summary>A criterion that more dossiers meet is not counted on.</summary>
    private const int LeadMost = 20_000;

    /// <summary>Up to here a criterion that can stream is taken as a whole and sorted.</summary>
    private const int SortedMost = 500;

    private static readonly string[] Ends = ["min", "max"];

    private const string Details = """
        select d.id, d.number, d.office, d.procedure, d.procedure_title, d.applicant, d.status, d.filed_at, d.received_at, d.ended_at,
            d.suspended, coalesce(d.due_at, m.due_at), m.stood_since,
            (select a.record from audit_record a where a.dossier = d.id and a.person <> 'system' order by a.sequence desc limit 1)
        from dossier d left join dossier_measure m on m.dossier = d.id
        """;

    /// <summary>The ids that meet the criteria, newest first, at most so many.</summary>
    public async Task<IReadOnlyList<(DossierId Id, DateTimeOffset FiledAt)>> IdsAsync(
        DossierCriteria asked, int most, CancellationToken cancellation)
    {
        var criteria = Criteria.Of(asked, await OnlyWordsAsync(asked, cancellation));
        var (sql, values) = Statement(asked, criteria, await LeadAsync(criteria, cancellation), most);
        return await database.SearchAsync(
            connection => database.ListAsync(
                connection, sql, row => (new DossierId(row.GetGuid(0)), database.Instant(row, 1)), cancellation, values),
            cancellation);
    }

    /// <summary>What a list shows of dossiers, in the order of the ids.</summary>
    public async Task<IReadOnlyList<FoundDossier>> DetailsAsync(
        IReadOnlyList<DossierId> dossiers, DateTimeOffset now, CancellationToken cancellation)
    {
        if (dossiers.Count == 0)
            return [];
        var ids = database.Ids([.. dossiers.Select(dossier => dossier.Value)]);
        IReadOnlyList<string> shown = RecordMarks.All;
        return await database.SearchAsync(
            async connection =>
            {
                var marks = (await database.ListAsync(
                    connection,
                    $"select m.dossier, m.mark from dossier_mark m where m.dossier {database.IsAnyOf(1)} and m.mark {database.IsAnyOf(2)}",
                    row => (Dossier: row.GetGuid(0), Mark: row.GetString(1)),
                    cancellation,
                    ids,
                    shown)).ToLookup(row => row.Dossier, row => row.Mark);
                var rows = await database.ListAsync(
                    connection, $"{Details} where d.id {database.IsAnyOf(1)}", row => Read(row, marks, now), cancellation, ids);
                var found = rows.ToDictionary(row => row.Id);
                return (IReadOnlyList<FoundDossier>)[.. dossiers.Where(found.ContainsKey).Select(id => found[id])];
            },
            cancellation);
    }

    /// <summary>Beginnings of words that only one word has, mostly since they are whole words, each with that word's mark.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> OnlyWordsAsync(DossierCriteria asked, CancellationToken cancellation)
    {
        var words = asked.Applicant is { } applicant ? Marks.Asked(applicant) : [];
        if (words.Count == 0)
            return new Dictionary<string, string>();
        var text = new StatementText();
        var ends = words.SelectMany(word => Ends.Select(end =>
            $"(select {end}(m.mark) from dossier_mark m where m.mark >= {text.Add(word.From)} and m.mark < {text.Add(word.Before)})"));
        var sql = $"select {string.Join(", ", ends)}";
        return (await database.SearchAsync(
            connection => database.ListAsync(
                connection,
                sql,
                row => words.Select((word, i) => (word.From, Min: Text(row, 2 * i), Max: Text(row, (2 * i) + 1)))
                    .Where(each => each.Min is not null && each.Min == each.Max)
                    .ToDictionary(each => each.From, each => each.Min!, StringComparer.Ordinal),
                cancellation,
                text.Values),
            cancellation))[0];
    }

    /// <summary>Which criterion leads, and whether as a whole; null when none is met by few and none gives an order.</summary>
    internal async Task<(Criterion By, bool Whole)?> LeadAsync(IReadOnlyList<Criterion> criteria, CancellationToken cancellation)
    {
        var leads = criteria.Where(criterion => criterion.Lead is not null).ToList();
        if (leads.Count == 0)
            return null;
        var (sql, values) = SizesStatement(leads);
        var sizes = (await database.SearchAsync(
            connection => database.ListAsync(
                connection, sql, row => leads.Select((_, i) => row.GetInt64(i)).ToArray(), cancellation, values),
            cancellation))[0];
        var (least, at) = sizes.Select((size, i) => (size, i)).Min();
        if (least < LeadMost && (least <= SortedMost || leads[at].Stream is null))
            return (leads[at], true);
        var streams = leads.Select((lead, i) => (lead, Size: sizes[i])).Where(each => each.lead.Stream is not null)
            .OrderBy(each => each.Size).Select(each => each.lead).ToList();
        return streams.Count > 0 ? (streams[0], false) : null;
    }

    /// <summary>How many meet each criterion, up to a bound, in one statement.</summary>
    internal static (string Sql, object?[] Values) SizesStatement(IReadOnlyList<Criterion> leads)
    {
        var text = new StatementText();
        var sizes = leads.Select((lead, i) => $"(select count(*) from ({lead.Lead!(text)} limit {LeadMost}) as size{i})");
        return ($"select {string.Join(", ", sizes)}", text.Values);
    }

    internal static (string Sql, object?[] Values) Statement(
        DossierCriteria asked, IReadOnlyList<Criterion> criteria, (Criterion By, bool Whole)? lead, int most)
    {
        var text = new StatementText();
        var (with, stream) = lead switch
        {
            (var by, true) => (
                $"with lead as materialized (select distinct dossier from ({by.Lead!(text)}) as led)",
                new Stream("from lead cross join dossier d where d.id = lead.dossier", "d.filed_at", "d.id")),
            (var by, false) => ("", by.Stream!(text)),
            null => ("", Stream.All),
        };
        var streams = lead is { Whole: false };
        var rest = string.Concat(criteria.Where(each => !streams || !ReferenceEquals(each, lead!.Value.By))
            .Select(each => $" and {each.Filter(text)}"));
        if (asked.After is { } after)
        {
            var key = PageKey.Parse(after);
            rest += $" and ({stream.FiledAt}, {stream.Id}) < ({text.Add(key.Instant)}, {text.Add(key.Dossier)})";
        }

        var found = $"select d.id, {stream.FiledAt} as filed_at {stream.From}{rest}";
        // What leads as a whole is looked up first and sorted then: sorted by an index, all dossiers would be walked for a few.
        return (lead is { Whole: true }
            ? $"{with}, found as materialized ({found}) select id, filed_at from found "
                + $"order by filed_at desc, id desc limit {text.Add(most)}"
            : $"{found} order by {stream.FiledAt} desc, {stream.Id} desc limit {text.Add(most)}", text.Values);
    }

    private FoundDossier Read(DbDataReader row, ILookup<Guid, string> marks, DateTimeOffset now)
    {
        var (due, ended) = (database.InstantOrNull(row, 11), database.InstantOrNull(row, 9));
        var suspended = row.GetBoolean(10);
        var until = ended is null ? now : database.InstantOrNull(row, 12) ?? ended;
        var late = due < until && (ended is not null || !suspended);
        return new FoundDossier
        {
            Id = new DossierId(row.GetGuid(0)),
            Number = row.GetString(1),
            Office = row.GetString(2),
            Procedure = row.GetString(3),
            ProcedureTitle = row.GetString(4),
            Applicant = row.GetString(5),
            Status = (DossierStatus)row.GetInt16(6),
            FiledAt = database.Instant(row, 7),
            ReceivedAt = database.InstantOrNull(row, 8),
            EndedAt = ended,
            Suspended = suspended,
            DueAt = due,
            LateUntil = late ? until : null,
            LastActor = row.IsDBNull(13) ? null : RecordGist.By(row.GetString(13)),
            Marks = [.. marks[row.GetGuid(0)]],
        };
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
