using System.Text;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Tests.Architecture;
using Hue.Workflows.Tests.Definitions.Rules;
using NJsonSchema;

namespace Hue.Workflows.Tests.Definitions.Catalogue;

/// <summary>The JSON Schemas that editors check with say the same as the readers, for the files there are.</summary>
public sealed class SchemaTests
{
    private static readonly Dictionary<CataloguePart, string> Schemas = new()
    {
        [CataloguePart.Procedure] = "procedure",
        [CataloguePart.Form] = "form",
        [CataloguePart.Scenario] = "scenario",
        [CataloguePart.Roles] = "roles",
        [CataloguePart.Fields] = "fields",
        [CataloguePart.Offices] = "offices",
        [CataloguePart.Calendar] = "calendar",
        [CataloguePart.Ladder] = "ladder",
        [CataloguePart.Document] = "document",
        [CataloguePart.FlowBlock] = "flow",
        [CataloguePart.FormBlock] = "form-block",
        [CataloguePart.DocumentSet] = "document-set",
        [CataloguePart.RefusalReasons] = "refusal-reasons",
    };

    public static TheoryData<CataloguePart> Parts => [.. Schemas.Keys];

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Every_good_file_keeps_its_schema_and_an_unknown_member_breaks_it(CataloguePart part)
    {
        var schema = await JsonSchema.FromJsonAsync(Repository.Read($"procedures/_schema/{Schemas[part]}.schema.json"));
        var house = CatalogueFolder.Read(Path.Combine(Repository.Root, "procedures")).Files;
        var files = house.Concat(RuleFixture.Base.Files).Where(file => CataloguePath.Part(file.Key) == part).ToArray();

        Assert.NotEmpty(files);
        foreach (var (path, bytes) in files)
        {
            var json = Encoding.UTF8.GetString(bytes);
            Assert.True(schema.Validate(json).Count == 0, $"{path}: {string.Join("; ", schema.Validate(json).Take(3))}");
            var unknown = string.Concat("{\"khongCo\":1,", json.AsSpan(json.IndexOf('{', StringComparison.Ordinal) + 1));
            Assert.NotEmpty(schema.Validate(unknown));
        }
    }
}
