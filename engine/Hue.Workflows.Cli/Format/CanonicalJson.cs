using System.Text;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Cli.Format;

/// <summary>
/// The one way a file of the catalogue is written: two spaces, members in the schema's order, what fits a line on one line, strings and
/// numbers as they were. Written once more it stays the same.
/// </summary>
internal static class CanonicalJson
{
    private const int LineMax = 120;

    /// <summary>Lists and objects that are always spread out, however short: each item is a thing of its own.</summary>
    private static readonly HashSet<string> AlwaysSpread = new(StringComparer.Ordinal)
    {
        "steps", "properties", "definitions", "script", "branches", "outcomes", "flow",
    };

    /// <summary>The file's text.</summary>
    /// <param name="root">The file's tree.</param>
    /// <param name="order">Members of the file's kind in the schema's order; others follow in the order written.</param>
    public static string Write(SourceNode root, MemberOrder order)
    {
        var text = new StringBuilder();
        Write(root, "", order, 0, 0, text);
        return text.Append('\n').ToString();
    }

    private static void Write(SourceNode node, string name, MemberOrder order, int depth, int before, StringBuilder text)
    {
        var members = order.Sorted(node, name);
        var line = AlwaysSpread.Contains(name) && node.Members.Count + node.Items.Count > 0 || depth == 0 ? null
            : OneLine(node, name, order);
        if (line is not null && (depth * 2) + before + line.Length < LineMax)
        {
            text.Append(line);
            return;
        }

        if (node.Members.Count + node.Items.Count == 0)
        {
            text.Append(OneLine(node, name, order));
            return;
        }

        var brackets = node.Kind == SourceKind.Object ? "{}" : "[]";
        text.Append(brackets[0]);
        var first = true;
        foreach (var (key, value) in node.Kind == SourceKind.Object ? members : node.Items.Select(item => ("", item)))
        {
            text.Append(first ? "\n" : ",\n").Append(' ', (depth + 1) * 2);
            first = false;
            var label = node.Kind == SourceKind.Object ? SourceText.Quote(key) + ": " : "";
            text.Append(label);
            Write(value, node.Kind == SourceKind.Object ? key : name + "[]", order, depth + 1, label.Length, text);
        }

        text.Append('\n').Append(' ', depth * 2).Append(brackets[1]);
    }

    /// <summary>The node on one line; null when something in it is always spread out.</summary>
    private static string? OneLine(SourceNode node, string name, MemberOrder order)
    {
        switch (node.Kind)
        {
            case SourceKind.Object:
                var members = order.Sorted(node, name)
                    .Select(member => AlwaysSpread.Contains(member.Name) && member.Value.Members.Count + member.Value.Items.Count > 0
                    ? null
                    : OneLine(member.Value, member.Name, order) is { } value ? $"{SourceText.Quote(member.Name)}: {value}" : null)
                        .ToArray();
                return Array.TrueForAll(members, member => member is not null) ? members.Length == 0 ? "{}"
                    : $"{{{string.Join(", ", members)}}}" : null;
            case SourceKind.Array:
                var items = node.Items.Select(item => OneLine(item, name + "[]", order)).ToArray();
                return Array.TrueForAll(items, item => item is not null) ? $"[{string.Join(", ", items)}]" : null;
            default:
                return SourceText.Write(node);
        }
    }
}
