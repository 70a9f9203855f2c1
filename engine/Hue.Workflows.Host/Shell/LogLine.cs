using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Hue.Workflows.Host.Shell;

/// <summary>Makes one line after the other in the same memory.</summary>
internal sealed class LogLine
{
    private readonly ArrayBufferWriter<byte> bytes = new(1024);

    /// <summary>The line, ended; valid until the next.</summary>
    public ReadOnlySpan<byte> Of(
        DateTimeOffset at,
        LogLevel level,
        int id,
        string category,
        string message,
        Exception? exception,
        IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        bytes.ResetWrittenCount();
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartObject();
        json.WriteString("Timestamp"u8, at.UtcDateTime);
        json.WriteNumber("EventId"u8, id);
        json.WriteString("LogLevel"u8, Name(level));
        json.WriteString("Category"u8, category);
        json.WriteString("Message"u8, message);
        if (exception is not null)
            json.WriteString("Exception"u8, exception.ToString());
        json.WriteStartObject("State"u8);
        json.WriteString("Message"u8, message);
        for (var i = 0; i < values.Count; i++)
            Write(json, values[i].Key, values[i].Value);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        bytes.Write("\n"u8);
        return bytes.WrittenSpan;
    }

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNull(name);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case long number:
                json.WriteNumber(name, number);
                break;
            case Guid id:
                json.WriteString(name, id);
                break;
            case string text:
                json.WriteString(name, text);
                break;
            default:
                json.WriteString(name, Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static string Name(LogLevel level) => level switch
    {
        LogLevel.Trace => "Trace",
        LogLevel.Debug => "Debug",
        LogLevel.Information => "Information",
        LogLevel.Warning => "Warning",
        LogLevel.Error => "Error",
        _ => "Critical",
    };
}
