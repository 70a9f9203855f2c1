using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Hue.Workflows.Host.Security;

/// <summary>
/// What was worked out lately and would come out the same again. Full, it forgets everything: that only costs doing it anew.
/// </summary>
/// <param name="clock">Its timestamps, which nobody sets back.</param>
/// <param name="keeps">How long it remembers.</param>
/// <param name="most">How much it remembers.</param>
internal sealed class ShortMemory<TKey, TValue>(TimeProvider clock, TimeSpan keeps, int most)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, (TValue Value, long Since)> known = new();

    /// <summary>What was kept, if that is not too long ago.</summary>
    public bool Find(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (known.TryGetValue(key, out var found) && clock.GetElapsedTime(found.Since) < keeps)
        {
            value = found.Value;
            return true;
        }

        value = default;
        return false;
    }

    public void Keep(TKey key, TValue value)
    {
        if (known.Count >= most)
            known.Clear();
        known[key] = (value, clock.GetTimestamp());
    }
}
