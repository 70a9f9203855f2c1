using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Host.Demo;

/// <summary>The deeds of a demo dossier: its scenario's, cut or lengthened to the ending it is to have.</summary>
internal static class DemoDeeds
{
    public static IEnumerable<ScriptAct> Of(DemoStory story)
    {
        var played = story.Scenario.Script.OfType<ScriptAct>()
            .Where(a => a.Refused is null && a.Do is not (Deeds.MoveClock or Deeds.Migrate)).ToList();
        var first = played.FirstOrDefault(a => a.Do is Deeds.File or Deeds.Receive) ?? Deed(Deeds.Receive, null);
        var beginning = story.Channel == "counter"
            ? [first with { Do = Deeds.Receive }]
            : new[] { first with { Do = Deeds.File }, Deed(Deeds.Receive, first.At?.AddMinutes(40)) };
        var rest = played.Where(a => a.Do is not (Deeds.File or Deeds.Receive or Deeds.Refuse)).ToList();
        return story.Ending switch
        {
            DemoEnding.OnlyFiled => beginning.Take(1),
            DemoEnding.NotAccepted => [beginning[0], NotAccepted(story, first.At)],
            DemoEnding.Withdrawn
                => [.. beginning,
                    Deed(Deeds.Withdraw, first.At?.AddHours(3)) with { Reason = "Người nộp đề nghị rút hồ sơ để bổ sung thông tin" }],
            DemoEnding.LeftLying => [.. beginning, .. Claimed(story)],
            DemoEnding.Halfway =>
                [.. beginning, .. UpToLastTasks(rest, story.Order / DemoPeople.Offices.Count), .. Claimed(story)],
            DemoEnding.AwaitsSupplement => [.. beginning, .. UpToSupplement(rest)],
            DemoEnding.AwaitsPayment => [.. beginning, .. UpToSupplement(rest), MoreCopies(story, rest)],
            DemoEnding.Returned => [.. beginning, .. rest, .. Return(story, rest)],
            _ => [.. beginning, .. rest],
        };
    }

    /// <summary>Without the last tasks: a stamp, a signature, a proposal are still to be done; in long flows more, turn by turn.</summary>
    private static IEnumerable<ScriptAct> UpToLastTasks(List<ScriptAct> rest, int turn)
    {
        var tasks = Enumerable.Range(0, rest.Count).Where(i => rest[i].Do == Deeds.Complete).ToArray();
        var left = 1 + turn % Math.Max(3, tasks.Length - 1);
        return tasks.Length == 0 ? [] : rest.Take(tasks[Math.Max(0, tasks.Length - left)]);
    }

    /// <summary>Of every second dossier of an office somebody has taken the open task, so that nobody's own list is empty.</summary>
    private static IEnumerable<ScriptAct> Claimed(DemoStory story)
        => story.Order / DemoPeople.Offices.Count % 2 == 0 ? [Deed(Deeds.Claim, null)] : [];

    private static IEnumerable<ScriptAct> UpToSupplement(List<ScriptAct> rest)
    {
        foreach (var act in rest)
        {
            yield return act;
            if (act.Do == Deeds.RequestSupplement)
                yield break;
        }
    }

    /// <summary>The field that says how many copies are paid for at the counter; null where there is none.</summary>
    public static string? Copies(ProcedureDefinition definition)
        => definition.Fees.FirstOrDefault(f => f.Per == "copy" && f.CopiesField is not null && f.CollectAt == "receipt")?.CopiesField;

    private static ScriptAct MoreCopies(DemoStory story, List<ScriptAct> rest)
    {
        var supplied = rest.Find(a => a.Do == Deeds.CompleteSupplement) ?? Deed(Deeds.CompleteSupplement, null);
        return supplied with { Fields = $"{{\"{Copies(story.Definition)}\":{7 + (story.Order % 3)}}}" };
    }

    private static IEnumerable<ScriptAct> Return(DemoStory story, List<ScriptAct> rest)
    {
        var end = rest.Count > 0 ? rest[^1].At : null;
        if (rest.All(a => a.Do != Deeds.IssueResult) && story.Definition.Results.Count > 0)
            yield return Deed(Deeds.IssueResult, end?.AddHours(1)) with { Result = story.Definition.Results[0].Id };
        if (rest.Exists(a => a.Do == Deeds.ReturnResult))
            yield break;
        // One for each fee that may be owed; where less is owed nothing is done.
        foreach (var _ in story.Definition.Fees)
            yield return Deed(Deeds.RecordPayment, end?.AddHours(4));
        yield return Deed(Deeds.ReturnResult, end?.AddHours(5)) with { Channel = "counter" };
    }

    private static ScriptAct NotAccepted(DemoStory story, DateTimeOffset? at) => Deed(Deeds.Refuse, at?.AddHours(2)) with
    {
        Reason = "Hồ sơ không thuộc thẩm quyền của đơn vị",
        LegalBasis = story.Definition.LegalBases.Count > 0 ? story.Definition.LegalBases[0].Id : null,
    };

    private static ScriptAct Deed(string what, DateTimeOffset? at) => new(0, null, at, what);
}
