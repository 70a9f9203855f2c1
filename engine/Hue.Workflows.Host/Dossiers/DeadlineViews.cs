using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Host.Audit;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>Due times with their arithmetic, out of a state, its trail and a calendar: of now, or of any moment.</summary>
internal static class DeadlineViews
{
    /// <exception cref="CalendarHasNoYearException">A year that has to be counted is not in the calendar.</exception>
    public static DeadlineView Of(
        Dossier d,
        IReadOnlyList<RecordedEvent> trail,
        ProcedureDefinition? definition,
        WorkingCalendar calendar,
        DateTimeOffset asked,
        bool numbersOnly,
        CatalogueNames names)
    {
        // Reasons are people's own words: whoever sees numbers only sees when and how long, not why.
        Explanation Why(TermState term) => numbersOnly
            ? calendar.Explain(term.Ledger, asked)
            : ExplainedWhy.Of(calendar.Explain(term.Ledger, asked), term.Ledger, term.Step, trail, definition, names);

        return new DeadlineView(
            d.Number,
            definition?.Title ?? d.Procedure,
            names.Office(d.Office),
            asked,
            d.Legal is { } legal ? new TermExplained(Ledger(legal.Ledger), calendar.Name, ExplanationViews.Of(Why(legal))) : null,
            definition?.Term.Unknown == true ? ManualDue(trail, numbersOnly) : null,
            [
                .. d.Terms.Where(t => t.Step is not null).Select(t => new StepTermExplained(
                    d.Tasks.FirstOrDefault(task => task.TermKey == t.Key)?.Number ?? 0,
                    t.Step!,
                    definition is null ? t.Step! : StepFinder.Find(definition.Flow, t.Step!)?.Title ?? t.Step!,
                    Ledger(t.Ledger),
                    calendar.Name,
                    ExplanationViews.Of(Why(t)))),
            ],
            numbersOnly);
    }

    /// <summary>The reason is a clerk's own words, which may name people: it is left empty for whoever sees numbers only.</summary>
    private static ManualDueInput? ManualDue(IReadOnlyList<RecordedEvent> trail, bool numbersOnly)
        => trail.Select(r => r.Event).OfType<DossierReceived>()
            .Select(r => r.ManualDue is { } due ? new ManualDueInput(due, numbersOnly ? "" : r.Reason ?? "") : null)
            .FirstOrDefault();

    private static LedgerView Ledger(TermLedger ledger) => new(
        ledger.Budget.ToString(),
        ledger.From,
        FlowViews.Word(ledger.OnCompletion),
        [.. ledger.Suspensions.Select(s => new SuspensionView(s.From, s.To))],
        [.. ledger.Extensions.Select(e => new ExtensionView(e.By.ToString(), e.At))]);
}
