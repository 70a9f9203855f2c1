using System.Collections.Frozen;

namespace Hue.Workflows.Engine.Audit;

/// <summary>
/// Which members of which events may hold personal values: they are sealed, all others stay readable for ever. A member stands here with
/// what it reads as once the key is gone; null where it may be missing. A test asks that every member of every event is judged.
/// </summary>
internal static class PersonalMembers
{
    private const string EmptyList = "[]";
    private const string EmptyObject = "{}";

    private static readonly FrozenDictionary<string, FrozenDictionary<string, string?>> Kinds = new[]
    {
        Of("dossier.filed", ("form", EmptyObject), ("papers", EmptyList)),
        Of("result.returned", ("receivedBy", null)),
        Of("task.completed", ("papers", EmptyList), ("fields", EmptyList)),
        Of("supplement.requested", ("missing", EmptyList)),
        Of("supplement.completed", ("papers", EmptyList), ("fields", EmptyList)),
        Of("form.corrected", ("fields", EmptyList)),
        Of("wait.ended", ("content", null)),
        Of("fees.computed", ("lines", EmptyList)), // an exemption tells who is poor, ill or old
        Of("paper.attached", ("paper", """{"copies":0,"originals":0,"paper":""}""")),
        Of("dossier.handedOver", ("note", null)),
        Of("dossier.commented", ("text", "\"\"")),
        Of("delivery.queued", ("payload", EmptyObject)),
    }.ToFrozenDictionary(k => k.Kind, k => k.Members, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string?> None = FrozenDictionary<string, string?>.Empty;

    /// <summary>Personal members of a kind, each with its blank.</summary>
    public static FrozenDictionary<string, string?> Of(string kind) => Kinds.GetValueOrDefault(kind, None);

    private static (string Kind, FrozenDictionary<string, string?> Members) Of(
        string kind, params (string Member, string? Blank)[] members) =>
        (kind, members.ToFrozenDictionary(m => m.Member, m => m.Blank, StringComparer.Ordinal));
}
