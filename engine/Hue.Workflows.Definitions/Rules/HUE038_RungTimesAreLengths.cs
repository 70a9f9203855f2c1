using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>What a rung waits, leaves or proposes is a length of at most 60 working days or 90 days; "same day" is none.</summary>
public sealed class HUE038_RungTimesAreLengths : ICatalogueRule
{
    private const int WorkingDaysMost = 60;
    private const int WorkingHoursMost = 480;
    private const int CalendarDaysMost = 90;
    private const int MonthsMost = 3;

    /// <inheritdoc/>
    public string Code => "HUE038";

    /// <inheritdoc/>
    public string Title => "What a rung waits, leaves or proposes is a length of at most 60 working days or 90 days; \"same day\" is none.";

    /// <inheritdoc/>
    public string Instead => "Write hours, days or months, such as \"3 workingDays\", and no more than three months of them.";

    /// <inheritdoc/>
    public void Check(CatalogueScope scope)
    {
        foreach (var (ladder, file, places) in scope.Shared.LadderPlaces)
        {
            foreach (var rung in ladder.Rungs)
            {
                foreach (var (place, time) in Times(rung).Where(each => !IsLength(each.Time)))
                    scope.Report(this, file, places.Of(rung, place), $"The rung \"{rung.Id}\" has \"{time}\" there.");
            }
        }
    }

    private static IEnumerable<(string Place, Term Time)> Times(Rung rung)
    {
        if (rung.At is RungTime.Left left)
            yield return ("/at/left", left.Time);
        if (rung.At is RungTime.Late late)
            yield return ("/at/late", late.Time);
        if (rung.Proposes is { } proposed)
            yield return ("/proposes", proposed);
    }

    private static bool IsLength(Term time) => time.Unit switch
    {
        TermUnit.WorkingDays => time.Amount <= WorkingDaysMost,
        TermUnit.WorkingHours => time.Amount <= WorkingHoursMost,
        TermUnit.CalendarDays => time.Amount <= CalendarDaysMost,
        TermUnit.Months => time.Amount <= MonthsMost,
        _ => false,
    };
}
