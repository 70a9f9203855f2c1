using System.Text;
using System.Text.Json;
using Hue.Workflows.Cli.Format;
using Hue.Workflows.Tests.Definitions.Rules;

namespace Hue.Workflows.Tests.Cli.Format;

public sealed class CanonicalJsonTests
{
    private const string Path = "ho-tich/1.000001-mau/v1/procedure.json";

    [Theory]
    [InlineData("{\"version\":1,\"code\":\"a\"}", "{\n  \"code\": \"a\",\n  \"version\": 1\n}\n")]
    [InlineData("{\"zz\":{\"b\":[1,2.50,1e3],\"a\":null},\"yy\":[]}", "{\n  \"zz\": {\"b\": [1, 2.50, 1e3], \"a\": null},\n  \"yy\": "
        + "[]\n}\n")]
    [InlineData("{\"title\":\"\\u1ea5 \\\" \\\\ \\n \\u0000 /\"}", "{\n  \"title\": \"ấ \\\" \\\\ \\n \\u0000 /\"\n}\n")]
    [InlineData("{\"flow\":{\"steps\":[{\"kind\":\"end\",\"id\":\"a\"}],\"start\":\"a\"}}",
        "{\n  \"flow\": {\n    \"start\": \"a\",\n    \"steps\": [\n      {\"id\": \"a\", \"kind\": \"end\"}\n    ]\n  }\n}\n")]
    public void A_file_has_one_form(string before, string after) =>
        Assert.Equal(after, Encoding.UTF8.GetString(FormatVerb.Formatted(Path, Encoding.UTF8.GetBytes(before))!));

    [Fact]
    public void Formatting_again_changes_nothing_and_means_the_same()
    {
        foreach (var (path, bytes) in RuleFixture.Base.Files)
        {
            var once = FormatVerb.Formatted(path, bytes)!;

            Assert.Equal(once, FormatVerb.Formatted(path, once));
            Assert.True(JsonElement.DeepEquals(JsonElement.Parse(bytes), JsonElement.Parse(once)), path);
            Assert.All(Encoding.UTF8.GetString(once).Split('\n'), line => Assert.False(line.EndsWith(' ')));
        }
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    public void What_could_not_be_written_back_whole_is_left_alone(string json) =>
        Assert.Null(FormatVerb.Formatted(Path, Encoding.UTF8.GetBytes(json)));
}
