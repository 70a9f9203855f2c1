using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Hue.Workflows.Definitions.Reading;

/// <summary>
/// Reads JSON as definitions must be written: UTF-8 without byte order mark, no member twice, text in NFC, at most
/// <see cref="BytesMax"/> bytes and <see cref="DepthMax"/> levels. Never throws, whatever the bytes.
/// </summary>
public static class StrictJson
{
    /// <summary>Most bytes of a file: 1 MiB.</summary>
    public const int BytesMax = 1 << 20;

    /// <summary>Most objects and arrays inside one another.</summary>
    public const int DepthMax = 64;

    /// <summary>Reads a file's bytes into a tree; faults are in the result.</summary>
    /// <param name="path">Path that the faults name.</param>
    /// <param name="bytes">The file's bytes.</param>
    public static SourceFile Read(string path, ReadOnlySpan<byte> bytes)
    {
        var file = new SourceFile(path);
        if (bytes.Length > BytesMax)
        {
            // How large it really is, is not known here: the folder hands on one byte too many and no more.
            file.Fault(ShapeRules.FileFits, "", 1,
                "The file has more than 1 MiB, and no more is read. Split it or take out what is not definition.");
        }
        else if (bytes.StartsWith("\uFEFF"u8))
        {
            file.Fault(ShapeRules.FileIsJson, "", 1, "The file begins with a byte order mark. Save it as UTF-8 without BOM.");
        }
        else if (!Utf8.IsValid(bytes))
        {
            file.Fault(ShapeRules.FileIsJson, "", LineOfBadByte(bytes), "The line is not UTF-8. Save the file as UTF-8.");
        }
        else
        {
            new Pass(file).Run(bytes);
        }

        return file;
    }

    private static int LineOfBadByte(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        while (Rune.DecodeFromUtf8(bytes, out _, out var consumed) == OperationStatus.Done)
        {
            line += bytes[0] == '\n' ? 1 : 0;
            bytes = bytes[consumed..];
        }

        return line;
    }

    private sealed class Pass(SourceFile file)
    {
        /// <summary>Members of an object up to which a walk finds a name written twice; beyond that a set does.</summary>
        private const int Few = 16;

        private readonly Stack<(SourceNode Node, HashSet<string>? Names)> open = new();
        private string? name;
        private bool repeated;
        private int nameLine;
        private int line = 1;
        private int counted;

        [MethodImpl(Compiled.AtOnce)]
        public void Run(ReadOnlySpan<byte> bytes)
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = DepthMax + 1 });
            SourceNode? root = null;
            try
            {
                while (reader.Read())
                {
                    CountLines(bytes, (int)reader.TokenStartIndex);
                    if (!Take(ref reader, ref root))
                    {
                        return;
                    }
                }

                file.Root = root;
            }
            catch (JsonException fault)
            {
                line = 1 + (int)(fault.LineNumber ?? 0);
                var column = 1 + (fault.BytePositionInLine ?? 0);
                var at = open.Count > 0 ? open.Peek().Node.Pointer : "";
                var text = string.Create(
                    CultureInfo.InvariantCulture, $"Not JSON at byte {column} of the line: {Reason(fault)} Write plain JSON: double "
                        + $"quotes, no comments, no comma after the last member.");
                file.Fault(ShapeRules.FileIsJson, at, line, text);
            }
        }

        private static string Reason(JsonException fault)
        {
            var end = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            return end < 0 ? fault.Message : fault.Message[..end];
        }

        [MethodImpl(Compiled.AtOnce)]
        private void CountLines(ReadOnlySpan<byte> bytes, int upTo)
        {
            line += bytes[counted..upTo].Count((byte)'\n');
            counted = upTo;
        }

        [MethodImpl(Compiled.AtOnce)]
        private bool Take(ref Utf8JsonReader reader, ref SourceNode? root)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    return true;
                case JsonTokenType.PropertyName:
                    TakeName(ref reader);
                    return true;
                default:
                    return TakeValue(ref reader, ref root);
            }
        }

        [MethodImpl(Compiled.AtOnce)]
        private void TakeName(ref Utf8JsonReader reader)
        {
            var (node, names) = open.Peek();
            nameLine = line;
            name = TextOf(ref reader, node, out _);
            if (names is null && node.Members.Count > Few)
            {
                names = node.Members.Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
                open.Pop();
                open.Push((node, names));
            }

            repeated = names is null ? node[name] is not null : !names.Add(name);
            if (repeated)
            {
                file.Fault(ShapeRules.MemberIsOnce, $"{node.Pointer}/{SourceNode.Escape(name)}",
                    line, $"\"{name}\" is written twice in the same object. Keep one.");
            }
        }

        [MethodImpl(Compiled.AtOnce)]
        private bool TakeValue(ref Utf8JsonReader reader, ref SourceNode? root)
        {
            var kind = KindOf(reader.TokenType);
            var parent = open.Count > 0 ? open.Peek().Node : null;
            var at = parent?.Kind == SourceKind.Object ? name : null;
            var text = kind == SourceKind.Number ? Encoding.UTF8.GetString(reader.ValueSpan)
                : kind == SourceKind.Boolean ? reader.TokenType == JsonTokenType.True ? "true" : "false" : "";
            string? fault = null;
            if (kind == SourceKind.String)
            {
                text = TextOf(ref reader, null, out fault);
            }

            var node = new SourceNode(kind, text, line, parent, parent is null ? file.Path : at, parent?.Items.Count ?? 0);
            if (fault is not null)
            {
                file.Fault(fault == Lone ? ShapeRules.FileIsJson : ShapeRules.TextIsComposed, node, fault);
            }

            Attach(parent, node, at);
            root ??= node;
            return kind is not (SourceKind.Object or SourceKind.Array) || Open(node);
        }

        [MethodImpl(Compiled.AtOnce)]
        private void Attach(SourceNode? parent, SourceNode node, string? at)
        {
            if (at is null)
            {
                parent?.Add(node);
            }
            else if (!repeated)
            {
                parent!.Add(new SourceMember(at, node, nameLine));
            }
        }

        [MethodImpl(Compiled.AtOnce)]
        private bool Open(SourceNode node)
        {
            if (open.Count == DepthMax)
            {
                file.Fault(ShapeRules.FileFits, node,
                    string.Create(CultureInfo.InvariantCulture, $"Objects and lists lie more than {DepthMax} deep in one another here. "
                        + $"Flatten them."));
                return false;
            }

            open.Push((node, null));
            return true;
        }

        [MethodImpl(Compiled.AtOnce)]
        private static SourceKind KindOf(JsonTokenType token) => token switch
        {
            JsonTokenType.StartObject => SourceKind.Object,
            JsonTokenType.StartArray => SourceKind.Array,
            JsonTokenType.String => SourceKind.String,
            JsonTokenType.Number => SourceKind.Number,
            JsonTokenType.Null => SourceKind.Null,
            _ => SourceKind.Boolean,
        };

        private const string Lone = "Half of a surrogate pair (\\ud800–\\udfff alone) is not text. Write the character itself.";
        private const string Decomposed = "The text is not in NFC: a letter and its mark are two characters. Type it again, or "
            + "normalise it to NFC (hue format keeps it as it is).";

        /// <summary>The string under the reader; a name's fault is recorded at its object, a value's is handed back.</summary>
        [MethodImpl(Compiled.AtOnce)]
        private string TextOf(ref Utf8JsonReader reader, SourceNode? nameOf, out string? fault)
        {
            fault = null;
            if (SoundTexts.Known(ref reader) is { } text)
            {
                return text;
            }

            try
            {
                text = reader.GetString()!;
                fault = Ascii.IsValid(text) || text.IsNormalized(NormalizationForm.FormC) ? null : Decomposed;
                if (fault is null)
                {
                    SoundTexts.Keep(ref reader, text);
                }
            }
            catch (Exception lone) when (lone is InvalidOperationException or ArgumentException)
            {
                text = "\uFFFD";
                fault = Lone;
            }

            if (nameOf is not null && fault is not null)
            {
                file.Fault(fault == Lone ? ShapeRules.FileIsJson
                    : ShapeRules.TextIsComposed, nameOf.Pointer, line, $"A member's name: {fault}");
            }

            return text;
        }
    }
}
