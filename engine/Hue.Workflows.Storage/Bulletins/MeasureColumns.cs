namespace Hue.Workflows.Storage.Bulletins;

/// <summary>A measure as it is written, the same in both databases.</summary>
internal static class MeasureColumns
{
    public const string Upsert = """
        insert into dossier_measure (dossier, office, channel, received_at, due_at, stood_since, ended_at, result, supplements)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict (dossier) do update set office = excluded.office, received_at = excluded.received_at, due_at = excluded.due_at,
            stood_since = excluded.stood_since, ended_at = excluded.ended_at, result = excluded.result, supplements = excluded.supplements
        """;
}
