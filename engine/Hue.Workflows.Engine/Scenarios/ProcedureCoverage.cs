using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Engine.Scenarios;

/// <summary>How much of a procedure its scenarios tried.</summary>
/// <param name="Code">"1.001193".</param>
/// <param name="Version">1 and up.</param>
/// <param name="Title">What the office calls it.</param>
/// <param name="Scenarios">How many were counted; failed and derived ones are not.</param>
/// <param name="Wanted">Things that should be tried: "bước tham-tra", "lựa chọn tham-tra/dat", "hạn legal trễ", "mục con.hoTen".</param>
/// <param name="Untried">Those of them that nobody tried.</param>
public sealed record ProcedureCoverage(
    string Code, int Version, string Title, int Scenarios, IReadOnlyList<string> Wanted, IReadOnlyList<string> Untried)
{
    /// <summary>0 to 100, rounded down: 100 only when nothing is left.</summary>
    public int Percent => Wanted.Count == 0 ? 100 : (Wanted.Count - Untried.Count) * 100 / Wanted.Count;

    /// <summary>Counts a procedure's steps, outcomes, terms met and missed, and required fields left out.</summary>
    /// <param name="definition">The version.</param>
    /// <param name="traces">What its scenarios that hold have tried.</param>
    public static ProcedureCoverage Of(ProcedureDefinition definition, IReadOnlyList<ScenarioTrace> traces)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(traces);
        HashSet<string> Tried(Func<ScenarioTrace, IEnumerable<string>> of) => [.. traces.SelectMany(of)];
        var (steps, outcomes) = (Tried(each => each.Steps), Tried(each => each.Outcomes));
        var (met, missed) = (Tried(each => each.Met), Tried(each => each.Missed));
        var omitted = Tried(each => each.Omitted);
        var all = Steps(definition.Flow).ToArray();
        var tasks = all.OfType<TaskStep>().ToArray();
        var terms = tasks.Where(task => task.Term is not null).Select(task => task.Id)
            .Concat(definition.Term.Unknown ? [] : [TermState.LegalKey]).ToArray();
        var wanted = new List<(string What, bool IsTried)>();
        wanted.AddRange(all.Where(step => step is not AutomaticStep).Select(step => ($"bước {step.Id}", steps.Contains(step.Id))));
        wanted.AddRange(tasks.SelectMany(task => task.Outcomes.Select(outcome => $"{task.Id}/{outcome.Id}"))
            .Select(outcome => ($"lựa chọn {outcome}", outcomes.Contains(outcome))));
        wanted.AddRange(terms.Select(term => ($"hạn {term} đúng", met.Contains(term))));
        wanted.AddRange(terms.Select(term => ($"hạn {term} trễ", missed.Contains(term))));
        wanted.AddRange(definition.Form.Fields.Where(field => field.Required && field.Type != "object")
            .Select(field => ($"mục {field.Path}", omitted.Contains(field.Path))));
        return new ProcedureCoverage(
            definition.Code, definition.Version, definition.Title, traces.Count, [.. wanted.Select(each => each.What)],
            [.. wanted.Where(each => !each.IsTried).Select(each => each.What)]);
    }

    private static IEnumerable<Step> Steps(Flow flow)
    {
        foreach (var step in flow.Steps)
        {
            yield return step;
            foreach (var inner in step is ParallelStep parallel ? parallel.Branches.SelectMany(branch => Steps(branch.Flow)) : [])
                yield return inner;
        }
    }
}
