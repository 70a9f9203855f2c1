using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>The rungs of a ladder follow each other in time and have ids of their own: shares used, then time left, due, late.</summary>
public sealed class HUE091_RungsAreInOrder : ICatalogueRule
{
    /// <inheritdoc/>
    public string Code => "HUE091";

    /// <inheritdoc/>
    public string Title =>
        "The rungs of a ladder follow each other in time and have ids of their own: shares used, then time left, due, "
        + "late.";

    /// <inheritdoc/>
    public string Instead => "Sort them so that none comes before the one above it, and give each its id.";

    /// <inheritdoc/>
    public void Check(CatalogueScope scope)
    {
        foreach (var (ladder, file, places) in scope.Shared.LadderPlaces)
        {
            for (var at = 1; at < ladder.Rungs.Count; at++)
            {
                if (Order(ladder.Rungs[at].At).CompareTo(Order(ladder.Rungs[at - 1].At)) <= 0)
                {
                    scope.Report(this, file,
                        places.Of(ladder.Rungs[at], "/at"), $"The rung \"{ladder.Rungs[at].Id}\" falls no later than the one above it.");
                }
                else if (ladder.Rungs.Take(at).Any(rung => rung.Id == ladder.Rungs[at].Id))
                {
                    scope.Report(this, file, places.Of(ladder.Rungs[at], "/id"), $"The id \"{ladder.Rungs[at].Id}\" is taken already.");
                }
            }
        }
    }

    /// <summary>
    /// Kind of time first, since a share and a time left cannot be compared without the term; then the amount, in rough minutes.
    /// </summary>
    private static (int Kind, decimal Amount) Order(RungTime time) => time switch
    {
        RungTime.ShareUsed used => (0, used.Share),
        RungTime.Left left => (1, -Minutes(left.Time)),
        RungTime.Due => (2, 0),
        RungTime.Late late => (3, Minutes(late.Time)),
        _ => throw new InvalidOperationException("a closed set"),
    };

    private static decimal Minutes(WorkingTime.Term term) => term.Unit switch
    {
        WorkingTime.TermUnit.WorkingHours => term.Amount * 60,
        WorkingTime.TermUnit.Months => term.Amount * 22 * 450,
        _ => term.Amount * 450,
    };
}
