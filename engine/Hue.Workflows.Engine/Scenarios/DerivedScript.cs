using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Scenarios;

/// <summary>Writes the script of one derived story: two minutes of office time between two acts, so that an hour is enough.</summary>
internal sealed class DerivedScript(
    ProcedureCatalogue catalogue, ProcedureDefinition definition, WorkingCalendar calendar, DateTimeOffset start)
{
    private const string Why = "Kịch bản dựng sẵn";
    private const long AssessedDong = 50_000;
    private readonly List<ScriptLine> lines = [];
    private DateTimeOffset now = start;

    /// <summary>The script; null when the flow has no way for it.</summary>
    public IReadOnlyList<ScriptLine>? Of(string kind)
    {
        var way = new FlowWay(definition, kind == "refused" ? "refused" : "granted").Stops();
        if (way is null || (kind == "supplement" && !way.Any(stop => stop.Step is TaskStep { MaySupplement: true })))
            return null;
        Receive();
        if (kind == "late")
            BecomeLate();
        var asked = kind != "supplement";
        foreach (var (step, outcome) in way)
        {
            if (!asked && step is TaskStep { MaySupplement: true })
            {
                Supplement(step);
                asked = true;
            }

            Pass(step, outcome, null);
        }

        Finish(kind);
        return lines;
    }

    private void Receive()
    {
        var due = definition.Term.Unknown ? calendar.Due(new Term(5, TermUnit.WorkingDays), now) : Promised();
        Do(new ScriptAct(0, null, now, "receive") { Due = definition.Term.Unknown ? due : null, Reason = Why });
        Expect(new ScriptExpect(0, null)
        {
            Status = 2,
            Due = due,
            Overdue = false,
            Fees = [.. definition.Fees.Where(fee => fee is { When: null, Per: "dossier" }).Select(Fee)],
        });
    }

    /// <summary>The due time of the case that holds for the channel, by the calendar alone.</summary>
    private DateTimeOffset Promised()
    {
        var channel = DerivedScenarios.Channel(definition);
        return calendar.Due(definition.Term.Cases.First(each => each.When is null || each.When.Tests.All(test =>
            test is FieldTest.OneOf { Field: "@channel" } one && one.Values.Any(value => value.GetString() == channel))).Budget, now);
    }

    private static ExpectedFee Fee(Fee fee) => new(fee.Id, fee.Tiers.Count == 0 ? null : fee.Tiers[0].Amount);

    private void BecomeLate()
    {
        var due = definition.Term.Unknown ? calendar.Due(new Term(5, TermUnit.WorkingDays), now) : Promised();
        var rungs = definition.Ladder.Rungs.Where(rung => rung.Terms is "legal" or "both" && rung.At is RungTime.Late).ToArray();
        now = calendar.AddOfficeMinutes(due.AddMinutes(1), calendar.DayMinutes * 4L);
        Do(new ScriptAct(0, null, now, "moveClock"));
        Expect(new ScriptExpect(0, null)
        {
            Overdue = true,
            Alerts = [.. rungs.Where(rung => Days(rung) <= 4).Select(rung => new ExpectedAlert(rung.Id, "legal", null))],
        });
    }

    private static decimal Days(Rung rung) =>
        ((RungTime.Late)rung.At).Time is { Unit: TermUnit.WorkingDays } time ? time.Amount : decimal.MaxValue;

    private void Supplement(Step step)
    {
        Do(Act("requestSupplement") with
        {
            Step = step.Id,
            Reason = Why,
            LegalBasis = Basis(definition),
            Missing = [definition.Papers.Count > 0 ? definition.Papers[0].Title : "Giấy tờ kèm theo"],
        });
        Expect(new ScriptExpect(0, null) { Status = 5, Suspended = true });
        now = calendar.AddOfficeMinutes(now, calendar.DayMinutes * 2L);
        Do(Act("completeSupplement"));
        Expect(new ScriptExpect(0, null) { Suspended = false, Overdue = false });
    }

    private void Pass(Step step, StepOutcome? outcome, string? dossier)
    {
        switch (step)
        {
            case TaskStep:
                Do(Act("complete", dossier) with
                {
                    Step = step.Id,
                    Outcome = outcome!.Id,
                    Reason = outcome.RequiresReason ? Why : null,
                    LegalBasis = outcome.RequiresLegalBasis ? Basis(definition) : null,
                    Papers = outcome.RequiresPapers,
                });
                break;
            case WaitStep wait:
                Do(Act("message", dossier) with { Name = wait.Message });
                break;
            case CallStep call when dossier is null:
                Child(call);
                break;
        }
    }

    /// <summary>A called procedure ends as soon as it can: withdrawn by its applicant, whatever its own flow asks for.</summary>
    private void Child(CallStep call)
    {
        if (catalogue.Latest(call.Procedure, DateOnly.FromDateTime(now.Date)) is not null)
            Do(Act("withdraw", call.Id) with { Reason = Why });
    }

    private void Finish(string kind)
    {
        var result = kind == "refused" ? "refused" : "granted";
        Expect(new ScriptExpect(0, null) { Status = 9, Result = result, Step = [], Overdue = kind == "late" });
        if (result == "refused")
            return;
        foreach (var fee in definition.Fees.Where(fee => fee is { When: null, Per: "dossier" }))
        {
            if (fee.Tiers.Count == 0)
                Do(Act("assessFee") with { Fee = fee.Id, Amount = AssessedDong, Reason = Why });
            if (fee.Tiers.Count == 0 || fee.Tiers[0].Amount > 0)
                Do(Act("recordPayment") with { Fee = fee.Id, Amount = fee.Tiers.Count == 0 ? AssessedDong : fee.Tiers[0].Amount });
        }

        Do(Act("issueResult") with { Result = definition.Results[0].Id });
        Do(Act("returnResult"));
        Expect(new ScriptExpect(0, null) { Status = 10, Result = "granted" });
    }

    private static string Basis(ProcedureDefinition definition) => definition.LegalBases[^1].Id;

    private ScriptAct Act(string deed, string? dossier = null)
    {
        now = calendar.AddOfficeMinutes(now, 2);
        return new ScriptAct(0, dossier, now, deed);
    }

    private void Do(ScriptAct act) => lines.Add(act);

    private void Expect(ScriptExpect expect) => lines.Add(expect);
}
