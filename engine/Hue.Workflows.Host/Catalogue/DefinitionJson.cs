using System.Buffers;
using System.Text.Json;
using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Host.Catalogue;

/// <summary>Conditions and rung times as the files write them.</summary>
internal static class DefinitionJson
{
    public static JsonElement? OfOptional(Condition? condition) => condition is null ? null : Of(condition);

    public static JsonElement Of(Condition condition) => Written(writer =>
    {
        foreach (var test in condition.Tests)
        {
            writer.WritePropertyName(test.Field);
            Write(writer, test);
        }
    });

    public static JsonElement Of(RungTime at) => Written(writer =>
    {
        switch (at)
        {
            case RungTime.ShareUsed used:
                writer.WriteNumber("shareUsed", used.Share);
                break;
            case RungTime.Left left:
                writer.WriteString("left", left.Time.ToString());
                break;
            case RungTime.Late late:
                writer.WriteString("late", late.Time.ToString());
                break;
            default:
                writer.WriteBoolean("due", true);
                break;
        }
    });

    public static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static void Write(Utf8JsonWriter writer, FieldTest test)
    {
        switch (test)
        {
            case FieldTest.OneOf { Values.Count: 1 } one:
                one.Values[0].WriteTo(writer);
                break;
            case FieldTest.OneOf many:
                writer.WriteStartArray();
                foreach (var value in many.Values)
                    value.WriteTo(writer);
                writer.WriteEndArray();
                break;
            case FieldTest.AtLeast least:
                writer.WriteStartObject();
                writer.WriteNumber("atLeast", least.Minimum);
                writer.WriteEndObject();
                break;
            case FieldTest.Present present:
                writer.WriteStartObject();
                writer.WriteBoolean("present", present.IsPresent);
                writer.WriteEndObject();
                break;
        }
    }

    private static JsonElement Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }
}
