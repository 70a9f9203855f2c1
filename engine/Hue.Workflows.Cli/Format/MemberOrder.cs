using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Cli.Format;

/// <summary>
/// In which order members are written, by the member that an object stands under; forms keep their fields as the author has them.
/// </summary>
internal sealed class MemberOrder
{
    private static readonly Dictionary<string, string> Procedure = new(StringComparer.Ordinal)
    {
        [""] = "$schema id code version title field levels authority offices subjects review validFrom validTo legalBases provenance "
            + "channels papers fees "
            + "results term ladder documents refusalReasons flow form openPoints content",
        ["legalBases[]"] = "id number title note",
        ["provenance[]"] = "id source retrieved digest flags note",
        ["channels[]"] = "kind source",
        ["papers[]"] = "id title originals copies required when handling basis source note",
        ["fees[]"] = "id title kind per tiers cap copiesField pagesField when exemptions collectAt basis source certainty",
        ["tiers[]"] = "upTo amount",
        ["exemptions[]"] = "when share title basis",
        ["results[]"] = "id title",
        ["term"] = "unknown cases onCompletion extensionsMax supplementsMax cutOff share as budget onReentry basis certainty",
        ["cases[]"] = "when budget basis source certainty to",
        ["documents[]"] = "id template title",
        ["refusalReasons[]"] = "id title basis",
        ["content"] = "block start steps",
        ["flow"] = "block start steps",
        ["steps[]"] = "id kind title role office term notSameAs maySupplement mayCorrect instruction action document message procedure "
            + "formMap "
            + "suspendsTerm basis timeout timeoutTo cases otherwise atLeast branches next otherwiseTo outcomes result",
        ["outcomes[]"] = "id title to kind requiresReason requiresLegalBasis requiresPapers requiresFields requiresPayment",
        ["branches[]"] = "id title when flow",
    };

    private static readonly Dictionary<string, string> Scenario = new(StringComparer.Ordinal)
    {
        [""] = "$schema title kind office start people channel subject form papers script",
        ["script[]"] = "at do step outcome as to by reason legalBasis missing papers fields amount fee result channel name text version "
            + "refused "
            + "dossier expect",
        ["expect"] = "status step role due suspended overdue remaining stepDue fees feeTotal alerts result documents audit auditCount",
        ["alerts[]"] = "rung term to",
    };

    private static readonly Dictionary<string, string> Ladder = new(StringComparer.Ordinal)
    {
        [""] = "$schema id version title rungs",
        ["rungs[]"] = "id at tell actions terms title ignoresQuietHours",
    };

    private static readonly Dictionary<string,
        string> Document = new(StringComparer.Ordinal) { [""] = "$schema id version title kind note" };

    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal)
    {
        [""] = "$schema roles",
        ["roles[]"] = "id title titleEn handles",
    };

    private static readonly Dictionary<string,
        string> Fields = new(StringComparer.Ordinal) { [""] = "$schema fields", ["fields[]"] = "id title" };

    private readonly Dictionary<string, string[]> orders;

    private MemberOrder(Dictionary<string, string> orders) =>
        this.orders = orders.ToDictionary(each => each.Key, each => each.Value.Split(' '), StringComparer.Ordinal);

    /// <summary>The order of a kind of file; files without an order of their own keep the author's.</summary>
    public static MemberOrder Of(CataloguePart part) => new(part switch
    {
        CataloguePart.Procedure or CataloguePart.FlowBlock or CataloguePart.DocumentSet or CataloguePart.RefusalReasons => Procedure,
        CataloguePart.Scenario => Scenario,
        CataloguePart.Ladder => Ladder,
        CataloguePart.Document => Document,
        CataloguePart.Roles => Roles,
        CataloguePart.Fields => Fields,
        _ => [],
    });

    /// <summary>An object's members in order.</summary>
    /// <param name="node">The object.</param>
    /// <param name="name">The member it stands under; of an item its list's name and "[]".</param>
    public IEnumerable<(string Name, SourceNode Value)> Sorted(SourceNode node, string name)
    {
        var members = node.Members.Select(member => (member.Name, member.Value));
        return orders.TryGetValue(name, out var order) ? members.OrderBy(member => Place(order, member.Name)) : members;
    }

    private static int Place(string[] order, string name) => Array.IndexOf(order, name) is >= 0 and var at ? at : int.MaxValue;
}
