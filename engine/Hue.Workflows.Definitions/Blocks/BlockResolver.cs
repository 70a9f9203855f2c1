using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Blocks;

/// <summary>
/// Lays blocks into a tree: an object with a text "block" stands for that block's content, and its other members say what differs.
/// Pure: the same trees give the same result.
/// </summary>
/// <param name="shelf">The blocks.</param>
/// <param name="file">Gets the faults.</param>
/// <param name="part">Kind of the blocks that may be named here.</param>
/// <param name="above">Names of the blocks inside of which this tree lies, outermost first.</param>
internal sealed class BlockResolver(BlockShelf shelf, SourceFile file, CataloguePart part, IReadOnlyList<string> above)
{
    private const string Member = "block";
    private readonly List<string> files = [];

    /// <summary>Paths of the blocks that were laid in, each once.</summary>
    public IReadOnlyList<string> Files => files;

    /// <summary>How many values were seen, those inside of blocks included.</summary>
    public long Values { get; private set; }

    /// <summary>Whether a block was met inside of itself.</summary>
    public bool GoesRound { get; private set; }

    /// <summary>The tree with its blocks laid in; parts without blocks are the same nodes.</summary>
    public SourceNode Resolve(SourceNode node)
    {
        var found = Walk(node, isName: false);
        if (Values > BlockShelf.ValuesMax)
        {
            file.Fault(BlockRules.ResolvedFits, node,
                FormattableString.Invariant($"With its blocks laid in this has over {BlockShelf.ValuesMax:N0} values. Name fewer blocks."));
        }

        return found;
    }

    /// <summary>The name of the block that a node stands for; null when it is written out.</summary>
    public static string? NameOf(SourceNode node) =>
        node.Kind == SourceKind.Object && node[Member] is { Kind: SourceKind.String } name ? name.Text : null;

    private SourceNode Walk(SourceNode node, bool isName)
    {
        Values++;
        if (node.Kind is not (SourceKind.Object or SourceKind.Array) || Values > BlockShelf.ValuesMax)
        {
            return node;
        }

        if (node.Kind == SourceKind.Array)
        {
            var items = node.Items.Select(item => Walk(item, isName: false)).ToList();
            return items.SequenceEqual(node.Items, ReferenceEqualityComparer.Instance) ? node : SourceNode.ArrayAt(node, items);
        }

        var members = Members(node, isName);
        if (!isName && NameOf(node) is { } name)
        {
            var rest = members.Where(member => member.Name != Member).ToList();
            return Named(node, name) is not { } content ? node
                : rest.Count == 0 ? content
                    : new BlockMerge(file).Over(content, SourceNode.ObjectAt(node, rest));
        }

        return members.Select(each => each.Value).SequenceEqual(node.Members.Select(each => each.Value), ReferenceEqualityComparer.Instance)
            ? node
            : SourceNode.ObjectAt(node, members);
    }

    /// <summary>Under "properties" a member "block" is a field of that name.</summary>
    private List<SourceMember> Members(SourceNode node, bool isName) =>
    [
        .. node.Members.Select(member =>
            member with { Value = Walk(member.Value, !isName && member.Name is "properties" or "definitions") }),
    ];

    private SourceNode? Named(SourceNode node, string name)
    {
        var at = node[Member]!;
        if (above.Contains(name))
        {
            GoesRound = true;
            file.Fault(BlockRules.BlocksDoNotGoRound, at,
                $"The block is made of itself: {string.Join(" → ", above)} → {name}. Break the circle.");
            return null;
        }

        if (shelf.Find(part, name) is not { } block)
        {
            file.Fault(BlockRules.BlockExists, at,
                $"There is no usable block \"{name}\" in _shared/{FolderOf(part)}/. Write one that is there.");
            return null;
        }

        var inner = shelf.Resolved(block, above);
        GoesRound |= inner.GoesRound;
        Values += inner.Values;
        files.AddRange(inner.Files.Where(path => !files.Contains(path)));
        if (inner.GoesRound && above.Count > 0)
        {
            file.Fault(BlockRules.BlocksDoNotGoRound, at, $"The block \"{name}\" leads round in a circle. Break the circle.");
            return null;
        }

        if (inner.File.IsBroken || block.File.IsBroken)
        {
            file.Fault(BlockRules.BlockExists, at, $"The block \"{name}\" has faults of its own. Mend it, or name another version.");
            return null;
        }

        return inner.Content;
    }

    private static string FolderOf(CataloguePart part) => part switch
    {
        CataloguePart.FlowBlock => "flows",
        CataloguePart.FormBlock => "forms",
        CataloguePart.DocumentSet => "document-sets",
        _ => "refusal-reasons",
    };
}
