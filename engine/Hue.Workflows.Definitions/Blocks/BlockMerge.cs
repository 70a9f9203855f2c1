using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Blocks;

/// <summary>
/// Lays what a definition says over what its block says. Objects are merged member by member. A list is changed by an object whose
/// members are ids of its items, each with what differs; "+" adds items at the end, "-" takes items out by id, or by value where they
/// are texts. Everything else replaces. An override that meets nothing is a fault: a block's next version cannot lose it silently.
/// </summary>
/// <param name="file">Gets the faults; they name the file of the override.</param>
internal sealed class BlockMerge(SourceFile file)
{
    public const string Add = "+";
    public const string Remove = "-";

    /// <summary>The block's value with the overrides laid over it; nothing of either is changed.</summary>
    /// <param name="below">What the block says.</param>
    /// <param name="above">What is written over it.</param>
    /// <param name="named">Whether the values stand under "properties", where a new name is a new field.</param>
    public SourceNode Over(SourceNode below, SourceNode above, bool named = false) => (below.Kind, above.Kind) switch
    {
        (SourceKind.Object, SourceKind.Object) => Object(below, above, named),
        (SourceKind.Array, SourceKind.Object) => List(below, above),
        _ => above,
    };

    private SourceNode Object(SourceNode below, SourceNode above, bool named)
    {
        var members = new List<SourceMember>(below.Members.Count + above.Members.Count);
        foreach (var member in below.Members)
        {
            var over = above[member.Name];
            members.Add(over is null ? member
                : member with { Value = Over(member.Value, over, !named && member.Name == "properties") });
        }

        foreach (var member in above.Members.Where(member => below[member.Name] is null))
        {
            if (named && !IsSchema(member.Value))
            {
                Nothing(member.Value, $"The block has no field \"{member.Name}\", and a new one says its \"type\".");
            }

            members.Add(member);
        }

        return SourceNode.ObjectAt(above, members);
    }

    private static bool IsSchema(SourceNode node) =>
        node.Members.Any(each => each.Name is "type" or "$ref" or "enum" or "allOf" or "anyOf" or "oneOf");

    private SourceNode List(SourceNode below, SourceNode above)
    {
        var items = below.Items.ToList();
        foreach (var change in above.Members)
        {
            switch (change.Name)
            {
                case Add:
                    items.AddRange(change.Value.Kind == SourceKind.Array ? change.Value.Items : Wrong(change.Value));
                    break;
                case Remove:
                    TakeOut(items, change.Value);
                    break;
                default:
                    var at = items.FindIndex(item => IdOf(item) == change.Name);
                    if (at < 0)
                    {
                        Nothing(change.Value, $"The block has no \"{change.Name}\" here; it has {Names(below)}.");
                    }
                    else
                    {
                        items[at] = Over(items[at], change.Value);
                    }

                    break;
            }
        }

        return SourceNode.ArrayAt(above, items);
    }

    private void TakeOut(List<SourceNode> items, SourceNode names)
    {
        foreach (var name in names.Kind == SourceKind.Array ? names.Items : Wrong(names))
        {
            if (items.RemoveAll(item => IdOf(item) == name.Text && name.Text.Length > 0) == 0)
            {
                Nothing(name, $"The block has no \"{ObjectReader.Short(name.Text)}\" here to take out.");
            }
        }
    }

    /// <summary>An item's id; a text is its own.</summary>
    private static string IdOf(SourceNode item) => item.Kind == SourceKind.String ? item.Text : item["id"]?.Text ?? "";

    private static string Names(SourceNode list) =>
        list.Items.Count == 0 ? "none" : string.Join(", ", list.Items.Take(20).Select(IdOf));

    private IReadOnlyList<SourceNode> Wrong(SourceNode node)
    {
        file.Fault(ShapeRules.ValueHasItsType, node, $"{ObjectReader.Written(node)} stands where a list in brackets belongs.");
        return [];
    }

    private void Nothing(SourceNode at, string message) =>
        file.Fault(BlockRules.OverrideMeetsSomething, at, message + " Write a name that is there, or take the override out.");
}
