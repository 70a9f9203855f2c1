using System.Text.Json;
using System.Text.Json.Serialization;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Json;

/// <summary>
/// A ledger, compact: {"budget":"5 workingDays","from":…,"restart":true,"cutOff":"15:00","suspensions":[[from,to]],
/// "extensions":[[by,at]]}; what is empty or default is left out, an open end is null, [from,to,true] only pauses a term that
/// else runs anew.
/// </summary>
public sealed class TermLedgerConverter : JsonConverter<TermLedger>
{
    /// <inheritdoc/>
    public override TermLedger Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Term? budget = null;
        DateTimeOffset? from = null;
        var ledger = new TermLedger { Budget = default, From = default };
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "budget": budget = TermOf(ref reader); break;
                case "from": from = reader.GetDateTimeOffset(); break;
                case "restart" when reader.GetBoolean(): ledger = ledger with { OnCompletion = OnCompletion.Restart }; break;
                case "cutOff": ledger = ledger with { CutOff = TimeOnly.Parse(reader.GetString()!, null) }; break;
                case "suspensions": ledger = ledger with { Suspensions = SuspensionsOf(ref reader) }; break;
                case "extensions": ledger = ledger with { Extensions = ExtensionsOf(ref reader) }; break;
                default: throw new JsonException($"A ledger has no member \"{name}\".");
            }
        }

        return ledger with
        {
            Budget = budget ?? throw new JsonException("A ledger has a budget."),
            From = from ?? throw new JsonException("A ledger has a start."),
        };
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TermLedger value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("budget", value.Budget.ToString());
        writer.WriteString("from", value.From);
        if (value.OnCompletion == OnCompletion.Restart)
            writer.WriteBoolean("restart", true);
        if (value.CutOff is { } cutOff)
            writer.WriteString("cutOff", cutOff.ToString("HH:mm", null));
        if (value.Suspensions.Count > 0)
        {
            writer.WriteStartArray("suspensions");
            foreach (var each in value.Suspensions)
                WriteSuspension(writer, each);
            writer.WriteEndArray();
        }

        if (value.Extensions.Count > 0)
        {
            writer.WriteStartArray("extensions");
            foreach (var (by, at) in value.Extensions)
                WriteExtension(writer, by, at);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteSuspension(Utf8JsonWriter writer, Suspension suspension)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(suspension.From);
        WriteInstant(writer, suspension.To);
        if (suspension.OnlyPauses)
            writer.WriteBooleanValue(true);
        writer.WriteEndArray();
    }

    private static void WriteExtension(Utf8JsonWriter writer, Term by, DateTimeOffset? at)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(by.ToString());
        WriteInstant(writer, at);
        writer.WriteEndArray();
    }

    private static void WriteInstant(Utf8JsonWriter writer, DateTimeOffset? instant)
    {
        if (instant is { } at)
            writer.WriteStringValue(at);
        else
            writer.WriteNullValue();
    }

    private static Term TermOf(ref Utf8JsonReader reader) =>
        Term.TryParse(reader.GetString() ?? "", out var term, out var fault) ? term : throw new JsonException(fault);

    private static List<Suspension> SuspensionsOf(ref Utf8JsonReader reader)
    {
        var list = new List<Suspension>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            reader.Read();
            var start = reader.GetDateTimeOffset();
            var end = InstantOf(ref reader);
            reader.Read();
            var onlyPauses = reader.TokenType != JsonTokenType.EndArray && reader.GetBoolean();
            if (onlyPauses)
                reader.Read();
            Closed(reader);
            list.Add(new Suspension(start, end) { OnlyPauses = onlyPauses });
        }

        return list;
    }

    private static List<Extension> ExtensionsOf(ref Utf8JsonReader reader)
    {
        var list = new List<Extension>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            reader.Read();
            var by = TermOf(ref reader);
            var at = InstantOf(ref reader);
            reader.Read();
            Closed(reader);
            list.Add(new Extension(by, at));
        }

        return list;
    }

    private static DateTimeOffset? InstantOf(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Null ? null : reader.GetDateTimeOffset();
    }

    private static void Closed(in Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.EndArray)
            throw new JsonException("A suspension or an extension has no more members.");
    }
}
