using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Facts;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Engine.Scenarios;

/// <summary>Plays scenarios on the real engine, in memory, with a clock that the script moves.</summary>
public static class ScenarioRunner
{
    /// <summary>Plays one scenario; never throws for what the script or the definition gets wrong.</summary>
    /// <param name="catalogue">Where the definition, the office and its calendar come from.</param>
    /// <param name="definition">The version that is tried.</param>
    /// <param name="path">Path of the scenario's file, for messages.</param>
    /// <param name="scenario">The story.</param>
    /// <param name="cancellation">Stops between two lines.</param>
    public static async Task<ScenarioVerdict> PlayAsync(
        ProcedureCatalogue catalogue, ProcedureDefinition definition, string path, Scenario scenario, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var failures = new List<ScenarioFailure>();
        var stage = new ScenarioStage(catalogue, definition, scenario, path);
        foreach (var line in scenario.Script)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!await PlayAsync(stage, line, failures, cancellation).ConfigureAwait(false))
                break;
        }

        await CheckReplayAsync(stage, failures, cancellation).ConfigureAwait(false);
        var trails = new List<IReadOnlyList<AuditRow>>();
        foreach (var id in stage.Store.Ids())
        {
            if ((await stage.Store.DossierAsync(id, cancellation).ConfigureAwait(false))!.Procedure == definition.Code)
                trails.Add(await stage.Store.AuditAsync(id, cancellation).ConfigureAwait(false));
        }

        return new ScenarioVerdict(path, scenario.Title, failures) { Trace = ScenarioTrace.Of(scenario, trails, stage.Now) };
    }

    /// <returns>Whether the rest can be played: a deed that went otherwise leaves nothing to compare.</returns>
    private static async Task<bool> PlayAsync(
        ScenarioStage stage, ScriptLine line, List<ScenarioFailure> failures, CancellationToken cancellation)
    {
        if (line is ScriptAct { At: { } at })
            await stage.MoveAsync(at, cancellation).ConfigureAwait(false);
        var dossier = await stage.DossierAsync(line.Dossier, cancellation).ConfigureAwait(false);
        switch (line)
        {
            case ScriptExpect expect when dossier is null:
                failures.Add(new ScenarioFailure(expect.Line, "dossier", expect.Dossier ?? "a dossier", "there is none"));
                return false;
            case ScriptExpect expect:
                await new ScenarioExpectations(stage, expect, dossier, failures).CheckAsync(cancellation).ConfigureAwait(false);
                return true;
            case ScriptAct { Do: "moveClock" }:
                return true;
            case ScriptAct act:
                return await DoAsync(stage, act, dossier, failures, cancellation).ConfigureAwait(false);
            default:
                return true;
        }
    }

    private static async Task<bool> DoAsync(
        ScenarioStage stage, ScriptAct act, Dossier? dossier, List<ScenarioFailure> failures, CancellationToken cancellation)
    {
        var what = act.Step is null ? act.Do : $"{act.Do} {act.Step}";
        var expected = act.Refused is null ? "done" : $"refused: {act.Refused}";
        try
        {
            if (act.Without.Count > 0)
                return await OmitAsync(stage, act, dossier, failures, cancellation).ConfigureAwait(false);
            var found = "done";
            foreach (var command in new ScenarioDeeds(stage, act, dossier).Commands())
            {
                if (await stage.Desk.HandleAsync(command, cancellation).ConfigureAwait(false) is not DeskAnswer.Refused refused)
                    continue;
                found = $"refused: {refused.Code}";
                if (found != expected)
                    failures.Add(new ScenarioFailure(act.Line, what, expected, $"{found} ({refused.Reason}{Fields(refused)})"));
                return found == expected;
            }

            if (found != expected)
                failures.Add(new ScenarioFailure(act.Line, what, expected, found));
            await stage.SettleAsync(cancellation).ConfigureAwait(false);
            return found == expected;
        }
        catch (Exception fault) when (fault is ScenarioBrokenException or InvalidOperationException)
        {
            failures.Add(new ScenarioFailure(act.Line, what, expected, fault.Message));
            return false;
        }
    }

    /// <summary>Each field is left out on its own: the filing must be refused, and the refusal must name that field.</summary>
    private static async Task<bool> OmitAsync(
        ScenarioStage stage, ScriptAct act, Dossier? dossier, List<ScenarioFailure> failures, CancellationToken cancellation)
    {
        var before = failures.Count;
        foreach (var (field, command) in new ScenarioDeeds(stage, act, dossier).Omissions())
        {
            var answer = await stage.Desk.HandleAsync(command, cancellation).ConfigureAwait(false);
            var found = answer is DeskAnswer.Refused refused ? $"refused: {refused.Code}{Unnamed(refused, field)}" : "done";
            if (found != $"refused: {act.Refused}")
                failures.Add(new ScenarioFailure(act.Line, $"{act.Do} without {field}", $"refused: {act.Refused}", found));
            if (answer is not DeskAnswer.Refused)
                return false; // now there is a dossier, and nothing more can be filed
        }

        return failures.Count == before;
    }

    private static string Unnamed(DeskAnswer.Refused refused, string field) =>
        refused.Fields.ContainsKey(FormCheck.Pointer(field)) ? "" : " without naming it" + Fields(refused);

    private static string Fields(DeskAnswer.Refused refused) =>
        refused.Fields.Count == 0 ? "" : " " + string.Join("; ", refused.Fields.Select(f => $"{f.Key}: {f.Value}"));

    /// <summary>Whatever the story, its trail must lead to the state it left.</summary>
    private static async Task CheckReplayAsync(ScenarioStage stage, List<ScenarioFailure> failures, CancellationToken cancellation)
    {
        foreach (var id in stage.Store.Ids())
        {
            var row = await stage.Store.DossierAsync(id, cancellation).ConfigureAwait(false);
            var audit = await stage.Store.AuditAsync(id, cancellation).ConfigureAwait(false);
            if (StoredJson.Write(DossierReplay.From(audit)) != row!.Snapshot)
                failures.Add(new ScenarioFailure(0, "replay", "the audit trail leads to the snapshot", "another state"));
        }
    }
}
