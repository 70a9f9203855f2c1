using System.Security.Cryptography;
using System.Text;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Blocks;

/// <summary>Lays blocks into one definition and shares what it has in common with others: flows of the same term, whole forms.</summary>
/// <param name="shelf">The blocks.</param>
/// <param name="file">The definition's file; gets the faults.</param>
internal sealed class DefinitionBlocks(BlockShelf shelf, SourceFile file)
{
    private readonly List<string> files = [];
    private readonly List<ResolvedPart> parts = [];

    /// <summary>What was laid in so far.</summary>
    public BlockUse Use => parts.Count == 0 ? BlockUse.None : new BlockUse(files, parts);

    /// <summary>The flow: its blocks laid in, its shares turned into terms, read.</summary>
    public (Flow Flow, Places? Places) Flow(SourceNode written, SourceNode? legal)
    {
        if (IsPlain(written))
        {
            var alone = Fitting(written, CataloguePart.FlowBlock);
            var places = new Places();
            return (new FlowReader(file, places).Read(alone), places);
        }

        var quarters = StepShares.Quarters(legal);
        var variant = FormattableString.Invariant($"{quarters?.Quarters}/{quarters?.Unit}");
        var made = Made("flow", CataloguePart.FlowBlock, written, variant, (into, node) =>
        {
            var (places, flow) = (new Places(), StepShares.Apply(into, node, quarters));
            return (flow, new FlowReader(into, places).Read(flow), places);
        });
        return (made.Model as Flow ?? new Flow("", []), made.Places);
    }

    /// <summary>A form that procedure.json names, or that form.json makes of blocks.</summary>
    public (SourceFile File, FormDefinition? Form) Form(string name, SourceNode written)
    {
        var made = Made(name, CataloguePart.FormBlock, written, "", (into, node) => (node, Read(node), new Places()));
        var read = new SourceFile(file.Path) { Root = made.Node };
        read.Take(made.File.Faults);
        return (read, made.Model as FormDefinition);
    }

    /// <summary>A list: the issued documents, the reasons for refusal. One that many definitions name is read once.</summary>
    /// <param name="name">The member.</param>
    /// <param name="part">Kind of the blocks that may be named in it.</param>
    /// <param name="written">What is written.</param>
    /// <param name="places">Where its items lie.</param>
    /// <param name="reader">Which of a reader's functions reads an item.</param>
    public IReadOnlyList<T> List<T>(
        string name, CataloguePart part, SourceNode written, Places places, Func<ProcedurePartsReader, Func<SourceNode, T>> reader)
    {
        if (IsPlain(written))
        {
            return ObjectReader.ListOf(file, written, reader(new ProcedurePartsReader(file, places)), 0);
        }

        var made = Made(name, part, written, "", (into, node) =>
        {
            var own = new Places();
            return (node, ObjectReader.ListOf(into, node, reader(new ProcedurePartsReader(into, own)), 0), own);
        });
        places.Borrow(made.Places);
        return made.Model as T[] ?? [];
    }

    private static bool IsPlain(SourceNode node) => !Mentions(node);

    private static bool Mentions(SourceNode node)
    {
        var found = BlockResolver.NameOf(node) is not null;
        for (var at = 0; !found && at < node.Members.Count; at++)
        {
            found = Mentions(node.Members[at].Value);
        }

        for (var at = 0; !found && at < node.Items.Count; at++)
        {
            found = Mentions(node.Items[at]);
        }

        return found;
    }

    private static FormDefinition? Read(SourceNode node) =>
        node.Kind == SourceKind.Object ? FormReader.Fields(node) : null;

    /// <summary>Counts a part that is written out, so that it is refused when it is too large as well.</summary>
    private SourceNode Fitting(SourceNode written, CataloguePart part) => new BlockResolver(shelf, file, part, []).Resolve(written);

    private SharedPart Made(
        string name, CataloguePart part, SourceNode written, string variant,
        Func<SourceFile, SourceNode, (SourceNode Node, object? Model, Places Places)> read)
    {
        var block = BlockResolver.NameOf(written);
        var resolver = new BlockResolver(shelf, file, part, []);
        var known = file.Faults.Count;
        var resolved = resolver.Resolve(written);
        var sound = file.Faults.Count == known; // what could not be laid in is told once, not again by each reader of the rest
        files.AddRange(resolver.Files.Where(path => !files.Contains(path)));
        // A block that is named and nothing more reads the same wherever it is named.
        var made = block is not null && written.Members.Count == 1 && sound
            ? shelf.Shared(part, block, $"{name} {variant}", Make)
            : Make();
        if (made.File.Faults.Count > 0)
        {
            file.Take(made.File.Faults);
        }

        parts.Add(made.Part);
        return made;

        SharedPart Make()
        {
            var into = new SourceFile(file.Path);
            var (node, model, places) = sound ? read(into, resolved) : (SourceNode.ArrayAt(written, []), null, new Places());
            return new SharedPart(new ResolvedPart(name, Digest(node)), node, model, places, into);
        }
    }

    private static string Digest(SourceNode node) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(SourceText.Write(node) + "\n")));
}
