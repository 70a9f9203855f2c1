using System.Buffers.Text;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Storage.Audit.Searching;

/// <summary>Finds records, newest first: one branch a kind, each read in the order of its index and cut at a page.</summary>
internal sealed class RecordSearch(Database database)
{
    public async Task<IReadOnlyList<FoundRecord>> ReadAsync(RecordCriteria asked, int most, CancellationToken cancellation)
    {
        var (sql, values) = Statement(asked, most);
        return await database.SearchAsync(
            connection => database.ListAsync(connection, sql, Read, cancellation, values), cancellation);
    }

    /// <summary>How many there are, counted no further than a bound.</summary>
    public async Task<int> CountAsync(RecordCriteria asked, int most, CancellationToken cancellation)
    {
        var text = new StatementText();
        var sql = $"select count(*) from ({Entries(asked, text, most)} limit {text.Add(most)}) as counted";
        var counts = await database.SearchAsync(
            connection => database.ListAsync(connection, sql, row => row.GetInt32(0), cancellation, text.Values), cancellation);
        return counts[0];
    }

    internal static (string Sql, object?[] Values) Statement(RecordCriteria asked, int most)
    {
        var text = new StatementText();
        return ($"""
            with hit as materialized ({Entries(asked, text, most)} order by at desc, position desc limit {text.Add(most)})
            select h.position, h.at, h.kind, h.dossier, h.sequence, coalesce(a.record, j.record), d.number from hit h
            left join audit_record a on a.dossier = h.dossier and a.sequence = h.sequence
            left join journal_record j on j.position = h.position and h.sequence is null
            left join dossier d on d.id = h.dossier
            order by h.at desc, h.position desc
            """, text.Values);
    }

    public static string Key(FoundRecord last)
        => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"{Microseconds.Of(last.At)}.{last.Position}")));

    private static string Entries(RecordCriteria asked, StatementText text, int most)
    {
        var rest = Rest(asked, text);
        var limit = text.Add(most);
        var branches = asked.Kinds.Count == 0
            ? ["true"]
            : asked.Kinds.Distinct(StringComparer.Ordinal).Select(kind => $"e.kind = {text.Add(kind)}").ToList();
        var all = branches.Select((branch, i) => "select * from (select e.position, e.at, e.kind, e.dossier, e.sequence from trail_entry e "
            + $"where {branch}{rest} order by e.at desc, e.position desc limit {limit}) as branch{i}");
        return $"select * from ({string.Join("\nunion all\n", all)}) as entries";
    }

    private static string Rest(RecordCriteria asked, StatementText text)
    {
        var rest = asked.Person is { } person ? $" and e.person = {text.Add(person)}" : "";
        if (asked.From is { } from)
            rest += $" and e.at >= {text.Add(from)}";
        if (asked.Before is { } before)
            rest += $" and e.at < {text.Add(before)}";
        if (asked.After is { } after)
        {
            var (at, position) = Parse(after);
            rest += $" and (e.at, e.position) < ({text.Add(at)}, {text.Add(position)})";
        }

        return rest;
    }

    private static (DateTimeOffset At, long Position) Parse(string key)
    {
        var parts = Base64Url.IsValid(key) ? Encoding.ASCII.GetString(Base64Url.DecodeFromChars(key)).Split('.') : [];
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var at)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            && at >= Microseconds.Of(DateTimeOffset.MinValue) && at <= Microseconds.Of(DateTimeOffset.MaxValue)
                ? (Microseconds.ToInstant(at), position)
                : throw new PageKeyUnreadableException();
    }

    private FoundRecord Read(DbDataReader row)
    {
        long? sequence = row.IsDBNull(4) ? null : row.GetInt64(4);
        var (by, entry) = RecordGist.Of(row.IsDBNull(5) ? "" : row.GetString(5), sequence is null);
        return new FoundRecord(
            row.GetInt64(0),
            database.Instant(row, 1),
            row.GetString(2),
            by,
            row.IsDBNull(3) ? null : new DossierId(row.GetGuid(3)),
            row.IsDBNull(6) ? null : row.GetString(6),
            sequence,
            entry);
    }
}
