using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Alerts;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Projection;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Simulation;

/// <summary>What must hold of every dossier, whatever was done to it.</summary>
internal static class Invariants
{
    public static void Holds(bool holds, string invariant, string found)
    {
        if (!holds)
            throw new BrokenInvariantException(invariant, found);
    }

    /// <summary>The store's rows are the projection of the snapshot, and nothing else.</summary>
    public static void RowsFollowTheSnapshot(
        Dossier d, ProcedureDefinition definition, DossierRow row, IReadOnlyList<TaskRow> tasks, IReadOnlyList<TimerRow> timers)
    {
        var expected = DossierRows.Row(d, definition);
        Holds(Same(expected, row), "row-follows-the-snapshot", d.Number);
        var open = tasks.Where(t => t.State is "open" or "suspended").ToList();
        Holds(open.SequenceEqual(TaskRows.Open(d, definition)), "tasks-follow-the-snapshot", d.Number);
        Holds(tasks.All(t => open.Contains(t) || t.EndedAt is not null), "tasks-follow-the-snapshot", d.Number);
        Holds(timers.ToHashSet().SetEquals(TimerRows.Of(d)), "timers-follow-the-snapshot", $"{d.Number}: {string.Join(' ', timers)}");
    }

    /// <summary>Somebody or something always has the next move, until the end; then nobody has.</summary>
    public static void NoStepIsLost(Dossier d)
    {
        var open = d.Tasks.Count + d.Waits.Count + d.Calls.Count;
        if (d.EndedAt is not null)
        {
            Holds(open + d.Parallels.Count == 0, "nothing-is-open-after-the-end", d.Number);
            Holds(d.Result is not null, "an-end-has-a-result", d.Number);
            return;
        }

        Holds(d.IsInHand == open > 0, "no-step-is-lost", $"{d.Number} has {open} open steps");
        foreach (var parallel in d.Parallels)
        {
            foreach (var branch in parallel.Running)
                Holds(Scopes(d).Any(s => s.Parallel == parallel.Number && s.Branch == branch), "no-branch-is-lost", $"{d.Number} {branch}");
            Holds(parallel.Ended.Count < parallel.Needed, "a-met-join-joins", $"{d.Number} {parallel.Step}");
        }

        foreach (var scope in Scopes(d))
        {
            var encloses = d.Parallels.Any(p => p.Number == scope.Parallel && p.Running.Contains(scope.Branch));
            Holds(encloses, "a-step-lies-in-its-branch", $"{d.Number} {scope}");
        }
    }

    /// <summary>Due times follow from the ledgers; what stands still has none.</summary>
    public static void TermsHold(Dossier d, WorkingCalendar calendar)
    {
        Holds(d.Terms.Select(t => t.Key).Distinct().Count() == d.Terms.Count, "a-term-is-there-once", d.Number);
        foreach (var term in d.Terms)
        {
            var stands = d.EndedAt is null && d.Standstills.Any(c => ClockApply.Stops(c, term));
            var told = stands == term.Ledger.IsSuspended && stands == term.DueAt is null;
            Holds(told || d.EndedAt is not null, "a-stopped-term-has-no-due-time", $"{d.Number} {term.Key}");
            Holds(term.DueAt is not null || term.NextAt is null, "no-timer-without-a-term", $"{d.Number} {term.Key}");
            if (term.DueAt is { } due)
                Holds(calendar.Due(term.Ledger) == due, "due-follows-from-the-ledger", $"{d.Number} {term.Key}");
            Holds(term.Step is null || d.Tasks.Any(t => t.TermKey == term.Key), "a-step-term-has-its-task", $"{d.Number} {term.Key}");
        }
    }

    /// <summary>After a sweep no term is past due without the alert that says so.</summary>
    public static void NothingIsLateInSilence(Dossier d, Ladder ladder, DateTimeOffset now)
    {
        if (d.EndedAt is not null)
            return;
        foreach (var term in d.Terms)
        {
            foreach (var rung in ladder.Rungs.Where(r => r.At is RungTime.Due && RungPlan.Concerns(r, term.Step is null)))
            {
                var late = term.DueAt is { } due && due.AddMinutes(1) <= now;
                Holds(!late || term.Fired.Contains(rung.Id), "nothing-is-late-in-silence", $"{d.Number} {term.Key} at {now:O}");
            }
        }
    }

    private static IEnumerable<Scope> Scopes(Dossier d) => d.Tasks.Select(t => t.Scope)
        .Concat(d.Waits.Select(w => w.Scope)).Concat(d.Calls.Select(c => c.Scope)).Concat(d.Parallels.Select(p => p.Scope))
        .OfType<Scope>();

    private static bool Same(DossierRow a, DossierRow b) =>
        a.OfficesInvolved.SequenceEqual(b.OfficesInvolved) && a with { OfficesInvolved = b.OfficesInvolved } == b;
}
