using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Dossiers.Flowing;
using Hue.Workflows.Engine.Dossiers.Terms;
using Refused = Hue.Workflows.Engine.Dossiers.Outcome.Refused;

namespace Hue.Workflows.Engine.Dossiers.Deciding;

/// <summary>Moves a running dossier to another version: open steps keep their place, terms in force keep their ledger.</summary>
internal static class Migration
{
    public static Refused? Move(Draft draft, MigrateToVersion command)
    {
        var d = draft.D;
        if (d.EndedAt is not null)
            return Refusals.Ended;
        if (Permissions.Holds(command.By, d.Office, Permissions.Leader, Permissions.Administrator) is { } notAllowed)
            return notAllowed;
        if (command.Version == d.Version)
            return Refusals.VersionSame;
        if (Demands.Reason(command.Reason) is { } missing)
            return missing;
        var unmapped = Unmapped(draft, command.Steps);
        if (unmapped.Count > 0)
            return Refusals.StepsUnmapped(string.Join(", ", unmapped));
        var tasks = d.Tasks.Select(t =>
        {
            var step = (TaskStep)draft.Index[Moved(command, t.Step)];
            return new MovedTask(t.Number, step.Role, FlowRun.Office(draft, step.Office));
        });
        draft.Raise(new DossierMigrated
        {
            From = d.Version,
            To = command.Version,
            DefinitionHash = draft.Definition.Hash,
            Steps = command.Steps.OrderBy(s => s.Key, StringComparer.Ordinal).ToDictionary(),
            Tasks = [.. tasks],
            Terms = [.. d.Terms.Where(t => t.DueAt is not null).Select(t => Repointed(draft, t))],
            Reason = command.Reason,
        });
        return null;
    }

    private static TermPoint Repointed(Draft draft, TermState term) =>
        TermClock.Point(draft, term.Key, term.Step is null, term.Ledger, term.DueAt!.Value, term.Fired);

    private static string Moved(MigrateToVersion command, string step) => command.Steps.GetValueOrDefault(step, step);

    /// <summary>Open steps without a step of the same kind in the new version; a parallel step must keep its id and branches.</summary>
    private static List<string> Unmapped(Draft draft, IReadOnlyDictionary<string, string> map)
    {
        var d = draft.D;
        string To(string step) => map.GetValueOrDefault(step, step);
        var gone = new List<string>();
        gone.AddRange(d.Tasks.Where(t => draft.Index.Find(To(t.Step)) is not TaskStep).Select(t => t.Step));
        gone.AddRange(d.Waits.Where(w => draft.Index.Find(To(w.Step)) is not WaitStep).Select(w => w.Step));
        gone.AddRange(d.Calls.Where(c => draft.Index.Find(To(c.Step)) is not CallStep).Select(c => c.Step));
        gone.AddRange(d.Parallels.Where(p => draft.Index.Find(p.Step) is not ParallelStep now
            || p.Running.Any(b => now.Branches.All(n => n.Id != b))).Select(p => p.Step));
        return gone;
    }
}
