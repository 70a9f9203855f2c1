using System.Runtime.CompilerServices;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>Finds the schemas of a form in its source, for the rules about forms.</summary>
internal static class FormNodes
{
    private static readonly string[] Named = ["properties", "definitions"];
    private static readonly string[] Several = ["allOf", "anyOf", "oneOf"];
    private static readonly string[] Single = ["items", "not", "additionalProperties"];

    /// <summary>A form that many procedures share is walked once, not by each rule for each procedure.</summary>
    private static readonly ConditionalWeakTable<SourceNode, SourceNode[]> Walked = [];

    /// <summary>Every schema of the form, the form itself first.</summary>
    public static IReadOnlyList<SourceNode> Schemas(SourceNode form) => Walked.GetValue(form, static each => [.. Walk(each)]);

    private static IEnumerable<SourceNode> Walk(SourceNode schema)
    {
        if (schema.Kind != SourceKind.Object)
        {
            return [];
        }

        var below = Named.SelectMany(name => schema[name]?.Members.Select(member => member.Value) ?? [])
            .Concat(Several.SelectMany(name => schema[name]?.Items ?? []))
            .Concat(Single.Select(name => schema[name]).OfType<SourceNode>());
        return below.SelectMany(Walk).Prepend(schema);
    }

    /// <summary>The schema of a field, "con.hoTen" or "danhSach[].hoTen"; null when the form has none.</summary>
    public static SourceNode? Field(SourceNode root, string path)
    {
        var at = root;
        foreach (var part in path.Split('.'))
        {
            at = Resolved(root, at)["properties"]?[part.Replace("[]", "", StringComparison.Ordinal)];
            if (at is null)
            {
                return null;
            }

            at = Resolved(root, at);
            at = part.EndsWith("[]", StringComparison.Ordinal) && at["items"] is { } items ? Resolved(root, items) : at;
        }

        return at;
    }

    private static SourceNode Resolved(SourceNode root, SourceNode schema)
    {
        for (var hops = 0; hops < 8 && schema["$ref"]?.Text is { } target && target.StartsWith("#/", StringComparison.Ordinal); hops++)
        {
            schema = root.Nearest(target[1..]);
        }

        return schema;
    }
}
