using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hue.Workflows.Host.Shell;

/// <summary>Text without U+0000, which PostgreSQL cannot store: refused at the door instead of failing at the commit.</summary>
internal sealed class TextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException();
        return Checked(reader.GetString());
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => Checked(reader.GetString())!;

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
        => writer.WritePropertyName(value);

    /// <summary>The text, unless it holds U+0000.</summary>
    public static string? Checked(string? text)
        => text is not null && text.Contains('\0', StringComparison.Ordinal) ? throw new JsonException(Fault) : text;

    /// <summary>What is said of such text.</summary>
    public const string Fault = "Nội dung có ký tự không in được (U+0000): hãy xóa ký tự đó.";
}
