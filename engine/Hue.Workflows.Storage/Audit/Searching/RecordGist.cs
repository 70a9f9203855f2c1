using System.Text.Json;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Json;

namespace Hue.Workflows.Storage.Audit.Searching;

/// <summary>
/// What a list says of a record's text. One that somebody made unreadable must not keep an auditor from finding it and the others.
/// </summary>
internal static class RecordGist
{
    /// <summary>Who acted; null where the text does not say it.</summary>
    public static Actor? By(string record) => Of(record, false).By;

    /// <summary>Who acted, and what a record of the journal says; null for what the text does not say.</summary>
    public static (Actor? By, JournalEntry? Entry) Of(string record, bool journal)
    {
        Actor? by = null;
        try
        {
            using var document = JsonDocument.Parse(record);
            by = RecordReading.By(document.RootElement);
            return (by, journal ? StoredJson.ReadJournalEntry(document.RootElement.GetProperty("entry").GetRawText()) : null);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return (by, null);
        }
    }
}
