using System.Collections.Frozen;
using System.Globalization;
using Hue.Workflows.Definitions.Blocks;
using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Reading;

/// <summary>Reads form.json into its list of fields; whether its keywords are in the agreed set is the form rules' business.</summary>
public static class FormReader
{
    /// <summary>Reads a form; faults of its bytes are in the file.</summary>
    /// <param name="path">Path from the catalogue's root, with slashes.</param>
    /// <param name="bytes">The file's bytes.</param>
    public static (SourceFile File, FormDefinition? Form) Read(string path, byte[] bytes)
    {
        var file = StrictJson.Read(path, bytes);
        if (file.Root is null || !new ObjectReader(file, file.Root).IsObject)
        {
            return (file, null);
        }

        return (file, Fields(file.Root, bytes));
    }

    /// <summary>Reads a form that may name building blocks in any of its schemas.</summary>
    /// <param name="path">Path from the catalogue's root, with slashes.</param>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="shelf">The blocks.</param>
    internal static (SourceFile File, FormDefinition? Form, BlockUse Blocks) Read(string path, byte[] bytes, BlockShelf shelf)
    {
        var (file, form) = Read(path, bytes);
        if (form is null || bytes.AsSpan().IndexOf("\"block\""u8) < 0)
        {
            return (file, form, BlockUse.None);
        }

        var blocks = new DefinitionBlocks(shelf, file);
        var (resolved, made) = blocks.Form("form.json", file.Root!);
        return blocks.Use.Files.Count == 0 ? (file, form, BlockUse.None) : (resolved.With(file), made, blocks.Use);
    }

    /// <summary>The resolved file with the faults of the written one.</summary>
    private static SourceFile With(this SourceFile resolved, SourceFile written)
    {
        resolved.Take(written.Faults.Except(resolved.Faults));
        return resolved;
    }

    /// <summary>A form of a tree, with its list of fields.</summary>
    /// <param name="root">The form, an object.</param>
    /// <param name="bytes">Its file, which nobody changes any more; null writes the tree.</param>
    internal static FormDefinition Fields(SourceNode root, byte[]? bytes = null)
    {
        var fields = new List<FormField>();
        new FieldWalk(root, fields).Walk(root, "", 0);
        FormField[] found = [.. fields];
        return (bytes is null ? new FormDefinition(SourceText.Write(root), found) : new FormDefinition(bytes, found)) with
        {
            DateChecks = [.. (root["x-checks"]?.Items ?? []).Select(DateCheck)],
        };
    }

    /// <summary>One entry of "x-checks"; what does not fit is left out here and reported by the rule about it.</summary>
    private static FormDateCheck DateCheck(SourceNode entry) => new(
        entry["field"]?.Text ?? "",
        entry["notBefore"]?.Text,
        entry["notAfter"]?.Text,
        Years(entry["ageAtLeast"]),
        Years(entry["ageUnder"]));

    private static int? Years(SourceNode? node) =>
        int.TryParse(node?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var years) ? years : null;

    private sealed class FieldWalk(SourceNode root, List<FormField> fields)
    {
        private const int DepthMax = 32; // a form that refers to itself has no end of fields
        private const int FieldsMax = 5000; // nor, where it does so twice, a fair number of them
        private readonly HashSet<string> paths = new(StringComparer.Ordinal);

        public void Walk(SourceNode schema, string path, int depth)
        {
            schema = Resolved(schema, 0);
            foreach (var member in schema["properties"]?.Members ?? [])
            {
                var at = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
                var required = schema["required"]?.Items.Any(item => item.Text == member.Name) ?? false;
                Field(member.Value, at, required, depth);
            }

            foreach (var part in schema["allOf"]?.Items ?? [])
            {
                if (depth < DepthMax && fields.Count < FieldsMax)
                {
                    Walk(part, path, depth + 1);
                }
            }
        }

        private void Field(SourceNode written, string path, bool required, int depth)
        {
            var schema = Resolved(written, 0);
            var type = schema["type"]?.Text ?? (schema["enum"] is not null ? "string" : "");
            var title = written["title"]?.Text ?? schema["title"]?.Text ?? "";
            if (paths.Add(path))
            {
                fields.Add(new FormField(path, type, title, required) { Choices = Choices(schema) });
            }

            if (depth >= DepthMax || fields.Count >= FieldsMax)
            {
                return;
            }

            Walk(schema, path, depth + 1);
            if (schema["items"] is { Kind: SourceKind.Object } items)
            {
                Field(items, path + "[]", false, depth + 1);
            }
        }

        private static IReadOnlyDictionary<string, string> Choices(SourceNode schema)
        {
            if (schema["enum"] is null)
                return FrozenDictionary<string, string>.Empty;
            var named = (schema["enum"]?.Items ?? []).Zip(schema["x-enumTitles"]?.Items ?? [], (value, title) => (value.Text, title.Text));
            var choices = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (value, title) in named)
            {
                if (value is not null && title is not null)
                {
                    choices.TryAdd(value, title);
                }
            }

            return choices;
        }

        private SourceNode Resolved(SourceNode schema, int hops)
        {
            var target = schema["$ref"]?.Text;
            return target is null || !target.StartsWith("#/", StringComparison.Ordinal) || hops > 8
                ? schema
                : Resolved(root.Nearest(target[1..]), hops + 1);
        }
    }
}
