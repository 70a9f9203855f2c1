using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Hue.Workflows.Engine.Audit.Journal;

/// <summary>Kind of each entry of the journal, as declared where the closed set stands.</summary>
public static class JournalKinds
{
    private static readonly FrozenDictionary<Type, string> Kinds = typeof(JournalEntry)
        .GetCustomAttributes<JsonDerivedTypeAttribute>().ToFrozenDictionary(a => a.DerivedType, a => (string)a.TypeDiscriminator!);

    /// <summary>All kinds, in the order of their declaration.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. typeof(JournalEntry).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => (string)a.TypeDiscriminator!)];

    /// <summary>"permission.refused".</summary>
    public static string Of(JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Kinds[entry.GetType()];
    }
}
