using System.Text;
using System.Text.Json.Nodes;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Tests.Definitions.Rules;

namespace Hue.Workflows.Tests.Definitions.Blocks;

/// <summary>The good catalogue with other flows and other words in the one definition that names them.</summary>
internal sealed class BlockCatalogue
{
    public const string Procedure = "ho-tich/1.000002-con/v1/procedure.json";

    private readonly Dictionary<string, byte[]> files = RuleFixture.Base.Files.ToDictionary(StringComparer.Ordinal);

    /// <summary>Three tasks after one another, then the end.</summary>
    public static string Three(string a, string b, string c) => $$"""
        {"start": "mot", "steps": [
          {"id": "mot", "kind": "task", "title": "Một", "role": "specialist",
           "term": {{a}}, "outcomes": [{"id": "x", "title": "X", "to": "hai"}]},
          {"id": "hai", "kind": "task", "title": "Hai", "role": "headOfUnit",
           "term": {{b}}, "outcomes": [{"id": "x", "title": "X", "to": "ba"}]},
          {"id": "ba", "kind": "task", "title": "Ba", "role": "recordsClerk",
           "term": {{c}}, "outcomes": [{"id": "x", "title": "X", "to": "het"}]},
          {"id": "het", "kind": "end", "title": "Hết", "result": "granted"}]}
        """;

    public BlockCatalogue Block(string kind, string name, string content)
    {
        var (id, version) = (name[..name.LastIndexOf(".v", StringComparison.Ordinal)], name[(name.LastIndexOf('v') + 1)..]);
        var block = $$"""{"id": "{{id}}", "version": {{version}}, "title": "{{id}}", "content": {{content}}}""";
        files[$"_shared/{kind}/{name}.json"] = Encoding.UTF8.GetBytes(block);
        return this;
    }

    public BlockCatalogue With(string member, string json)
    {
        var procedure = JsonNode.Parse(files[Procedure])!.AsObject();
        procedure[member] = JsonNode.Parse(json);
        files[Procedure] = Encoding.UTF8.GetBytes(procedure.ToJsonString());
        return this;
    }

    public BlockCatalogue Term(string budget) =>
        With("term", $$"""{"cases": [{"budget": "{{budget}}", "source": "nguon", "certainty": "toBeConfirmed"}]}""");

    public BlockCatalogue File(string path, byte[]? bytes)
    {
        files.Remove(path);
        if (bytes is not null)
        {
            files[path] = bytes;
        }

        return this;
    }

    public ProcedureCatalogue Read() => ProcedureCatalogue.Read(new CatalogueFiles(files, []), withScenarios: true);
}
