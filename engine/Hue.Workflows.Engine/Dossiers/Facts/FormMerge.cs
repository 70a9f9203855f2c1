using System.Text;
using System.Text.Json;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers.Events;

namespace Hue.Workflows.Engine.Dossiers.Facts;

/// <summary>
/// Writes a form with fields set in one pass, in canonical form: members and changes are gone through side by side, both sorted.
/// </summary>
internal static class FormMerge
{
    private static readonly Comparer<(string[] Path, string? Value)> ByPath = Comparer<(string[] Path, string? Value)>.Create(Compare);

    /// <summary>Changes sorted by path; null when one path leads through another's or is named twice: then their order counts.</summary>
    public static (string[] Path, string? Value)[]? Ordered(IReadOnlyList<FieldChange> changes)
    {
        var ordered = new (string[] Path, string? Value)[changes.Count];
        for (var i = 0; i < ordered.Length; i++)
            ordered[i] = (changes[i].Path.Split('.'), changes[i].After);
        Array.Sort(ordered, ByPath);
        for (var i = 1; i < ordered.Length; i++)
        {
            if (ordered[i].Path.AsSpan().StartsWith(ordered[i - 1].Path))
                return null;
        }

        return ordered;
    }

    /// <summary>Canonical JSON of the form with the changes.</summary>
    /// <param name="form">An object.</param>
    /// <param name="changes">From <see cref="Ordered"/>.</param>
    public static string Write(JsonElement form, ReadOnlySpan<(string[] Path, string? Value)> changes)
    {
        var to = new StringBuilder(512);
        Object(to, form, changes, 0);
        return to.ToString();
    }

    private static void Object(StringBuilder to, JsonElement? place, ReadOnlySpan<(string[] Path, string? Value)> changes, int depth)
    {
        var members = place is { ValueKind: JsonValueKind.Object } known ? CanonicalJson.Sorted(known, out var count) : Nothing(out count);
        to.Append('{');
        for (int m = 0, c = 0; m < count || c < changes.Length;)
        {
            var order = m == count ? 1
                : c == changes.Length ? -1
                : string.CompareOrdinal(members[m].Name, changes[c].Path[depth]);
            if (order < 0)
            {
                Name(to, members[m].Name);
                CanonicalJson.Write(to, members[m++].Value);
                continue;
            }

            var below = changes[c..(c + Alike(changes[c..], depth))];
            Changed(to, order == 0 ? members[m++].Value : null, below, depth);
            c += below.Length;
        }

        to.Append('}');
        CanonicalJson.Return(members);
    }

    /// <summary>One member that changes, itself or below.</summary>
    private static void Changed(StringBuilder to, JsonElement? place, ReadOnlySpan<(string[] Path, string? Value)> below, int depth)
    {
        var (path, value) = below[0];
        if (path.Length > depth + 1)
        {
            Name(to, path[depth]);
            Object(to, place, below, depth + 1);
        }
        else if (value is not null)
        {
            Name(to, path[depth]);
            to.Append(CanonicalJson.Of(value));
        }
    }

    private static void Name(StringBuilder to, string name)
    {
        if (to[^1] != '{')
            to.Append(',');
        CanonicalJson.WriteString(to, name);
        to.Append(':');
    }

    /// <summary>How many of the first changes go into the same member.</summary>
    private static int Alike(ReadOnlySpan<(string[] Path, string? Value)> changes, int depth)
    {
        var alike = 1;
        while (alike < changes.Length && changes[alike].Path[depth] == changes[0].Path[depth])
            alike++;
        return alike;
    }

    private static (string Name, JsonElement Value)[] Nothing(out int count)
    {
        count = 0;
        return [];
    }

    private static int Compare((string[] Path, string? Value) one, (string[] Path, string? Value) other)
    {
        var common = Math.Min(one.Path.Length, other.Path.Length);
        for (var i = 0; i < common; i++)
        {
            if (string.CompareOrdinal(one.Path[i], other.Path[i]) is var order && order != 0)
                return order;
        }

        return one.Path.Length - other.Path.Length;
    }
}
