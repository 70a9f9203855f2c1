using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Host.Audit;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>Explains due times.</summary>
internal static class DeadlineReads
{
    public static async Task<IResult> DeadlineAsync(
        Guid id, DateTimeOffset? at, DossierRoom room, StoreGate gate, LoadedCatalogue catalogue, TimeProvider clock, Journal journal,
            HttpContext http, CancellationToken cancellation)
    {
        var person = Person.Of(http);
        if (await room.FindAsync(id, person, cancellation) is not { } row)
            return Problems.NotFound();
        var d = StoredJson.ReadDossier(row.Snapshot);
        var calendar = catalogue.Names.Calendar(d);
        // A dossier that has ended is judged by when it ended, as the index of on-time handling does.
        var asked = at ?? d.EndedAt ?? clock.GetUtcNow();
        var definition = catalogue.Current.Find(d.Procedure, d.Version);
        var told = definition?.Term.Unknown == true || d.Legal is { Ledger: { Suspensions.Count: > 0 } or { Extensions.Count: > 0 } };
        var records = told ? await gate.Open.Queries.AuditAsync(row.Id, cancellation) : [];
        var manual = definition?.Term.Unknown == true ? ManualDue(records, person) : null;
        if (told && !person.SeesNumbersOnly)
            await journal.ReadAsync(person, row, cancellation, "history");
        // Reasons are people's own words: whoever sees numbers only sees when and how long, not why.
        Explanation Why(Explanation counted, TermLedger ledger) => person.SeesNumbersOnly
            ? counted
            : ExplainedWhy.Of(counted, ledger, RecordedEvent.Of(records), definition, catalogue.Names);

        try
        {
            return Results.Ok(new DeadlineView(
                asked,
                d.Legal is { } legal
                    ? new TermExplained(
                        Ledger(legal.Ledger),
                        calendar.Name,
                        ExplanationViews.Of(Why(calendar.Explain(legal.Ledger, asked), legal.Ledger)))
                    : null,
                manual,
                [
                    .. d.Terms.Where(t => t.Step is not null).Select(t => new StepTermExplained(
                        d.Tasks.FirstOrDefault(task => task.TermKey == t.Key)?.Number ?? 0,
                        t.Step!,
                        definition is null ? t.Step! : StepFinder.Find(definition.Flow, t.Step!)?.Title ?? t.Step!,
                        Ledger(t.Ledger),
                        calendar.Name,
                        ExplanationViews.Of(calendar.Explain(t.Ledger, asked)))),
                ]));
        }
        catch (CalendarHasNoYearException noYear)
        {
            return Problems.Of(StatusCodes.Status422UnprocessableEntity, "calendar-has-no-year", "Lịch làm việc thiếu năm", noYear.Message);
        }
    }

    /// <summary>The reason is a clerk's own words, which may name people: it is left empty for whoever sees numbers only.</summary>
    private static ManualDueInput? ManualDue(IReadOnlyList<AuditRow> rows, Person person)
        => RecordedEvent.Of(rows).Select(r => r.Event).OfType<DossierReceived>()
            .Select(r => r.ManualDue is { } due ? new ManualDueInput(due, person.SeesNumbersOnly ? "" : r.Reason ?? "") : null)
            .FirstOrDefault();

    private static LedgerView Ledger(TermLedger ledger) => new(
        ledger.Budget.ToString(),
        ledger.From,
        FlowViews.Word(ledger.OnCompletion),
        [.. ledger.Suspensions.Select(s => new SuspensionView(s.From, s.To))],
        [.. ledger.Extensions.Select(e => new ExtensionView(e.By.ToString(), e.At))]);
}
