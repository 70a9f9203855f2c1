using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Hue.Workflows.Definitions.Forms;

/// <summary>
/// Reads JSON as the browser's JSON.parse does: strict syntax, any depth, half surrogates kept, the last of a repeated member.
/// </summary>
internal static class FormValueReader
{
    /// <summary>Reads a value.</summary>
    /// <returns>The value, or null when the bytes are not one JSON value in UTF-8.</returns>
    public static FormValue? Read(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            return null;
        }

        try
        {
            return Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FormValue? Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        var open = new Stack<(FormValue Value, string? Name)>();
        FormValue? root = null;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    continue;
                case JsonTokenType.PropertyName:
                    open.Push((open.Pop().Value, Text(ref reader)));
                    continue;
            }

            var value = Value(ref reader);
            root ??= value;
            if (open.TryPeek(out var parent))
            {
                Attach(parent.Value, parent.Name, value);
            }

            if (value is FormValue.Object or FormValue.List)
            {
                open.Push((value, null));
            }
        }

        return root;
    }

    private static void Attach(FormValue parent, string? name, FormValue value)
    {
        if (parent is FormValue.Object members)
        {
            members.Members[name!] = value;
        }
        else
        {
            ((FormValue.List)parent).Items.Add(value);
        }
    }

    private static FormValue Value(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => new FormValue.Object(new OrderedDictionary<string, FormValue>(StringComparer.Ordinal)),
        JsonTokenType.StartArray => new FormValue.List([]),
        JsonTokenType.String => new FormValue.Text(Text(ref reader)),
        JsonTokenType.Number => new FormValue.Number(Encoding.ASCII.GetString(reader.ValueSpan)),
        JsonTokenType.Null => FormValue.Null.Value,
        _ => new FormValue.Boolean(reader.TokenType == JsonTokenType.True),
    };

    /// <summary>A string with its escapes undone; half a surrogate pair stays what it is, which Utf8JsonReader would refuse.</summary>
    private static string Text(ref Utf8JsonReader reader)
    {
        var text = Encoding.UTF8.GetString(reader.ValueSpan);
        return reader.ValueIsEscaped ? Unescape(text) : text;
    }

    private static string Unescape(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\')
            {
                plain.Append(text[at]);
                continue;
            }

            at++;
            plain.Append(text[at] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => (char)int.Parse(text.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                var itself => itself,
            });
            at += text[at] == 'u' ? 4 : 0;
        }

        return plain.ToString();
    }
}
