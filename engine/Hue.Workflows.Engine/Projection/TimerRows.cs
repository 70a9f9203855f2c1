using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Engine.Timers;

namespace Hue.Workflows.Engine.Projection;

/// <summary>The timers of a state: nothing but what it says itself, so that no timer can be without its term.</summary>
public static class TimerRows
{
    /// <summary>All timers of a state.</summary>
    public static IReadOnlyList<TimerRow> Of(Dossier? dossier)
    {
        if (dossier is null)
            return [];
        var rows = new List<TimerRow>();
        foreach (var delivery in dossier.Deliveries)
            rows.Add(new TimerRow(dossier.Id, delivery.Name, delivery.DueAt, "deliver", delivery.Payload));
        if (dossier.EndedAt is not null)
            return rows;
        foreach (var term in dossier.Terms)
        {
            if (term.NextRung is { } rung && term.NextAt is { } at)
                rows.Add(new TimerRow(dossier.Id, TimerName.Rung(term.Key, term.Epoch, rung), at, "rung", null));
        }

        // While the whole dossier stands still a wait does not give up; it may do so as soon as the clock goes on.
        foreach (var wait in dossier.Waits)
        {
            if (wait.TimeoutAt is { } at && !dossier.TasksStandStill)
                rows.Add(new TimerRow(dossier.Id, TimerName.Timeout(wait.Number), at, "timeout", null));
        }

        return rows;
    }

    /// <summary>Timers to set and to clear.</summary>
    internal static (IReadOnlyList<TimerRow> Set, IReadOnlyList<string> Cleared) Changed(Dossier? before, Dossier after)
    {
        var old = Of(before);
        var now = Of(after);
        List<TimerRow>? set = null;
        List<string>? cleared = null;
        foreach (var row in now)
        {
            if (!old.Contains(row))
                (set ??= []).Add(row);
        }

        foreach (var row in old)
        {
            var stays = false;
            foreach (var other in now)
                stays |= other.Name == row.Name;
            if (!stays)
                (cleared ??= []).Add(row.Name);
        }

        return (set ?? (IReadOnlyList<TimerRow>)[], cleared ?? (IReadOnlyList<string>)[]);
    }
}
