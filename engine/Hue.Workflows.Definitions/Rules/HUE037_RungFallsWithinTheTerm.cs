using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A warning of time left leaves less than the longest legal term: else it would fall before the term begins.</summary>
public sealed class HUE037_RungFallsWithinTheTerm : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE037";

    /// <inheritdoc/>
    public string Title => "A warning of time left leaves less than the longest legal term: else it would fall before the term begins.";

    /// <inheritdoc/>
    public string Instead => "Take a ladder whose warnings leave less, or one that warns by the share used.";

    /// <inheritdoc/>
    public bool IsWarning => true;

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        var cases = scope.Definition.Term.Cases;
        if (cases.Count == 0 || !scope.Catalogue.Shared.Ladders.TryGetValue(scope.Draft.LadderName, out var ladder))
        {
            return;
        }

        var longest = cases.Max(each => Minutes(each.Budget));
        foreach (var rung in ladder.Rungs.Where(each => each.Terms is "legal" or "both"))
        {
            if (rung.At is RungTime.Left left && Minutes(left.Time) >= longest)
            {
                scope.Report(
                    this, scope.Definition, "/ladder", $"The rung \"{rung.Id}\" of {ladder.Name} wants \"{left.Time}\" left of a term that "
                        + "is no longer than that, so it never falls.");
            }
        }
    }

    /// <summary>Near enough for a warning: a working day of 450 minutes, 5 of 7 days worked, 22 in a month.</summary>
    private static decimal Minutes(Term term) => term.Unit switch
    {
        TermUnit.WorkingDays => term.Amount * 450,
        TermUnit.WorkingHours => term.Amount * 60,
        TermUnit.CalendarDays => term.Amount * 450 * 5 / 7,
        TermUnit.Months => term.Amount * 22 * 450,
        _ => 450,
    };
}
