using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A term that begins with the first day of an office's calendar ends within the calendar.</summary>
public sealed class HUE036_CalendarCoversTheTerm : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE036";

    /// <inheritdoc/>
    public string Title => "A term that begins with the first day of an office's calendar ends within the calendar.";

    /// <inheritdoc/>
    public string Instead => "Write a shorter term, or add the next version of the calendar with more years.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var legal in scope.Definition.Term.Cases)
            Check(scope, legal, legal.Budget);
        foreach (var place in scope.Steps)
        {
            if (place.Step is TaskStep { Term: { } term })
                Check(scope, term, term.Budget);
        }
    }

    private void Check(ProcedureScope scope, object part, Term budget)
    {
        foreach (var calendar in scope.Catalogue.TooShort.GetOrAdd(budget, static (each, shared) => TooShort(each, shared),
            scope.Catalogue.Shared))
        {
            scope.Report(
                this, part, "/budget", $"\"{budget}\" is longer than calendar {calendar.Name} covers ({calendar.File.Years.Min()} to "
                    + $"{calendar.File.Years.Max()}).");
        }
    }

    private static WorkingCalendar[] TooShort(Term budget, SharedFiles shared) => budget.Fault().Length > 0
        ? [] // has a fault of its own
        : [.. shared.Offices.All.Select(office => office.Calendar).Distinct(StringComparer.Ordinal)
            .Select(name => shared.Calendars.GetValueOrDefault(name)).OfType<WorkingCalendar>().Where(each => !Holds(each, budget))];

    private static bool Holds(WorkingCalendar calendar, Term budget)
    {
        try
        {
            var first = new DateTime(calendar.File.Years.Min(), 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
            calendar.Due(budget, new DateTimeOffset(first, TimeSpan.FromMinutes(calendar.File.UtcOffsetMinutes)));
            return true;
        }
        catch (CalendarHasNoYearException)
        {
            return false;
        }
    }
}
