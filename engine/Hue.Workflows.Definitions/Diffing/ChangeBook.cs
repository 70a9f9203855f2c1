using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Diffing;

/// <summary>Collects the changes of two versions in the order in which they are found.</summary>
internal sealed class ChangeBook
{
    private readonly List<DefinitionChange> changes = [];

    public IReadOnlyList<DefinitionChange> All => [.. changes.OrderBy(change => change.Part)];

    public void Added(ChangedPart part, string place, string vi, string en) => Add(part, ChangeKind.Added, place, vi, en);

    public void Removed(ChangedPart part, string place, string vi, string en) => Add(part, ChangeKind.Removed, place, vi, en);

    public void Changed(ChangedPart part, string place, string vi, string en) => Add(part, ChangeKind.Changed, place, vi, en);

    /// <summary>"Vi: before → after" where the two differ.</summary>
    public void Became(ChangedPart part, string place, LocalText what, LocalText before, LocalText after)
    {
        if (before != after)
            Changed(part, place, $"{what.Vi}: {before.Vi} → {after.Vi}", $"{what.En}: {before.En} → {after.En}");
    }

    /// <summary>The same for a condition.</summary>
    public void Became(
        ChangedPart part, string place, LocalText what, (Condition? When, FormDefinition Form) before, (Condition? When,
            FormDefinition Form) after)
    {
        if (Words.Key(before.When) != Words.Key(after.When))
            Became(part, place, what, Words.Condition(before.When, before.Form), Words.Condition(after.When, after.Form));
    }

    /// <summary>The same for a value that both languages write alike.</summary>
    public void Became(ChangedPart part, string place, LocalText what, string before, string after) =>
        Became(part, place, what, new LocalText(before, before), new LocalText(after, after));

    /// <summary>What went, what stayed, what came, by key; the earlier order first.</summary>
    public static void Compare<T>(
        IEnumerable<T> before, IEnumerable<T> after, Func<T, string> key, Action<T> removed, Action<T, T> both, Action<T> added)
    {
        var now = after.ToDictionary(key, StringComparer.Ordinal);
        var old = new HashSet<string>(StringComparer.Ordinal);
        foreach (var each in before)
        {
            old.Add(key(each));
            if (now.TryGetValue(key(each), out var kept))
                both(each, kept);
            else
                removed(each);
        }

        foreach (var each in now.Values.Where(each => !old.Contains(key(each))))
            added(each);
    }

    private void Add(ChangedPart part, ChangeKind kind, string place, string vi, string en) =>
        changes.Add(new DefinitionChange(part, kind, place, new LocalText(vi, en)));
}
