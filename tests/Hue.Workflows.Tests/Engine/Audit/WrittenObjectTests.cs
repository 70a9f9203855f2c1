using System.Text;
using System.Text.Json;
using Hue.Workflows.Engine.Audit;

namespace Hue.Workflows.Tests.Engine.Audit;

public sealed class WrittenObjectTests
{
    private static readonly string[] Names = ["kind", "at", "z", "due.legal", "Ab", "a1", "office", "form", "_", "fields"];

    private static readonly string[] Scalars =
    [
        "\"Phường Thuận Hoá\"", "\"\"", "\"\\u00e0\\n\"", "\"a\\\\b\"", "\"😂\"", "\"\\ud83d\\ude02\"", "\"\u007f\u2028\"", "0", "-0", "-7",
        "1.50", "1e3", "123456789012345", "1234567890123456", "9007199254740993", "-0.0", "true", "false", "null", "[]", "{}", "[ ]", "{ }",
    ];

    [Fact]
    public void Object_has_the_form_that_any_json_has()
    {
        for (var seed = 0; seed < 20_000; seed++)
        {
            var json = Object(new Random(seed), 0);
            var written = new CanonicalBuffer(16);
            WrittenObject.Write(written, Encoding.UTF8.GetBytes(json));
            Assert.Equal(CanonicalJson.Of(json), written.ToString());
        }
    }

    [Fact]
    public void Named_members_that_hold_something_are_split_off()
    {
        var json = """{"kind":"task.completed","fields":[{"path":"a","after":1.0}],"papers":[],"form":{ },"step":"s","note":"n"}""";
        var (others, named) = (new CanonicalBuffer(16), new CanonicalBuffer(16).Add("{"u8));
        WrittenObject.WriteSplit(
            others, named, new Dictionary<string, string?> { ["fields"] = "[]", ["papers"] = "[]", ["form"] = "{}", ["note"] = null },
            Encoding.UTF8.GetBytes(json));
        Assert.Equal("""{"form":{},"kind":"task.completed","papers":[],"step":"s"}""", others.ToString());
        Assert.Equal("""{"event":{"fields":[{"after":1,"path":"a"}],"note":"n"}""", named.ToString());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    [InlineData("{\"a\":[1e400]}")]
    [InlineData("{\"a\":1")]
    public void What_has_no_canonical_form_is_an_error(string json)
        => Assert.ThrowsAny<JsonException>(() => WrittenObject.Write(new CanonicalBuffer(16), Encoding.UTF8.GetBytes(json)));

    private static string Object(Random random, int depth)
    {
        var names = Names.OrderBy(_ => random.Next()).Take(random.Next(Names.Length)).ToList();
        if (random.Next(3) == 0)
            names.Sort(StringComparer.Ordinal);
        var blank = random.Next(4) == 0 ? " " : "";
        return $"{{{blank}{string.Join($",{blank}", names.Select(name => $"\"{name}\":{blank}{Value(random, depth + 1)}"))}{blank}}}";
    }

    private static string Value(Random random, int depth) => random.Next(depth > 3 ? 4 : 6) switch
    {
        4 => Object(random, depth),
        5 => $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth + 1)))}]",
        _ => Scalars[random.Next(Scalars.Length)],
    };
}
