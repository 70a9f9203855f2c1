using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hue.Workflows.Engine.Audit.Export;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Audit.Log;

/// <summary>The shapes that leave the house with the log, strict.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(KeyBook))]
[JsonSerializable(typeof(ExportManifest))]
[JsonSerializable(typeof(ExportProofs))]
[JsonSerializable(typeof(SelectionManifest))]
[JsonSerializable(typeof(IReadOnlyList<StoredFinding>))]
[JsonSerializable(typeof(LocalText))]
internal sealed partial class LogJson : JsonSerializerContext
{
    /// <summary>For columns of a database, which an operator may look into.</summary>
    public static LogJson ForStore { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>For files that people open.</summary>
    public static LogJson ForPeople() => new(new JsonSerializerOptions(JsonSerializerDefaults.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
