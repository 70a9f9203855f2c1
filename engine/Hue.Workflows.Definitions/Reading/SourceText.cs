using System.Globalization;
using System.Text;

namespace Hue.Workflows.Definitions.Reading;

/// <summary>Writes a tree back as JSON on one line; numbers keep their digits.</summary>
public static class SourceText
{
    /// <summary>The node as JSON text.</summary>
    public static string Write(SourceNode node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    /// <summary>A string as a JSON string: only what JSON must have escaped is escaped.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2);
        text.Append('"');
        for (var at = 0; at < value.Length; at++)
        {
            if (at + 1 < value.Length && char.IsSurrogatePair(value[at], value[at + 1]))
            {
                text.Append(value[at++]).Append(value[at]);
                continue;
            }

            Append(text, value[at]);
        }

        return text.Append('"').ToString();
    }

    private static void Append(StringBuilder text, char letter) => _ = letter switch
    {
        '"' => text.Append("\\\""),
        '\\' => text.Append("\\\\"),
        '\n' => text.Append("\\n"),
        '\r' => text.Append("\\r"),
        '\t' => text.Append("\\t"),
        < ' ' or '\u007f' or '\u2028' or '\u2029' or (>= '\ud800' and <= '\udfff') =>
            text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
        _ => text.Append(letter),
    };

    private static void Write(SourceNode node, StringBuilder text)
    {
        switch (node.Kind)
        {
            case SourceKind.Object:
                text.Append('{').Append(string.Join(',', node.Members.Select(member => $"{Quote(member.Name)}:{Write(member.Value)}")))
                    .Append('}');
                break;
            case SourceKind.Array:
                text.Append('[').Append(string.Join(',', node.Items.Select(Write))).Append(']');
                break;
            case SourceKind.String:
                text.Append(Quote(node.Text));
                break;
            default:
                text.Append(node.Kind == SourceKind.Null ? "null" : node.Text);
                break;
        }
    }
}
