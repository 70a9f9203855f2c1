using Hue.Workflows.Tests.Architecture;
using NJsonSchema;

namespace Hue.Workflows.Tests.Definitions.Reading;

/// <summary>The schemas that editors check shared files with agree with the files, and refuse what the readers refuse.</summary>
public class SharedSchemasTests
{
    [Theory]
    [InlineData("calendar", "calendars/hue.v1.json")]
    [InlineData("offices", "offices.json")]
    public async Task A_shared_file_keeps_its_schema(string schema, string file)
    {
        var read = await Schema(schema);

        Assert.Empty(read.Validate(Repository.Read($"procedures/_shared/{file}")));
        Assert.Contains($"_schema/{schema}.schema.json", Repository.Read($"procedures/_shared/{file}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("calendar", "calendars/hue.v1.json", "\"kind\": \"worked\"", "\"kind\": \"open\"")]
    [InlineData("calendar", "calendars/hue.v1.json", "\"17:00\"", "\"5pm\"")]
    [InlineData("calendar", "calendars/hue.v1.json", "\"zone\"", "\"zona\"")]
    [InlineData("offices", "offices.json", "\"kind\": \"ward\"", "\"kind\": \"province\"")]
    [InlineData("offices", "offices.json", "\"slug\"", "\"path\"")]
    public async Task A_mistake_breaks_the_schema(string schema, string file, string from, string to)
    {
        var text = Repository.Read($"procedures/_shared/{file}");

        Assert.NotEmpty((await Schema(schema)).Validate(text.Replace(from, to, StringComparison.Ordinal)));
    }

    private static Task<JsonSchema> Schema(string name) =>
        JsonSchema.FromJsonAsync(Repository.Read($"procedures/_schema/{name}.schema.json"));
}
