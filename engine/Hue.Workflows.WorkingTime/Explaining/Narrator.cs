using Hue.Workflows.WorkingTime.Ledgers;
using Hue.Workflows.WorkingTime.Tables;

namespace Hue.Workflows.WorkingTime.Explaining;

/// <summary>Tells a walked ledger in the order in which it happened.</summary>
internal sealed class Narrator
{
    private readonly OfficeTable table;
    private readonly ClockSentences sentences;
    private readonly LineList lines;
    private readonly LegLines legs;

    public Narrator(CalendarFile file, OfficeTable table, DayHours hours, TermLedger ledger)
    {
        this.table = table;
        sentences = new ClockSentences(file, table, ledger);
        lines = new LineList(new DayReasons(hours));
        legs = new LegLines(table, file.Rules, lines);
    }

    public IReadOnlyList<ExplanationLine> Tell(IReadOnlyList<ClockRun> runs, IReadOnlyList<Allowance> standing)
    {
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            Add(i == 0 ? "start" : "resumed", run.Asked, i == 0 ? sentences.Started(run) : sentences.Resumed(run, runs[i - 1]));
            SkippedBeforeStart(run);
            Legs(run);
            if (run.StoppedBy is { } suspension)
                Suspended(suspension, run, i == runs.Count - 1 ? standing : null);
        }

        if (runs[^1] is { StoppedBy: null, Legs: [.., { Due: { } due }] })
            Add("due", due, ClockSentences.Due(due));
        return lines.Lines;
    }

    private void SkippedBeforeStart(ClockRun run)
    {
        for (var day = OfficeTable.DayOf(run.Asked); day < run.Start.Day; day++)
        {
            if (!table.IsWorking(day))
                lines.Skip(day);
        }
    }

    private void Legs(ClockRun run)
    {
        long? stop = run.StoppedBy is { } suspension ? sentences.Local(suspension.From) : null;
        foreach (var leg in run.Legs)
        {
            if (leg is { Grant: { } grant, Continued: false })
                Add("extended", leg.Start.Instant, sentences.Extended(leg, grant));
            legs.Tell(leg, stop);
        }
    }

    private void Suspended(Suspension suspension, ClockRun run, IReadOnlyList<Allowance>? standing)
    {
        var at = sentences.Local(suspension.From);
        long? late = run.Legs[^1] is { Due: { } due, Left.Amount: <= 0 } && at > due ? due : null;
        Add("suspended", at, sentences.Suspended(at, standing ?? run.Left, late, stands: standing is not null));
    }

    private void Add(string kind, long at, LocalText text) => lines.Add(kind, OfficeTable.DayOf(at), null, text.Vi, text.En);
}
