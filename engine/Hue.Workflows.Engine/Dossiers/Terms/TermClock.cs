using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Alerts;
using Hue.Workflows.Engine.Dossiers.Deciding;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Dossiers.Terms;

/// <summary>Arms, stops, starts and lengthens terms.</summary>
internal static class TermClock
{
    /// <summary>Arms the legal term at receipt; the budget is the first case whose condition holds.</summary>
    public static void ArmLegal(Draft draft, ManualDue? manual)
    {
        var term = draft.Definition.Term;
        if (term.Unknown)
        {
            // A child received by the system has no due time until a person gives one; the parent's legal term binds.
            if (manual is not null)
                ArmManual(draft, manual);
            return;
        }

        var budget = term.Cases.First(c => draft.Facts.Holds(c.When));
        var ledger = new TermLedger
        {
            Budget = budget.Budget,
            From = draft.Now,
            OnCompletion = term.OnCompletion,
            CutOff = budget.Budget.Unit == TermUnit.SameDay ? term.CutOff : null,
        };
        var due = draft.Calendar.Due(ledger)!.Value.ToUniversalTime();
        Arm(draft, TermState.LegalKey, null, ledger, due, [], budget.Basis);
    }

    /// <summary>Arms a step's own term; one that was left before goes on or begins anew, as the definition says.</summary>
    public static void ArmStep(Draft draft, int entry, TaskStep step)
    {
        if (step.Term is not { } term)
            return;
        var left = draft.D.LeftTerms.FirstOrDefault(t => t.Step == step.Id);
        var resumes = left is not null && term.OnReentry == OnCompletion.Resume && left.Ledger.Budget == term.Budget;
        var ledger = resumes
            ? ClockApply.Going(left!.Ledger, draft.Now)
            : new TermLedger { Budget = term.Budget, From = draft.Now };
        var key = TermState.StepKey(entry);
        if (draft.D.TasksStandStill)
        {
            var standing = resumes ? left!.Ledger : ClockApply.Standing(ledger, draft.Now);
            IReadOnlyList<string> fired = resumes ? left!.Fired : [];
            draft.Raise(new TermArmed { Key = key, Step = step.Id, Ledger = standing, Fired = fired, LegalBasis = term.Basis });
            return;
        }

        var due = draft.Calendar.Due(ledger)!.Value.ToUniversalTime();
        Arm(draft, key, step.Id, ledger, due, resumes ? left!.Fired : [], term.Basis);
    }

    /// <summary>Stops the clock for a cause.</summary>
    public static void Stop(Draft draft, string cause, string? reason, string? basis) =>
        draft.Raise(new ClockStopped { Cause = cause, Reason = reason, LegalBasis = basis });

    /// <summary>Takes a cause away; terms that no other cause stops go on.</summary>
    public static void Start(Draft draft, string cause, string? reason = null)
    {
        var left = draft.D.Standstills.Where(c => c != cause).ToList();
        var points = new List<TermPoint>();
        foreach (var term in draft.D.Terms)
        {
            if (!term.Ledger.IsSuspended || left.Exists(c => ClockApply.Stops(c, term)))
                continue;
            points.Add(Goes(draft, term, ClockApply.Going(term.Ledger, draft.Now)));
        }

        draft.Raise(new ClockStarted { Cause = cause, Terms = points, Reason = reason });
    }

    /// <summary>
    /// Where a term stands whose clock goes on; one that runs anew opens a new epoch, since what was told was of the old run.
    /// </summary>
    private static TermPoint Goes(Draft draft, TermState term, TermLedger going)
    {
        var (legal, ladder) = (term.Step is null, draft.Definition.Ladder);
        var due = draft.Calendar.Due(going)!.Value.ToUniversalTime();
        if (!going.RunsAnewAfter(going.Suspensions[^1]))
            return Point(draft, term.Key, legal, going, due, term.Fired);
        var passed = RungPlan.PassedOver(draft.Calendar, ladder, legal, going, due, draft.Now);
        return Point(draft, term.Key, legal, going, due, passed) with { Epoch = term.Epoch + 1, Fired = passed };
    }

    /// <summary>Lengthens the legal term: a new epoch.</summary>
    public static void Extend(Draft draft, ExtendTerm command)
    {
        var legal = draft.D.Legal!;
        var ledger = legal.Ledger with { Extensions = legal.Ledger.Extensions.Plus(new Extension(command.Time, draft.Now)) };
        var due = draft.Calendar.Due(ledger)!.Value.ToUniversalTime();
        var passed = RungPlan.PassedOver(draft.Calendar, draft.Definition.Ladder, true, ledger, due, draft.Now);
        draft.Raise(new TermExtended
        {
            By = command.Time,
            Epoch = legal.Epoch + 1,
            Term = Point(draft, legal.Key, true, ledger, due, passed),
            Fired = passed,
            Reason = command.Reason,
            LegalBasis = command.LegalBasis,
        });
    }

    /// <summary>Due time and next rung of a term.</summary>
    public static TermPoint Point(
        Draft draft, string key, bool legal, TermLedger ledger, DateTimeOffset due, IReadOnlyList<string> fired, Ladder? ladder = null)
    {
        var (rung, at) = RungPlan.Next(draft.Calendar, ladder ?? draft.Definition.Ladder, legal, ledger, due, fired);
        return new TermPoint(key, due, rung, at);
    }

    /// <summary>
    /// A due time given by hand is kept as a term in working minutes from receipt, so that suspensions and extensions move it
    /// as they move any other.
    /// </summary>
    private static void ArmManual(Draft draft, ManualDue manual)
    {
        var minutes = draft.Calendar.OfficeMinutes(draft.Calendar.EffectiveReceipt(draft.Now), manual.Due);
        var ledger = new TermLedger { Budget = new Term(Math.Round(minutes / 60m, 4), TermUnit.WorkingHours), From = draft.Now };
        Arm(draft, TermState.LegalKey, null, ledger, draft.Calendar.Due(ledger)!.Value.ToUniversalTime(), [], null);
    }

    private static void Arm(
        Draft draft, string key, string? step, TermLedger ledger, DateTimeOffset due, IReadOnlyList<string> fired, string? basis)
    {
        var passed = RungPlan.PassedOver(draft.Calendar, draft.Definition.Ladder, step is null, ledger, due, draft.Now);
        var done = fired.Count == 0 ? passed : [.. fired, .. passed.Except(fired)];
        var (rung, at) = RungPlan.Next(draft.Calendar, draft.Definition.Ladder, step is null, ledger, due, done);
        draft.Raise(new TermArmed
        {
            Key = key,
            Step = step,
            Ledger = ledger,
            DueAt = due,
            Fired = done,
            NextRung = rung,
            NextAt = at,
            LegalBasis = basis,
        });
    }
}
