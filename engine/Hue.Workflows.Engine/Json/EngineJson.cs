using System.Text.Json;
using System.Text.Json.Serialization;
using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Events;

namespace Hue.Workflows.Engine.Json;

/// <summary>Stored shapes: snapshot, events, commands. Strict: what is unknown, double or missing is an error.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DictionaryKeyPolicy = JsonKnownNamingPolicy.Unspecified,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [typeof(DossierIdConverter), typeof(CommandIdConverter), typeof(TermConverter)])]
[JsonSerializable(typeof(Dossier))]
[JsonSerializable(typeof(DossierEvent))]
[JsonSerializable(typeof(DossierCommand))]
[JsonSerializable(typeof(JournalEntry))]
internal sealed partial class EngineJson : JsonSerializerContext;
