using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Alerts;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Dossiers.Terms;

/// <summary>What another calendar makes of the terms that run.</summary>
internal static class Reprojection
{
    /// <summary>Terms whose due time or next rung moves; a term that stands still has neither.</summary>
    public static IReadOnlyList<AmendedTerm> Of(Dossier d, Ladder ladder, WorkingCalendar to, DateTimeOffset now)
    {
        List<AmendedTerm>? moved = null;
        foreach (var term in d.Terms)
        {
            if (d.EndedAt is null && term.DueAt is { } before && Of(term, before, ladder, to, now) is { } other)
                (moved ??= []).Add(other);
        }

        return moved ?? [];
    }

    private static AmendedTerm? Of(TermState term, DateTimeOffset before, Ladder ladder, WorkingCalendar to, DateTimeOffset now)
    {
        var legal = term.Step is null;
        var due = to.Due(term.Ledger)!.Value.ToUniversalTime();
        var moves = due != before;
        var fired = moves ? Told(term, due, ladder, to, now) : term.Fired;
        var (rung, at) = RungPlan.Next(to, ladder, legal, term.Ledger, due, fired);
        if (!moves && rung == term.NextRung && at == term.NextAt)
            return null;
        return new AmendedTerm(term.Key, before, due, moves ? term.Epoch + 1 : term.Epoch, fired, rung, at);
    }

    /// <summary>
    /// In the new epoch a rung that lies ahead falls again; one that was told and still holds is not told twice, and a warning whose
    /// time has passed without it is passed over.
    /// </summary>
    private static List<string> Told(TermState term, DateTimeOffset due, Ladder ladder, WorkingCalendar to, DateTimeOffset now)
    {
        List<string> told = [.. RungPlan.PassedOver(to, ladder, term.Step is null, term.Ledger, due, now)];
        foreach (var rung in ladder.Rungs)
        {
            if (term.Fired.Contains(rung.Id) && !told.Contains(rung.Id) && RungPlan.At(to, rung.At, term.Ledger, due) <= now)
                told.Add(rung.Id);
        }

        return told;
    }
}
