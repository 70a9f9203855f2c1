using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Events;

namespace Hue.Workflows.Engine.Json;

/// <summary>Stored shapes as text and back.</summary>
public static class StoredJson
{
    // Vietnamese letters stay readable and short; the text is stored, never put into HTML.
    private static readonly JsonWriterOptions Written = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? writer;

    /// <summary>The snapshot of a dossier.</summary>
    public static string Write(Dossier dossier)
    {
        var to = Fresh();
        SnapshotWriter.Write(to, dossier);
        to.Flush();
        return Encoding.UTF8.GetString(buffer!.WrittenSpan);
    }

    /// <summary>The snapshot as the serialiser writes it: what <see cref="SnapshotWriter"/> must equal.</summary>
    internal static string WriteBySerialiser(Dossier dossier) => Encoding.UTF8.GetString(Bytes(dossier, EngineJson.Default.Dossier).Span);

    /// <summary>An event with its kind.</summary>
    public static string Write(DossierEvent happened) => Encoding.UTF8.GetString(Bytes(happened, EngineJson.Default.DossierEvent).Span);

    /// <summary>A command with its kind.</summary>
    public static string Write(DossierCommand command) => Encoding.UTF8.GetString(Bytes(command, EngineJson.Default.DossierCommand).Span);

    /// <summary>An entry of the journal with its kind.</summary>
    public static string Write(JournalEntry entry) => Encoding.UTF8.GetString(Bytes(entry).Span);

    /// <summary>Reads a snapshot.</summary>
    /// <exception cref="JsonException">The text is no snapshot: a member is unknown, twice, missing or null.</exception>
    public static Dossier ReadDossier(string json) => Read(json, EngineJson.Default.Dossier);

    /// <summary>Reads an event.</summary>
    /// <exception cref="JsonException">The text is no event.</exception>
    public static DossierEvent ReadEvent(string json) => Read(json, EngineJson.Default.DossierEvent);

    /// <summary>Reads a command.</summary>
    /// <exception cref="JsonException">The text is no command.</exception>
    public static DossierCommand ReadCommand(string json) => Read(json, EngineJson.Default.DossierCommand);

    /// <summary>Reads an entry of the journal.</summary>
    /// <exception cref="JsonException">The text is no entry.</exception>
    public static JournalEntry ReadJournalEntry(string json) => Read(json, EngineJson.Default.JournalEntry);

    /// <summary>UTF-8 bytes of an entry of the journal; valid until the next call on the same thread.</summary>
    internal static ReadOnlyMemory<byte> Bytes(JournalEntry entry) => Bytes(entry, EngineJson.Default.JournalEntry);

    /// <summary>UTF-8 bytes of an event; valid until the next call on the same thread.</summary>
    internal static ReadOnlyMemory<byte> Bytes(DossierEvent happened) => Bytes(happened, EngineJson.Default.DossierEvent);

    private static T Read<T>(string json, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(json, type) ?? throw new JsonException("null is no stored shape.");

    private static ReadOnlyMemory<byte> Bytes<T>(T value, JsonTypeInfo<T> type)
    {
        var to = Fresh();
        JsonSerializer.Serialize(to, value, type);
        to.Flush();
        return buffer!.WrittenMemory;
    }

    private static Utf8JsonWriter Fresh()
    {
        buffer ??= new ArrayBufferWriter<byte>(4096);
        buffer.ResetWrittenCount();
        writer ??= new Utf8JsonWriter(buffer, Written);
        writer.Reset(buffer);
        return writer;
    }
}
