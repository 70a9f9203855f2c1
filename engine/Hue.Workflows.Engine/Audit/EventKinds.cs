using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;
using Hue.Workflows.Engine.Dossiers.Events;

namespace Hue.Workflows.Engine.Audit;

/// <summary>Kind of each event, as declared where the closed set stands.</summary>
public static class EventKinds
{
    private static readonly FrozenDictionary<Type, string> Kinds = typeof(DossierEvent)
        .GetCustomAttributes<JsonDerivedTypeAttribute>().ToFrozenDictionary(a => a.DerivedType, a => (string)a.TypeDiscriminator!);

    /// <summary>All kinds, in the order of their declaration.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. typeof(DossierEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => (string)a.TypeDiscriminator!)];

    /// <summary>"task.completed".</summary>
    public static string Of(DossierEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return Kinds[happened.GetType()];
    }
}
