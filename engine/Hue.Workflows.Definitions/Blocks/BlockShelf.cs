using System.Collections.Concurrent;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Blocks;

/// <summary>All building blocks of a catalogue, each resolved once and shared by those that name it.</summary>
/// <remarks>Once <see cref="Check"/> has run nothing is written but what several threads may write.</remarks>
public sealed class BlockShelf
{
    /// <summary>Most values of a part once its blocks are laid in: blocks that double each other grow without end otherwise.</summary>
    public const int ValuesMax = 50_000;

    private readonly Dictionary<(CataloguePart Part, string Name), Block> blocks = [];
    private readonly Dictionary<(CataloguePart, string), ResolvedBlock> resolved = [];
    private readonly ConcurrentDictionary<(CataloguePart, string, string), Lazy<SharedPart>> shared = new();

    /// <summary>Every block, by kind and name.</summary>
    public IEnumerable<Block> All => blocks.Values
        .OrderBy(each => each.Part).ThenBy(each => each.Name, StringComparer.Ordinal);

    /// <summary>Resolves every block and hands over the faults; call it once, before definitions are read.</summary>
    internal IEnumerable<Model.DefinitionFault> Check() =>
        All.SelectMany(block => Resolved(block, []).File.Faults.Concat(block.File.Faults)).Distinct();

    internal void Put(Block block) => blocks[(block.Part, block.Name)] = block;

    internal Block? Find(CataloguePart part, string name) => blocks.GetValueOrDefault((part, name));

    /// <summary>A block with the blocks that it names laid in.</summary>
    /// <param name="block">One of this shelf.</param>
    /// <param name="above">Names of the blocks that led here, outermost first.</param>
    internal ResolvedBlock Resolved(Block block, IReadOnlyList<string> above)
    {
        if (resolved.TryGetValue((block.Part, block.Name), out var known))
        {
            return known;
        }

        var made = Make(block, above);
        if (!made.GoesRound || above.Count == 0)
        {
            resolved[(block.Part, block.Name)] = made; // of a circle only the whole is remembered, never the rest of it
        }

        return made;
    }

    /// <summary>What several definitions share word for word, made once.</summary>
    internal SharedPart Shared(CataloguePart part, string name, string variant, Func<SharedPart> make) =>
        shared.GetOrAdd((part, name, variant), _ => new Lazy<SharedPart>(make)).Value;

    private ResolvedBlock Make(Block block, IReadOnlyList<string> above)
    {
        var file = new SourceFile(block.Path);
        var resolver = new BlockResolver(this, file, block.Part, [.. above, block.Name]);
        var content = resolver.Resolve(block.Content);
        if (block.Part == CataloguePart.FlowBlock && !file.IsBroken)
        {
            StepShares.CheckWhole(file, content);
        }

        return new ResolvedBlock(content, [block.Path, .. resolver.Files.Where(path => path != block.Path)], resolver.Values, file,
            resolver.GoesRound);
    }
}

/// <summary>A block with its own blocks laid in.</summary>
/// <param name="Content">What it stands for.</param>
/// <param name="Files">Its path, then those of the blocks in it.</param>
/// <param name="Values">How many values the content has.</param>
/// <param name="File">Faults of laying in.</param>
/// <param name="GoesRound">Whether it was met inside of itself.</param>
internal sealed record ResolvedBlock(SourceNode Content, IReadOnlyList<string> Files, long Values, SourceFile File, bool GoesRound);

/// <summary>A part that was read for several definitions at once.</summary>
/// <param name="Part">Its name and digest.</param>
/// <param name="Node">What it reads.</param>
/// <param name="Model">What it was read into: a flow, a form or a list.</param>
/// <param name="Places">Where its parts were written.</param>
/// <param name="File">Its faults.</param>
internal sealed record SharedPart(ResolvedPart Part, SourceNode Node, object? Model, Places Places, SourceFile File);
