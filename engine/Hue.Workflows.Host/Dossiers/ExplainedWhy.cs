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
    /// <summary>A term's explanation with the reasons of its trail.</summary>
    /// <param name="explanation">What the calendar counted.</param>
    /// <param name="ledger">The term's.</param>
    /// <param name="step">The step whose own term it is; null for the legal term.</param>
    /// <param name="trail">All records of the dossier.</param>
    /// <param name="definition">For the numbers of legal bases.</param>
    /// <param name="names">For the names of roles.</param>
    public static Explanation Of(
        Explanation explanation,
        TermLedger ledger,
        string? step,
        IReadOnlyList<RecordedEvent> trail,
        ProcedureDefinition? definition,
        CatalogueNames names)
    {
        var stops = new Queue<RecordedEvent?>(ledger.Suspensions
            .Where(each => each.From >= ledger.From || each.To is null || each.To > ledger.From)
            .Select(each => Stop(each.From, step, trail)));
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

    /// <summary>
    /// What stopped the clock: a decision at that instant; of a step's term, also the step's being left until it was entered again, or a
    /// decision that stood already when it was entered.
    /// </summary>
    private static RecordedEvent? Stop(DateTimeOffset from, string? step, IReadOnlyList<RecordedEvent> trail)
        => trail.FirstOrDefault(one => one.Event is ClockStopped && one.Event.At == from)
            ?? (step is null ? null
                : trail.LastOrDefault(one => one.Event is TaskCompleted left && left.Step == step && left.At == from)
                    ?? trail.LastOrDefault(one => one.Event is ClockStopped && one.Event.At < from));

    private static ExplanationLine With(ExplanationLine line, RecordedEvent why, ProcedureDefinition? definition, CatalogueNames names)
    {
        var (reason, basis) = (why.Event.Reason, Basis(why.Event.LegalBasis, definition));
        var role = names.RoleText(why.By.Role);
        var (who, whoEn) = why.By.Person == "system" ? (role.Vi, role.En) : ($"{why.By.Name}, {role.Vi}", $"{why.By.Name}, {role.En}");
        var (decided, decidedEn) = why.Event is TaskCompleted
            ? ("Người chuyển hồ sơ đi", "Sent on by")
            : ("Người quyết định", "Decided by");
        return line with
        {
            Text = new LocalText(
                $"{line.Text.Vi} {decided}: {who}.{Said(" Lý do: ", reason)}{Said(" Căn cứ: ", basis)}",
                $"{line.Text.En} {decidedEn} {whoEn}.{Said(" Why: ", reason)}{Said(" Basis: ", basis)}"),
        };
    }

    private static string? Basis(string? id, ProcedureDefinition? definition)
        => id is null ? null : definition?.LegalBases.FirstOrDefault(each => each.Id == id)?.Number ?? id;

    private static string Said(string words, string? text) => string.IsNullOrWhiteSpace(text) ? "" : $"{words}{text.Trim().TrimEnd('.')}.";
}
