using System.Globalization;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Engine.Scenarios;

/// <summary>Compares what a script expects with what the engine did.</summary>
internal sealed class ScenarioExpectations(ScenarioStage stage, ScriptExpect expect, Dossier dossier, List<ScenarioFailure> failures)
{
    public async Task CheckAsync(CancellationToken cancellation)
    {
        CheckState();
        CheckTime();
        CheckFees();
        var audit = await stage.Store.AuditAsync(dossier.Id, cancellation).ConfigureAwait(false);
        CheckAudit(audit);
        if (expect.Alerts is { Count: > 0 })
        {
            var alerts = await stage.Store.AlertsAsync(dossier.Id, cancellation).ConfigureAwait(false);
            var tasks = await stage.Store.TasksAsync(dossier.Id, cancellation).ConfigureAwait(false);
            CheckAlerts(alerts, tasks);
        }
    }

    private void CheckState()
    {
        if (expect.Status is { } status)
            Same("status", Text(status), Text((int)dossier.Status));
        if (expect.Step is { } steps)
            Same("step", Set(steps), Set(Open()));
        foreach (var (step, role) in expect.Role ?? new Dictionary<string, string>())
            Same($"role of {step}", role, dossier.Tasks.FirstOrDefault(t => t.Step == step)?.Role ?? "not open");
        if (expect.Result is { } result)
            Same("result", result, dossier.Result ?? "none");
        if (expect.Suspended is { } suspended)
            Same("suspended", Text(suspended), Text(dossier.IsSuspended));
    }

    /// <summary>Open steps: tasks, waits and calls.</summary>
    private IEnumerable<string> Open() =>
        [.. dossier.Tasks.Select(t => t.Step), .. dossier.Waits.Select(w => w.Step), .. dossier.Calls.Select(c => c.Step)];

    private void CheckTime()
    {
        var due = dossier.Legal?.DueAt;
        if (expect.Due is { } wanted)
            Same("due", Text(wanted), Text(due));
        foreach (var (step, at) in expect.StepDue ?? new Dictionary<string, DateTimeOffset>())
        {
            var term = dossier.Terms.FirstOrDefault(t => t.Step == step);
            Same($"stepDue of {step}", Text(at), term is null ? "no term" : Text(term.DueAt));
        }

        if (expect.Overdue is { } overdue)
            Same("overdue", Text(overdue), Text(due is { } d && (dossier.EndedAt ?? stage.Now) > d));
        if (expect.Remaining is { } remaining)
            Same("remaining", remaining, due is { } at ? stage.CalendarOf(dossier).Remaining(stage.Now, at) : "no due time");
    }

    private void CheckFees()
    {
        if (expect.Fees is { } fees)
            Same("fees", Set(fees.Select(f => $"{f.Id}={Text(f.Amount)}")), Set(dossier.Fees.Select(f => $"{f.Fee}={Text(f.Amount)}")));
        if (expect.FeeTotal is { } total)
            Same("feeTotal", Text(total), Text(dossier.Fees.Sum(f => f.Amount ?? 0)));
    }

    private void CheckAudit(IReadOnlyList<AuditRow> rows)
    {
        if (expect.AuditCount is { } count)
            Same("auditCount", Text(count), Text(rows.Count));
        if (expect.Audit is { } kinds && Missing(kinds, [.. rows.Select(r => r.Kind)], (a, b) => a == b) is { } gone)
            Fail("audit", $"{gone} in the order {string.Join(", ", kinds)}", string.Join(", ", rows.Select(r => r.Kind)));
        if (expect.Documents is { } documents)
        {
            var made = rows.Where(r => r.Kind == "document.produced").Select(r => ((DocumentProduced)RecordReading.Event(r)).Document);
            Same("documents", string.Join(", ", documents), string.Join(", ", made));
        }
    }

    private void CheckAlerts(IReadOnlyList<StoredAlert> stored, IReadOnlyList<TaskRow> tasks)
    {
        var raised = stored.Select(a => new ExpectedAlert(a.Alert.Rung, Term(a.Alert, tasks), a.Alert.Tell)).ToList();
        if (Missing(expect.Alerts!, raised, Fits) is { } gone)
            Fail("alerts", Text(gone), raised.Count == 0 ? "none" : string.Join("; ", raised.Select(Text)));
    }

    /// <summary>"legal", or the id of the step whose term it was.</summary>
    private static string Term(AlertRow alert, IReadOnlyList<TaskRow> tasks) =>
        alert.Term.StartsWith("step/", StringComparison.Ordinal)
            ? tasks.First(t => TermState.StepKey(t.Number) == alert.Term).Step
            : alert.Term;

    private static bool Fits(ExpectedAlert wanted, ExpectedAlert raised) =>
        (wanted.Rung == raised.Rung || raised.Rung.StartsWith($"notify/{wanted.Rung}/", StringComparison.Ordinal))
        && (wanted.Term is null || wanted.Term == raised.Term)
        && (wanted.To is null || Set(wanted.To) == Set(raised.To!));

    /// <summary>The first of a list that does not come in another, in order; default when all do.</summary>
    private static T? Missing<T>(IReadOnlyList<T> wanted, List<T> found, Func<T, T, bool> fits)
        where T : class
    {
        var at = 0;
        foreach (var item in wanted)
        {
            while (at < found.Count && !fits(item, found[at]))
                at++;
            if (at++ >= found.Count)
                return item;
        }

        return null;
    }

    private void Same(string what, string expected, string found)
    {
        if (expected != found)
            Fail(what, expected, found);
    }

    private void Fail(string what, string expected, string found) => failures.Add(new ScenarioFailure(expect.Line, what, expected, found));

    private static string Set(IEnumerable<string> items) => string.Join(", ", items.Order(StringComparer.Ordinal));

    private static string Text(ExpectedAlert alert) =>
        alert.Rung + (alert.Term is null ? "" : $" of {alert.Term}") + (alert.To is null ? "" : $" to {Set(alert.To)}");

    private static string Text(bool value) => value ? "true" : "false";

    private static string Text(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "unknown";

    private string Text(DateTimeOffset? at) => at is { } instant
        ? instant.ToOffset(TimeSpan.FromMinutes(stage.CalendarOf(dossier).File.UtcOffsetMinutes)).ToString("yyyy-MM-ddTHH:mm:sszzz", null)
        : "none (suspended or not received)";
}
