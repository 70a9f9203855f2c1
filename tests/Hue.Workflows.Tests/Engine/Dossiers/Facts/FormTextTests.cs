using System.Text.Json.Nodes;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Dossiers.Facts;

namespace Hue.Workflows.Tests.Engine.Dossiers.Facts;

/// <summary>Fields are set in one pass; the plain way, one after the other on a tree, says what must come out.</summary>
public sealed class FormTextTests
{
    private static readonly string[] Names = ["a", "b", "Á", "a-b", "z"];
    private static readonly string?[] Values = ["1", "\"x\"", "null", "{\"q\":1,\"b\":[2]}", "[1,{\"a\":2}]", "true", null];

    [Fact]
    public void Fields_set_in_one_pass_are_what_setting_them_one_by_one_gives()
    {
        var random = new Random(20261122);
        var merged = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var form = CanonicalJson.Of(Object(random, 3).ToJsonString());
            var changes = Enumerable.Range(0, random.Next(0, 5))
                .Select(_ => new FieldChange(Path(random), null, Values[random.Next(Values.Length)])).ToList();
            merged += FormMerge.Ordered(changes) is null ? 0 : 1;
            Assert.Equal(OneByOne(form, changes), FormText.With(form, changes));
        }

        Assert.InRange(merged, 10_000, 19_999); // both ways were gone
    }

    [Theory]
    [InlineData("""{"a":{"b":null}}""", "a.b", "null")]
    [InlineData("""{"a":{"b":[1]}}""", "a.b", "[1]")]
    [InlineData("""{"a":1}""", "a.b", null)]
    [InlineData("{}", "a", null)]
    public void A_field_is_found_by_its_path(string form, string path, string? found) => Assert.Equal(found, FormText.At(form, path));

    private static string OneByOne(string form, IEnumerable<FieldChange> changes)
    {
        var root = JsonNode.Parse(form)!.AsObject();
        foreach (var change in changes)
        {
            var path = change.Path.Split('.');
            var place = root;
            foreach (var member in path[..^1])
            {
                if (place[member] is not JsonObject inner)
                    place[member] = inner = [];
                place = inner;
            }

            if (change.After is null)
                place.Remove(path[^1]);
            else
                place[path[^1]] = JsonNode.Parse(change.After);
        }

        return CanonicalJson.Of(root.ToJsonString());
    }

    private static JsonObject Object(Random random, int depth)
    {
        JsonObject made = [];
        for (var i = random.Next(0, 4); i > 0; i--)
        {
            made[Names[random.Next(Names.Length)]] = depth > 0 && random.Next(2) == 0
                ? Object(random, depth - 1)
                : JsonNode.Parse(Values[random.Next(Values.Length - 1)]!);
        }

        return made;
    }

    private static string Path(Random random) =>
        string.Join('.', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Names[random.Next(Names.Length)]));
}
