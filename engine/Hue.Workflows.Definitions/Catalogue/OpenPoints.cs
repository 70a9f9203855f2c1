using Hue.Workflows.Definitions.Diffing;
using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Catalogue;

/// <summary>Collects what a definition leaves to be confirmed, in the office's words.</summary>
public static class OpenPoints
{
    /// <summary>The author's own open points, then those that follow from the marks in the file.</summary>
    public static IReadOnlyList<string> Of(ProcedureDefinition definition) =>
        [.. definition.OpenPoints, .. OfTerm(definition.Term), .. definition.Fees.SelectMany(OfFee), .. OfSteps(definition.Flow)];

    private static IEnumerable<string> OfTerm(LegalTerm term)
    {
        if (term.Unknown)
        {
            yield return "Thời hạn giải quyết chưa rõ: người tiếp nhận ghi ngày hẹn trả và lý do.";
        }

        foreach (var each in term.Cases.Where(each => each.Certainty == "toBeConfirmed"))
        {
            yield return $"Thời hạn giải quyết {Words.Term(each.Budget).Vi} cần xác nhận.";
        }
    }

    private static IEnumerable<string> OfFee(Fee fee) => fee.Certainty switch
    {
        "unknown" => [$"Mức thu \"{fee.Title}\" chưa rõ: người thu ghi số tiền và lý do."],
        "toBeConfirmed" => [$"Mức thu \"{fee.Title}\" cần xác nhận."],
        _ => [],
    };

    private static IEnumerable<string> OfSteps(Flow flow)
    {
        var open = Tasks(flow).Where(task => task.Term is { Certainty: "toBeConfirmed" }).Select(task => task.Title).ToArray();
        return open.Length == 0 ? [] : [$"Thời hạn từng bước cần xác nhận: {string.Join("; ", open)}."];
    }

    private static IEnumerable<TaskStep> Tasks(Flow flow) => flow.Steps.SelectMany(step => step switch
    {
        TaskStep task => [task],
        ParallelStep parallel => parallel.Branches.SelectMany(branch => Tasks(branch.Flow)),
        _ => [],
    });
}
