using System.Globalization;
using System.Text.Json;
using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Reading;

/// <summary>Reads a condition: {"field": value | [values] | {"atLeast": n} | {"present": true}}.</summary>
internal static class ConditionReader
{
    public static Condition Read(SourceFile file, Places places, SourceNode node)
    {
        var tests = new List<FieldTest>();
        var condition = new Condition(tests);
        if (!new ObjectReader(file, node).IsObject)
        {
            return places.Keep(condition, node);
        }

        if (node.Members.Count == 0)
        {
            file.Fault(ShapeRules.ValueIsAllowed, node, "The condition is empty. Name at least one field, or leave \"when\" out.");
        }

        foreach (var member in node.Members)
        {
            tests.Add(places.Keep(Test(file, member.Name, member.Value), member.Value));
        }

        return places.Keep(condition, node);
    }

    private static FieldTest Test(SourceFile file, string field, SourceNode node) => node.Kind switch
    {
        SourceKind.Object => Bound(file, field, node),
        SourceKind.Array => new FieldTest.OneOf(field, Values(file, node)),
        _ => new FieldTest.OneOf(field, [Value(file, node)]),
    };

    private static FieldTest Bound(SourceFile file, string field, SourceNode node)
    {
        var reader = new ObjectReader(file, node);
        FieldTest test = reader.Has("present")
            ? new FieldTest.Present(field, reader.Flag("present"))
            : new FieldTest.AtLeast(field, reader.Number("atLeast"));
        reader.Close();
        return test;
    }

    private static List<JsonElement> Values(SourceFile file, SourceNode node)
    {
        if (node.Items.Count == 0)
        {
            file.Fault(ShapeRules.ValueIsAllowed,
                node, "The list of values is empty: the condition could never hold. Name at least one value.");
        }

        return node.Items.Select(item => Value(file, item)).ToList();
    }

    private static JsonElement Value(SourceFile file, SourceNode node)
    {
        switch (node.Kind)
        {
            case SourceKind.String:
                return JsonElement.Parse($"\"{JsonEncodedText.Encode(node.Text)}\"");
            case SourceKind.Boolean:
                return JsonElement.Parse(node.Text);
            case SourceKind.Number when decimal.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _):
                return JsonElement.Parse(node.Text);
            default:
                file.Fault(ShapeRules.ValueHasItsType,
                    node, "A condition compares with a text, a number of at most 28 digits, true or false. Write one of these, or a "
                        + "list of them.");
                return JsonElement.Parse("false");
        }
    }
}
