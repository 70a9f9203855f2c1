using System.Globalization;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Diffing;
using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Cli.Show;

/// <summary>A definition for people: what it is made of, then its steps in the order in which they are read.</summary>
internal static class ShowText
{
    public static void Write(TextWriter output, ProcedureCatalogue catalogue, ProcedureDefinition definition)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{definition.Code} v{definition.Version}  {definition.Title}"));
        output.WriteLine($"  {definition.Hash}  {definition.Review}");
        if (definition.Offices.Count > 0)
            output.WriteLine($"  đơn vị: {string.Join("; ", definition.Offices.Select(id => catalogue.Offices.Find(id)?.Name ?? id))}");
        output.WriteLine($"  thời hạn: {Term(definition.Term)}");
        foreach (var file in definition.Blocks.Files)
            output.WriteLine($"  khối: {file}");
        foreach (var part in definition.Blocks.Parts)
            output.WriteLine($"  {part.Sha256}  {part.Name}");
        var roles = catalogue.Roles.ToDictionary(role => role.Id, role => role.Title, StringComparer.Ordinal);
        Steps(output, definition.Flow, roles, "  ");
        foreach (var point in definition.OpenPoints)
            output.WriteLine($"  cần xác nhận: {point}");
    }

    private static string Term(LegalTerm term) =>
        term.Unknown ? "chưa rõ"
            : string.Join("; ", term.Cases.Select(each => Words.Term(each.Budget).Vi + (each.When is null ? "" : " (có điều kiện)")));

    private static void Steps(TextWriter output, Flow flow, Dictionary<string, string> roles, string indent)
    {
        foreach (var step in flow.Steps)
        {
            output.WriteLine($"{indent}{step.Id}{(step.Id == flow.Start ? " (đầu)" : "")}: {step.Title}{About(step, roles)}");
            foreach (var outcome in step is TaskStep task ? task.Outcomes : [])
                output.WriteLine($"{indent}  {outcome.Title} → {outcome.To}{(outcome.Kind == "forward" ? "" : $" ({outcome.Kind})")}");
            foreach (var branch in step is ParallelStep parallel ? parallel.Branches : [])
            {
                output.WriteLine($"{indent}  ∥ {branch.Title}");
                Steps(output, branch.Flow, roles, indent + "    ");
            }
        }
    }

    private static string About(Step step, Dictionary<string, string> roles) => step switch
    {
        TaskStep task => $" – {roles.GetValueOrDefault(task.Role, task.Role)}{Office(task.Office)}"
            + (task.Term is { } term ? $", {Words.Term(term.Budget).Vi}" : ""),
        WaitStep wait => $" – chờ \"{wait.Message}\""
            + $"{(wait.Timeout is { } late ? $", quá {Words.Term(late).Vi} → {wait.TimeoutTo}" : "")} → {wait.Next}",
        ParallelStep parallel => $" → {parallel.Next}",
        CallStep call => $" – gọi {call.Procedure} → {call.Next}",
        AutomaticStep automatic => $" → {automatic.Next}",
        DecisionStep decision => $" → {string.Join(", ", decision.Cases.Select(each => each.To))}, {decision.Otherwise}",
        EndStep end => $" [{end.Result}]",
        _ => "",
    };

    private static string Office(string office) => office == "own" ? "" : $" ({office})";
}
