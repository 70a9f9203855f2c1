using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Engine.Scenarios;

/// <summary>What a scenario tried of its procedure.</summary>
/// <param name="Steps">Ids of the steps it went through.</param>
/// <param name="Outcomes">"tham-tra/dat".</param>
/// <param name="Met">Terms that were kept: "legal", or the id of a step.</param>
/// <param name="Missed">Terms that ran late.</param>
/// <param name="Omitted">Required fields that were left out and missed: "con.hoTen", "thanhVien[].hoTen".</param>
public sealed record ScenarioTrace(
    IReadOnlySet<string> Steps,
    IReadOnlySet<string> Outcomes,
    IReadOnlySet<string> Met,
    IReadOnlySet<string> Missed,
    IReadOnlySet<string> Omitted)
{
    /// <summary>Reads a trace off the records that a play left.</summary>
    /// <param name="scenario">The story, for what it left out.</param>
    /// <param name="rows">Records of its dossiers of this procedure, each dossier's in sequence.</param>
    /// <param name="end">Where its clock stood at the end.</param>
    internal static ScenarioTrace Of(Scenario scenario, IEnumerable<IReadOnlyList<AuditRow>> rows, DateTimeOffset end)
    {
        var trace = new Reading();
        foreach (var dossier in rows)
            trace.Read(dossier, end);
        var omitted = scenario.Script.OfType<ScriptAct>().SelectMany(act => act.Without).Select(Listed).ToHashSet(StringComparer.Ordinal);
        return new ScenarioTrace(trace.Steps, trace.Outcomes, trace.Met, trace.Missed, omitted);
    }

    /// <summary>"thanhVien.0.hoTen" → "thanhVien[].hoTen": a field of a list is one field.</summary>
    private static string Listed(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('.'))
        {
            if (part.All(char.IsAsciiDigit) && parts.Count > 0)
                parts[^1] += "[]";
            else
                parts.Add(part);
        }

        return string.Join('.', parts);
    }

    private sealed class Reading
    {
        public HashSet<string> Steps { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Outcomes { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Met { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Missed { get; } = new(StringComparer.Ordinal);

        public void Read(IReadOnlyList<AuditRow> rows, DateTimeOffset end)
        {
            Dossier? d = null;
            foreach (var row in rows)
            {
                var happened = RecordReading.Event(row);
                Look(happened, d);
                d = DossierRules.Apply(d, happened);
            }

            if (d is null)
                return;
            foreach (var term in d.Terms.Where(each => each.DueAt < end && d.EndedAt is null))
                Missed.Add(term.Step ?? TermState.LegalKey);
        }

        private void Look(DossierEvent happened, Dossier? d)
        {
            if (StepOf(happened) is { } step)
                Steps.Add(step);
            switch (happened)
            {
                case TaskCompleted done:
                    Outcomes.Add($"{done.Step}/{done.Outcome}");
                    Judge(d?.Terms.FirstOrDefault(term => term.Step == done.Step), happened.At);
                    break;
                case DossierProcessed:
                    Judge(d?.Legal, happened.At);
                    break;
                default:
                    break;
            }
        }

        private void Judge(TermState? term, DateTimeOffset at)
        {
            if (term?.DueAt is { } due)
                (at <= due ? Met : Missed).Add(term.Step ?? TermState.LegalKey);
        }

        private static string? StepOf(DossierEvent happened) => happened switch
        {
            TaskOpened e => e.Step,
            WaitOpened e => e.Step,
            CallOpened e => e.Step,
            DecisionTaken e => e.Step,
            ParallelOpened e => e.Step,
            DossierProcessed e => e.Step,
            _ => null,
        };
    }
}
