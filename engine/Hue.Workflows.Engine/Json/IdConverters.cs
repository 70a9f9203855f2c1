using System.Text.Json;
using System.Text.Json.Serialization;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Json;

/// <summary>A dossier's identity as plain text.</summary>
public sealed class DossierIdConverter : JsonConverter<DossierId>
{
    /// <inheritdoc/>
    public override DossierId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DossierId value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Value);
    }
}

/// <summary>A command's identity as plain text.</summary>
public sealed class CommandIdConverter : JsonConverter<CommandId>
{
    /// <inheritdoc/>
    public override CommandId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CommandId value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Value);
    }
}

/// <summary>A term in its written form, "5 workingDays".</summary>
public sealed class TermConverter : JsonConverter<Term>
{
    /// <inheritdoc/>
    public override Term Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Term.TryParse(reader.GetString() ?? "", out var term, out var fault) ? term : throw new JsonException(fault);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Term value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
