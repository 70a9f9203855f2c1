using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Hue.Workflows.Engine.Audit;

/// <summary>
/// RFC 8785 (JSON Canonicalization Scheme): members sorted by the UTF-16 units of their names, no white space, only the escapes
/// that JSON demands, numbers as ECMAScript prints the IEEE 754 double that they denote.
/// </summary>
public static class CanonicalJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };
    private static readonly JsonDocumentOptions Deep = new() { AllowDuplicateProperties = false, MaxDepth = 512 };

    /// <summary>The canonical form of a JSON text.</summary>
    /// <exception cref="JsonException">No JSON, a member twice, a lone surrogate, or a number beyond a double.</exception>
    public static string Of(string json)
    {
        using var document = Parse(json);
        return Of(document.RootElement);
    }

    /// <summary>The canonical form of a JSON file's bytes.</summary>
    /// <exception cref="JsonException">
    /// No JSON in UTF-8 without a byte order mark, a member twice, a lone surrogate, a number beyond a double, or deeper than 512.
    /// </exception>
    public static string Of(byte[] utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        if (utf8.AsSpan().StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            throw new JsonException("The file starts with a byte order mark, which is not part of JSON.");
        if (!System.Text.Unicode.Utf8.IsValid(utf8))
            throw new JsonException("The file is not UTF-8.");
        using var document = Parse(() => JsonDocument.Parse(utf8, Deep));
        return Of(document.RootElement);
    }

    /// <summary>JSON without members written twice and without lone surrogates in names.</summary>
    /// <exception cref="JsonException">The text is not that.</exception>
    internal static JsonDocument Parse(string json) => Parse(() => JsonDocument.Parse(json, Strict));

    private static JsonDocument Parse(Func<JsonDocument> parse)
    {
        try
        {
            return parse();
        }
        catch (InvalidOperationException lone)
        {
            throw new JsonException("A lone surrogate has no canonical form.", lone);
        }
    }

    /// <summary>The canonical form of a JSON value.</summary>
    /// <exception cref="JsonException">A lone surrogate, or a number beyond a double.</exception>
    public static string Of(JsonElement value)
    {
        var text = new StringBuilder(256);
        Write(text, value);
        return text.ToString();
    }

    /// <summary>The canonical form of UTF-8 JSON that the serialiser wrote: no member stands twice in it.</summary>
    internal static string Of(ReadOnlyMemory<byte> utf8)
    {
        using var document = JsonDocument.Parse(utf8);
        return Of(document.RootElement);
    }

    /// <summary>A string with its quotes.</summary>
    internal static void WriteString(StringBuilder to, ReadOnlySpan<char> value)
    {
        to.Append('"');
        var plainFrom = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c >= ' ' && c != '"' && c != '\\')
            {
                if (char.IsSurrogate(c))
                    i += Pair(value, i);
                continue;
            }

            to.Append(value[plainFrom..i]);
            Escape(to, c);
            plainFrom = i + 1;
        }

        to.Append(value[plainFrom..]).Append('"');
    }

    /// <summary>A number as ECMAScript's Number::toString prints it.</summary>
    internal static string Number(double value)
    {
        if (!double.IsFinite(value))
            throw new JsonException("A number beyond the range of a double has no canonical form.");
        if (value == 0)
            return "0";
        if (Math.Abs(value) < 1e15 && value == Math.Truncate(value))
            return ((long)value).ToString(CultureInfo.InvariantCulture);
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var (digits, point) = Parts(shortest.TrimStart('-'));
        return (value < 0 ? "-" : "") + Layout(digits, point);
    }

    /// <summary>The canonical form of a JSON value, added to a text that is being written.</summary>
    internal static void Write(StringBuilder to, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(to, value);
                break;
            case JsonValueKind.Array:
                var first = true;
                to.Append('[');
                foreach (var item in value.EnumerateArray())
                {
                    if (!first)
                        to.Append(',');
                    first = false;
                    Write(to, item);
                }

                to.Append(']');
                break;
            case JsonValueKind.String:
                WriteString(to, Text(value));
                break;
            case JsonValueKind.Number:
                to.Append(value.TryGetInt64(out var whole) && whole is > -9007199254740992 and < 9007199254740992
                    ? whole.ToString(CultureInfo.InvariantCulture)
                    : Number(value.TryGetDouble(out var number) ? number : double.NaN));
                break;
            default:
                to.Append(value.ValueKind switch { JsonValueKind.True => "true", JsonValueKind.False => "false", _ => "null" });
                break;
        }
    }

    private static void WriteObject(StringBuilder to, JsonElement value)
    {
        var members = Sorted(value, out var n);
        to.Append('{');
        for (var i = 0; i < n; i++)
        {
            if (i > 0)
                to.Append(',');
            WriteString(to, members[i].Name);
            to.Append(':');
            Write(to, members[i].Value);
        }

        to.Append('}');
        Return(members);
    }

    /// <summary>Members in order, in a rented array that is longer than they are.</summary>
    internal static (string Name, JsonElement Value)[] Sorted(JsonElement value, out int count)
    {
        var members = ArrayPool<(string Name, JsonElement Value)>.Shared.Rent(value.GetPropertyCount());
        count = 0;
        foreach (var member in value.EnumerateObject())
            members[count++] = (Name(member), member.Value);
        members.AsSpan(0, count).Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        return members;
    }

    /// <summary>Gives back what <see cref="Sorted"/> rented.</summary>
    internal static void Return((string, JsonElement)[] members)
        => ArrayPool<(string, JsonElement)>.Shared.Return(members, clearArray: true);

    internal static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => value.GetPropertyCount() == 0,
        JsonValueKind.String => value.ValueEquals(ReadOnlySpan<byte>.Empty),
        _ => false,
    };

    private static string Text(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException lone)
        {
            throw new JsonException("A lone surrogate has no canonical form.", lone);
        }
    }

    private static string Name(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException lone)
        {
            throw new JsonException("A lone surrogate has no canonical form.", lone);
        }
    }

    private static int Pair(ReadOnlySpan<char> value, int at) =>
        char.IsHighSurrogate(value[at]) && at + 1 < value.Length && char.IsLowSurrogate(value[at + 1])
            ? 1
            : throw new JsonException("A lone surrogate has no canonical form.");

    private static void Escape(StringBuilder to, char c)
    {
        switch (c)
        {
            case '"': to.Append("\\\""); break;
            case '\\': to.Append("\\\\"); break;
            case '\b': to.Append("\\b"); break;
            case '\t': to.Append("\\t"); break;
            case '\n': to.Append("\\n"); break;
            case '\f': to.Append("\\f"); break;
            case '\r': to.Append("\\r"); break;
            default: to.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)); break;
        }
    }

    /// <summary>Significant digits, and where the point stands counted from the first of them.</summary>
    private static (string Digits, int Point) Parts(string shortest)
    {
        var exponent = 0;
        var e = shortest.IndexOf('E', StringComparison.Ordinal);
        if (e >= 0)
        {
            exponent = int.Parse(shortest.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            shortest = shortest[..e];
        }

        var dot = shortest.IndexOf('.', StringComparison.Ordinal);
        var point = (dot < 0 ? shortest.Length : dot) + exponent;
        var digits = dot < 0 ? shortest : shortest.Remove(dot, 1);
        var leading = digits.Length - digits.TrimStart('0').Length;
        return (digits[leading..].TrimEnd('0'), point - leading);
    }

    /// <summary>ECMA-262, Number::toString: plain from 1e-6 up to 1e21, with an exponent outside.</summary>
    private static string Layout(string digits, int point)
    {
        if (digits.Length <= point && point <= 21)
            return digits.PadRight(point, '0');
        if (point is > 0 and <= 21)
            return $"{digits[..point]}.{digits[point..]}";
        if (point is > -6 and <= 0)
            return $"0.{new string('0', -point)}{digits}";
        var exponent = (point - 1).ToString("+0;-0", CultureInfo.InvariantCulture);
        return digits.Length == 1 ? $"{digits}e{exponent}" : $"{digits[0]}.{digits[1..]}e{exponent}";
    }
}
