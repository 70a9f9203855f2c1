using System.Data.Common;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Storage.Audit.Log;

/// <summary>A record on its way into the log.</summary>
/// <param name="Position">Its place in the order of all records.</param>
/// <param name="Dossier">The dossier it is of, or that it names; null for none.</param>
/// <param name="Sequence">Its place in the dossier; null for a journal record.</param>
/// <param name="Bytes">Canonical UTF-8: the leaf's data.</param>
internal sealed record LeafRecord(long Position, DossierId? Dossier, long? Sequence, byte[] Bytes)
{
    /// <summary>
    /// After position $1 up to position $2, at most $3. Each table gives its own first $3 by its index of positions: left to itself, the
    /// server sorts everything after $1.
    /// </summary>
    public const string Between = """
        select position, dossier, sequence, record from (
            select position, dossier, sequence, record from audit_record
            where position > $1 and position <= $2 order by position limit $3) a
        union all
        select position, dossier, null, record from (
            select position, dossier, record from journal_record
            where position > $1 and position <= $2 order by position limit $3) j
        order by 1 limit $3
        """;

    /// <summary>Positions after $1, the first $2 of them, by the indexes of positions.</summary>
    public const string Positions = """
        select position from (select position from audit_record where position > $1 order by position limit $2) a
        union all
        select position from (select position from journal_record where position > $1 order by position limit $2) j
        order by 1 limit $2
        """;

    public static LeafRecord Read(DbDataReader row) => new(
        row.GetInt64(0),
        row.IsDBNull(1) ? null : new DossierId(row.GetGuid(1)),
        row.IsDBNull(2) ? null : row.GetInt64(2),
        row.GetFieldValue<byte[]>(3));
}
