using System.Text.Json;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Host.Audit;

/// <summary>An audit record taken apart: who did what, and the event itself.</summary>
internal sealed record RecordedEvent(AuditRow Row, Actor By, DossierEvent Event, IReadOnlyList<RecordedChange> Changes, string PreviousHash)
{
    /// <summary>Version of the procedure that the dossier ran under then.</summary>
    public int Version { get; init; }

    /// <summary>Whether it seals values that can no longer be read.</summary>
    public bool IsErased { get; init; }

    /// <summary>Takes records apart, in sequence.</summary>
    public static IReadOnlyList<RecordedEvent> Of(IReadOnlyList<AuditRow> rows) => [.. rows.Select(Of)];

    /// <summary>Takes apart what can be: whoever rules the database may have left records that are none.</summary>
    public static IReadOnlyList<RecordedEvent> Readable(IReadOnlyList<AuditRow> rows) => [.. rows.Select(Try).OfType<RecordedEvent>()];

    /// <summary>The records of the first so many revisions: each command is one.</summary>
    public static IReadOnlyList<AuditRow> UpTo(IReadOnlyList<AuditRow> rows, long revision)
        => [.. WithRevisions(rows).Where(r => r.Revision <= revision).Select(r => r.Row)];

    /// <summary>The records after a revision.</summary>
    public static IReadOnlyList<AuditRow> After(IReadOnlyList<AuditRow> rows, long revision)
        => [.. WithRevisions(rows).Where(r => r.Revision > revision).Select(r => r.Row)];

    private static IEnumerable<(AuditRow Row, long Revision)> WithRevisions(IReadOnlyList<AuditRow> rows)
    {
        long revision = 0;
        CommandId? command = null;
        foreach (var row in rows)
        {
            if (command != row.Command)
                revision++;
            command = row.Command;
            yield return (row, revision);
        }
    }

    private static RecordedEvent? Try(AuditRow row)
    {
        try
        {
            return Of(row);
        }
        catch (Exception none) when (none is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static RecordedEvent Of(AuditRow row)
    {
        using var document = JsonDocument.Parse(row.Record);
        var record = document.RootElement;
        var happened = RecordReading.Event(row, record);
        return new RecordedEvent(
            row,
            RecordReading.By(record),
            happened,
            RecordReading.Changes(record, happened),
            record.TryGetProperty("previousHash", out var previous) ? previous.GetString() ?? "" : "")
        {
            IsErased = RecordReading.IsErased(row, record),
            Version = record.TryGetProperty("version", out var version) ? version.GetInt32() : 0,
        };
    }
}
