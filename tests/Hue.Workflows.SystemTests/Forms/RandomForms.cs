using System.Globalization;
using System.Text.Json;

namespace Hue.Workflows.SystemTests.Forms;

/// <summary>Forms of the agreed keywords and values that are near to fitting them. The same seed gives the same ones.</summary>
/// <remarks>Numbers are such as a browser can hold: JSON.parse would round others before anybody could judge them.</remarks>
internal sealed class RandomForms(int seed)
{
    private static readonly string[] Texts =
    [
        "", "a", "ab", "abc", "A1", "046090001234", "Huế", "Hue\u0302\u0301", "😀", "😀😀", "\ud800", "\udc00a", "\u0000",
        "2024-02-29", "2023-02-29",
        "08:00:00+07:00", "23:59:60Z", "24:00:00Z", "2026-03-02T08:00:00Z", "2026-03-02 08:00:00Z", "a@b.vn", "a@b", "\n",
        "a\n", " ", "\u2028", "٣",
        "__proto__", "x y",
    ];

    private static readonly string[] Patterns =
    [
        "^[0-9]{12}$", "^.$", "a", "^(a|b)+$", "^[^a]*$", "b$", "^\\s*$", "^\\d+$", "\\bHu", "^\\w{1,3}$",
        "^[\\u0041-\\u{1F600}]+$", "^(?:ab?c*){1,2}$",
        "^[^]?$", "[😀-😂]", "^\\p{L}+$", "(a*)*b", "^$",
    ];

    private static readonly string[] Numbers =
    [
        "0", "-0", "1", "1.0", "1e0", "2", "3", "-1", "0.1", "0.3", "1.5", "19.99", "1e-7", "100", "1e21", "123456789012",
        "9007199254740991",
        "-9007199254740991", "0.30000000000000004", "1E2", "2.50",
    ];

    private static readonly string[] Names = ["a", "b", "c", "a/b", "ấ", "toString", "length", ""];
    private const string Nested = """{"type":"array","items":{"$ref":"#/definitions/e"}}""";
    private readonly Random random = new(seed);

    public string Form()
    {
        var members = Keywords(0);
        if (random.Next(3) == 0)
        {
            members.Add(("definitions", "{\"d\":" + Schema(1) + ",\"e\":" + Nested + "}"));
        }

        return Object(members);
    }

    public string Value(int depth = 0) => random.Next(depth > 3 ? 5 : 8) switch
    {
        0 => Pick(["true", "false", "null"]),
        1 or 2 => Pick(Numbers),
        3 or 4 => Quote(Pick(Texts)),
        5 => $"[{string.Join(',', Several(4, () => Value(depth + 1)))}]",
        _ => Object([.. Several(4, () => (Pick(Names), Value(depth + 1)))]), // a name may come twice
    };

    private string Schema(int depth) => random.Next(12) switch
    {
        0 => Pick(["true", "false"]),
        1 => """{"$ref":"#/definitions/e","maxItems":1}""",
        _ => Object(Keywords(depth)),
    };

    private List<(string, string)> Keywords(int depth)
    {
        var all = Several(3, () => Keyword(depth)).DistinctBy(each => each.Item1).ToList();
        return all.Any(each => each.Item2.Contains("#/definitions/e", StringComparison.Ordinal)) && depth == 0
            ? [.. all, ("definitions", "{\"e\":" + Nested + "}")]
            : all;
    }

    private (string, string) Keyword(int depth) => random.Next(depth > 2 ? 16 : 24) switch
    {
        0 or 1 => ("type", Quote(Pick(["string", "integer", "number", "boolean", "array", "object", "null"]))),
        2 => ("type", """["string","integer","null"]"""),
        3 => ("enum", $"[{string.Join(',', Several(4, () => Value(2)))}]"),
        4 => (Pick(["minLength", "maxLength"]), Count()),
        5 => (Pick(["minItems", "maxItems"]), Count()),
        6 => (Pick(["minProperties", "maxProperties"]), Count()),
        7 or 8 => ("pattern", Quote(Pick(Patterns))),
        9 => ("format", Quote(Pick(["date", "time", "date-time", "email"]))),
        10 or 11 => (Pick(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]), Pick(Numbers)),
        12 => ("multipleOf", Pick(["1", "0.01", "3", "0.1", "2.5", "1e-7"])),
        13 => ("uniqueItems", "true"),
        14 or 15 => ("required", $"[{string.Join(',', Several(3, () => Pick(Names)).Distinct().Select(Quote))}]"),
        16 or 17 or 18 => ("properties", Object([.. Several(4, () => (Pick(Names), Schema(depth + 1))).DistinctBy(each => each.Item1)])),
        19 => ("additionalProperties", Schema(depth + 1)),
        20 => ("items", Schema(depth + 1)),
        21 => ("not", Schema(depth + 1)),
        _ => (Pick(["anyOf", "oneOf", "allOf"]), $"[{string.Join(',', Several(3, () => Schema(depth + 1)))}]"),
    };

    private string Count() => random.Next(4).ToString(CultureInfo.InvariantCulture);

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];

    private List<T> Several<T>(int most, Func<T> make) => Enumerable.Range(0, 1 + random.Next(most)).Select(_ => make()).ToList();

    private static string Object(IEnumerable<(string Name, string Json)> members) =>
        $"{{{string.Join(',', members.Select(member => $"{Quote(member.Name)}:{member.Json}"))}}}";

    /// <summary>As JSON; half a surrogate pair as an escape, which UTF-8 could not carry.</summary>
    private static string Quote(string text) => !text.IsWhole()
        ? $"\"{string.Concat(text.Select(letter => char.IsSurrogate(letter) ? $"\\u{(int)letter:x4}" : letter.ToString()))}\""
        : JsonSerializer.Serialize(text);
}

internal static class TextExtent
{
    /// <summary>Whether every surrogate has its other half.</summary>
    public static bool IsWhole(this string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogate(text[at]) && !(at + 1 < text.Length && char.IsSurrogatePair(text[at], text[++at])))
            {
                return false;
            }
        }

        return true;
    }
}
