using System.Text;
using System.Text.Json.Nodes;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Tests.Architecture;

namespace Hue.Workflows.Tests.Definitions.Rules;

/// <summary>The good catalogue under Fixtures/base, and one fault laid over it by Fixtures/HUE0xx/fault.json.</summary>
internal static class RuleFixture
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests/Hue.Workflows.Tests/Definitions/Rules/Fixtures");

    public static CatalogueFiles Base { get; } = CatalogueFolder.Read(Path.Combine(Folder, "base"));

    public static IEnumerable<string> Codes =>
        Directory.EnumerateDirectories(Folder, "HUE*").Select(folder => Path.GetFileName(folder)!).Order();

    public static IReadOnlyList<DefinitionFault> Faults(CatalogueFiles files) => ProcedureCatalogue.Read(files, withScenarios: true).Faults;

    /// <summary>The fixture's fault, the file and pointer it must be reported at, and the broken catalogue.</summary>
    public static (string File, string At, CatalogueFiles Files) Broken(string code)
    {
        var fault = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, code, "fault.json")))!.AsObject();
        var path = fault["file"]!.GetValue<string>();
        var files = Base.Files.ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal);
        if (fault["copy"] is { } copied)
        {
            files[path] = files[copied.GetValue<string>()];
        }

        if (fault["delete"] is not null)
        {
            files.Remove(path);
        }
        else if (fault["write"] is { } text)
        {
            files[path] = Encoding.UTF8.GetBytes(text.GetValue<string>());
        }
        else if (fault["find"] is { } find)
        {
            var before = Encoding.UTF8.GetString(files[path]);
            Assert.Contains(find.GetValue<string>(), before, StringComparison.Ordinal);
            files[path] = Encoding.UTF8.GetBytes(
                before.Replace(find.GetValue<string>(), fault["put"]!.GetValue<string>(), StringComparison.Ordinal));
        }
        else if (fault["grow"] is { } grow)
        {
            var items = string.Join(',', Enumerable.Repeat(grow["item"]!.ToJsonString(), grow["times"]!.GetValue<int>()));
            var flow = JsonNode.Parse($"{{\"start\":\"a\",\"steps\":[{items}]}}");
            files[path] = JsonPatch.Apply(files[path], [new JsonObject
            {
                ["op"] = "replace", ["path"] = grow["path"]!.DeepClone(), ["value"] = flow,
            }]);
        }
        else if (fault["patch"] is { } patch)
        {
            files[path] = JsonPatch.Apply(files[path], patch.AsArray());
        }

        return (fault["reportedIn"]?.GetValue<string>() ?? path, fault["at"]!.GetValue<string>(), new CatalogueFiles(files, []));
    }
}
