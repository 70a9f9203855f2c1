using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Hue.Workflows.Tests.Definitions.Rules;

/// <summary>RFC 6902's add, replace and remove: all that fixtures need.</summary>
internal static class JsonPatch
{
    public static byte[] Apply(byte[] json, JsonArray operations)
    {
        var root = JsonNode.Parse(json)!;
        foreach (var operation in operations)
        {
            Apply(root, operation!["op"]!.GetValue<string>(), operation["path"]!.GetValue<string>().Split('/')[1..], operation["value"]);
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private static void Apply(JsonNode at, string operation, string[] path, JsonNode? value)
    {
        foreach (var part in path[..^1])
        {
            at = at is JsonArray list ? list[Index(part)]! : at[part] ?? throw new InvalidOperationException($"nothing at {part}");
        }

        var last = path[^1];
        if (at is JsonArray items)
        {
            var index = last == "-" ? items.Count : Index(last);
            if (operation != "add")
            {
                items.RemoveAt(index);
            }

            if (operation != "remove")
            {
                items.Insert(index, value?.DeepClone());
            }
        }
        else
        {
            Assert.Equal(operation != "add", at.AsObject().ContainsKey(last));
            at.AsObject().Remove(last);
            if (operation != "remove")
            {
                at[last] = value?.DeepClone();
            }
        }
    }

    private static int Index(string part) => int.Parse(part, CultureInfo.InvariantCulture);
}
