namespace Hue.Workflows.Engine.Dossiers;

/// <summary>Small immutable lists: a change makes a new array, what did not change stays the same object.</summary>
internal static class Lists
{
    public static IReadOnlyList<T> Plus<T>(this IReadOnlyList<T> list, T item)
    {
        var grown = new T[list.Count + 1];
        for (var i = 0; i < list.Count; i++)
            grown[i] = list[i];
        grown[^1] = item;
        return grown;
    }

    public static IReadOnlyList<T> Plus<T>(this IReadOnlyList<T> list, IReadOnlyList<T> items) =>
        items.Count == 0 ? list : [.. list, .. items];

    public static IReadOnlyList<T> Without<T>(this IReadOnlyList<T> list, Func<T, bool> gone)
    {
        var kept = new List<T>(list.Count);
        foreach (var item in list)
        {
            if (!gone(item))
                kept.Add(item);
        }

        return kept.Count == list.Count ? list : kept.ToArray();
    }

    public static IReadOnlyList<T> Changed<T>(this IReadOnlyList<T> list, Func<T, bool> which, Func<T, T> change)
    {
        T[]? changed = null;
        for (var i = 0; i < list.Count; i++)
        {
            if (!which(list[i]))
                continue;
            changed ??= [.. list];
            changed[i] = change(list[i]);
        }

        return changed ?? list;
    }
}
