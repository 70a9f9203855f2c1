using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Dossiers;

/// <summary>What events of terms and alerts do to the state.</summary>
internal static class ClockApply
{
    public static Dossier Apply(Dossier d, DossierEvent happened) => happened switch
    {
        TermArmed e => Armed(d, e),
        TermExtended e => Extended(d, e),
        ClockStopped e => Stopped(d, e),
        ClockStarted e => Started(d, e),
        AlertRaised e => Raised(d, e),
        TermsReprojected e => Amended(d, e),
        _ => throw new ArgumentException($"No event of a term: {happened.GetType().Name}"),
    };

    /// <summary>A dossier at its end: terms keep what they were due, nothing falls any more.</summary>
    public static Dossier Frozen(Dossier d, DossierStatus status, string result, DateTimeOffset at) => d with
    {
        Status = status,
        Result = result,
        EndedAt = at,
        Standstills = [],
        Terms = [.. d.Terms.Where(t => t.Step is null).Select(t => t with { NextRung = null, NextAt = null })],
        LeftTerms = [],
        PaymentAsked = false,
    };

    /// <summary>A ledger whose clock stops at an instant; one that stands already stays as it is.</summary>
    public static TermLedger Standing(TermLedger ledger, DateTimeOffset at) =>
        ledger.IsSuspended ? ledger : ledger with { Suspensions = ledger.Suspensions.Plus(new Suspension(at, null)) };

    /// <summary>
    /// The same for a cause. A term that runs anew does so when the applicant has completed the dossier, and goes on with what was left
    /// when anything else ends: else a leader could give the office a whole term by stopping the clock for a minute.
    /// </summary>
    public static TermLedger Standing(TermLedger ledger, DateTimeOffset at, string cause)
    {
        var standing = Standing(ledger, at);
        var pauses = cause != Standstill.Supplement && (!ledger.IsSuspended || ledger.Suspensions[^1].OnlyPauses);
        return standing.OnCompletion == OnCompletion.Resume || standing.Suspensions[^1].OnlyPauses == pauses
            ? standing
            : standing with { Suspensions = [.. standing.Suspensions.SkipLast(1), standing.Suspensions[^1] with { OnlyPauses = pauses }] };
    }

    /// <summary>A ledger whose clock goes on at an instant.</summary>
    public static TermLedger Going(TermLedger ledger, DateTimeOffset at) => ledger.IsSuspended
        ? ledger with { Suspensions = [.. ledger.Suspensions.SkipLast(1), ledger.Suspensions[^1] with { To = at }] }
        : ledger;

    /// <summary>Terms with new due times and rungs.</summary>
    public static Dossier Pointed(Dossier d, IReadOnlyList<TermPoint> points) => points.Count == 0 ? d : d with
    {
        Terms = d.Terms.Changed(
            t => points.Any(p => p.Key == t.Key),
            t => At(t, points.First(p => p.Key == t.Key))),
    };

    /// <summary>Whether a cause of standing still stops a term: a wait stops the legal one only.</summary>
    public static bool Stops(string cause, TermState term) => term.Step is null || cause is Standstill.Supplement or Standstill.Manual;

    private static TermState At(TermState term, TermPoint point) => term with
    {
        DueAt = point.DueAt,
        NextRung = point.NextRung,
        NextAt = point.NextAt,
        Epoch = point.Epoch ?? term.Epoch,
        Fired = point.Fired ?? term.Fired,
    };

    private static Dossier Armed(Dossier d, TermArmed e)
    {
        var term = new TermState
        {
            Key = e.Key,
            Step = e.Step,
            Ledger = e.Ledger,
            DueAt = e.DueAt,
            Epoch = 1,
            Fired = e.Fired,
            NextRung = e.NextRung,
            NextAt = e.NextAt,
        };
        return d with
        {
            Terms = d.Terms.Plus(term),
            LeftTerms = e.Step is null ? d.LeftTerms : d.LeftTerms.Without(t => t.Step == e.Step),
        };
    }

    private static Dossier Extended(Dossier d, TermExtended e) => d with
    {
        Extensions = d.Extensions + 1,
        Terms = d.Terms.Changed(t => t.Key == e.Term.Key, t => At(t, e.Term) with
        {
            Ledger = t.Ledger with { Extensions = t.Ledger.Extensions.Plus(new Extension(e.By, e.At)) },
            Epoch = e.Epoch,
            Fired = e.Fired,
        }),
    };

    private static Dossier Stopped(Dossier d, ClockStopped e) => d with
    {
        Standstills = d.Standstills.Plus(e.Cause),
        Terms = d.Terms.Changed(
            t => Stops(e.Cause, t),
            t => t with { Ledger = Standing(t.Ledger, e.At, e.Cause), DueAt = null, NextRung = null, NextAt = null }),
    };

    private static Dossier Started(Dossier d, ClockStarted e) => d with
    {
        Standstills = d.Standstills.Without(c => c == e.Cause),
        Terms = d.Terms.Changed(
            t => e.Terms.Any(p => p.Key == t.Key),
            t => At(t, e.Terms.First(p => p.Key == t.Key)) with { Ledger = Going(t.Ledger, e.At) }),
    };

    private static Dossier Amended(Dossier d, TermsReprojected e) => d with
    {
        Calendar = e.To,
        Terms = e.Terms.Count == 0 ? d.Terms : d.Terms.Changed(
            t => e.Terms.Any(m => m.Key == t.Key),
            t => Moved(t, e.Terms.First(m => m.Key == t.Key))),
    };

    private static TermState Moved(TermState term, AmendedTerm to) => term with
    {
        DueAt = to.DueAt,
        Epoch = to.Epoch,
        Fired = to.Fired,
        NextRung = to.NextRung,
        NextAt = to.NextAt,
    };

    private static Dossier Raised(Dossier d, AlertRaised e)
    {
        var tasks = d.Tasks;
        if (e.Raised.Count > 0)
            tasks = tasks.Changed(t => e.Raised.Contains(t.Number), t => t with { Priority = 1 });
        if (e.Released.Count > 0)
            tasks = tasks.Changed(t => e.Released.Contains(t.Number), t => t with { Assignee = null, AssigneeName = null });
        var terms = d.Terms.Changed(
            t => t.Key == e.Term,
            t => t with { Fired = t.Fired.Plus(e.Rung), NextRung = e.NextRung, NextAt = e.NextAt });
        return d with { Tasks = tasks, Terms = terms };
    }
}
