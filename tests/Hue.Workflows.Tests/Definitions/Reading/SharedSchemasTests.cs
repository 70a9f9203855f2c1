using System.Text;
using Hue.Workflows.Definitions.Calendars;
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

    /// <summary>A closure is no file of the catalogue, so its sample is here; schema and reader take the same.</summary>
    [Theory]
    [InlineData("", "", true)]
    [InlineData("\"partial\"", "\"half\"", false)]
    [InlineData("[\"19777\"]", "[]", false)]
    [InlineData("\"offices\"", "\"office\"", false)]
    [InlineData("\"2026-10-05\"", "\"5/10/2026\"", false)]
    [InlineData("\"title\"", "\"name\"", false)]
    public async Task A_closure_fits_its_schema_just_when_it_is_read(string from, string to, bool fits)
    {
        const string closure = """
            {"$schema":"../_schema/closure.schema.json","title":"Lũ ở Vỹ Dạ","offices":["19777"],
             "days":[{"date":"2026-10-05","kind":"partial","name":"Lũ","certainty":"announced","notice":"15/TB-UBND",
             "open":[{"from":"07:30","to":"11:30"}]}]}
            """;
        var text = from.Length == 0 ? closure : closure.Replace(from, to, StringComparison.Ordinal);

        Assert.Equal(fits, (await Schema("closure")).Validate(text).Count == 0);
        Assert.Equal(fits, CalendarChangeReader.Read("lu.json", Encoding.UTF8.GetBytes(text)).Change is not null);
    }

    private static Task<JsonSchema> Schema(string name) =>
        JsonSchema.FromJsonAsync(Repository.Read($"procedures/_schema/{name}.schema.json"));
}
