using System.Text;
using System.Text.Json;
using Hue.Workflows.Definitions.Forms;

namespace Hue.Workflows.Tests.Definitions.Forms;

/// <summary>Patterns as ECMAScript's u flag reads them; each row was tried in Node 20 as new RegExp(pattern, "u").test(text).</summary>
public sealed class FormPatternTests
{
    [Theory]
    [InlineData("^[0-9]{12}$", "046090001234", true)]
    [InlineData("^[0-9]{12}$", "046090001234\n", false)]
    [InlineData("b", "abc", true)]
    [InlineData("^.$", "😀", true)]
    [InlineData("^..$", "😀", false)]
    [InlineData("^.$", "\n", false)]
    [InlineData("^.$", "\u0085", true)]
    [InlineData("^[^a]$", "😀", true)]
    [InlineData("^[😀-😂]$", "😁", true)]
    [InlineData("^\\u{1F600}$", "😀", true)]
    [InlineData("^\\ud83d\\ude00$", "😀", true)]
    [InlineData("^\\d+$", "١٢", false)]
    [InlineData("^\\w$", "ấ", false)]
    [InlineData("^\\s$", "\ufeff", true)]
    [InlineData("^\\s$", "\u0085", false)]
    [InlineData("^\\p{Lu}\\p{L}*$", "Ấm", true)]
    [InlineData("^\\P{L}$", "1", true)]
    [InlineData("^(a|b)*?c$", "ababc", true)]
    [InlineData("^(?:a|ab)(?:c|bcd)$", "abcd", true)]
    [InlineData("^a{2,3}$", "aaaa", false)]
    [InlineData("^a{2,}$", "aaaa", true)]
    [InlineData("^(?:){5}$", "", true)]
    [InlineData("^(a*)*$", "aaab", false)]
    [InlineData("^[]$", "a", false)]
    [InlineData("^[^]$", "\n", true)]
    [InlineData("^[a\\-z]$", "-", true)]
    [InlineData("^[a-]$", "-", true)]
    [InlineData("\\bHuế", "ở Huế", true)]
    [InlineData("Hu\\b", "Huế", true)]
    [InlineData("^[\\b]$", "\b", true)]
    [InlineData("^\\cJ\\x41\\0$", "\nA\0", true)]
    [InlineData("", "anything", true)]
    [InlineData("|a", "b", true)]
    [InlineData("^[\\s\\S]*$", "\ud800", true)]
    [InlineData("^[[]$", "[", true)]
    public void A_pattern_matches_as_in_the_browser(string pattern, string text, bool matches)
    {
        var validator = new FormValidator(Encoding.UTF8.GetBytes($"{{\"pattern\":{JsonSerializer.Serialize(pattern)}}}"));

        Assert.Empty(validator.Refusals);
        Assert.Equal(matches,
            validator.Check(text.Length == 1 && char.IsSurrogate(text[0]) ? "\"\\ud800\"" : JsonSerializer.Serialize(text)).Count == 0);
    }

    [Theory]
    [InlineData("a{")]
    [InlineData("a]")]
    [InlineData("}")]
    [InlineData("a**")]
    [InlineData("^*")]
    [InlineData("[b-a]")]
    [InlineData("[\\d-z]")]
    [InlineData("\\-")]
    [InlineData("\\a")]
    [InlineData("\\u{110000}")]
    [InlineData("\\u12")]
    [InlineData("a{3,2}")]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("[a")]
    [InlineData("\\")]
    [InlineData("\\01")]
    [InlineData("(a)\\1")]
    [InlineData("(?<=a)b")]
    [InlineData("(?i:a)")]
    public void What_browsers_or_we_cannot_read_is_refused(string pattern) =>
        Assert.Equal("pattern",
            new FormValidator(Encoding.UTF8.GetBytes($"{{\"pattern\":{JsonSerializer.Serialize(pattern)}}}")).Refusals[0].Keyword);

    [Fact]
    public void A_pattern_that_makes_others_run_for_ever_takes_linear_time()
    {
        var validator = new FormValidator("""{"pattern":"^(([a-z])+.)+[A-Z]([a-z])+$"}"""u8);

        Assert.NotEmpty(validator.Check($"\"{new string('a', 100_000)}\""));
    }
}
