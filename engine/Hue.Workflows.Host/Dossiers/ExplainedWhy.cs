using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Host.Audit;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>
/// Says beside each suspension and extension who decided it, why and on what basis: the calendar counts, the trail knows. One text for
/// whoever reads it.
/// </summary>
internal static class ExplainedWhy
{
    /// <summary>The legal term's explanation with the reasons of its trail.</summary>
    public static Explanation Of(
        Explanation explanation,
        TermLedger ledger,
        IReadOnlyList<RecordedEvent> trail,
        ProcedureDefinition? definition,
        CatalogueNames names)
    {
        var stops = new Queue<RecordedEvent?>(ledger.Suspensions
            .Where(each => each.From >= ledger.From || each.To is null || each.To > ledger.From)
            .Select(each => trail.FirstOrDefault(one => one.Event is ClockStopped && one.Event.At == each.From)));
        var extensions = new Queue<RecordedEvent>(trail.Where(one => one.Event is TermExtended));
        return explanation with
        {
            Lines = [.. explanation.Lines.Select(line => line.Kind switch
            {
                "suspended" when stops.TryDequeue(out var stop) && stop is not null => With(line, stop, definition, names),
                "extended" when extensions.TryDequeue(out var extended) => With(line, extended, definition, names),
                _ => line,
            })],
        };
    }

    private static ExplanationLine With(ExplanationLine line, RecordedEvent why, ProcedureDefinition? definition, CatalogueNames names)
    {
        var (reason, basis) = (why.Event.Reason, Basis(why.Event.LegalBasis, definition));
        var who = why.By.Person == "system" ? why.By.Name : $"{why.By.Name}, {names.Role(why.By.Role)}";
        return line with
        {
            Text = new LocalText(
                $"{line.Text.Vi} Người quyết định: {who}.{Said(" Lý do: ", reason)}{Said(" Căn cứ: ", basis)}",
                $"{line.Text.En} Decided by {who}.{Said(" Why: ", reason)}{Said(" Basis: ", basis)}"),
        };
    }

    private static string? Basis(string? id, ProcedureDefinition? definition)
        => id is null ? null : definition?.LegalBases.FirstOrDefault(each => each.Id == id)?.Number ?? id;

    private static string Said(string words, string? text) => string.IsNullOrWhiteSpace(text) ? "" : $"{words}{text.Trim().TrimEnd('.')}.";
}
