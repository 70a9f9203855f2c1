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
        var calendars = scope.Catalogue.Shared.Offices.All.Select(office => office.Calendar).Distinct(StringComparer.Ordinal)
            .Select(name => scope.Catalogue.Shared.Calendars.GetValueOrDefault(name)).OfType<WorkingCalendar>().ToList();
        foreach (var legal in scope.Definition.Term.Cases)
            Check(scope, calendars, legal, legal.Budget);
        foreach (var term in scope.Steps.Select(place => place.Step).OfType<TaskStep>().Select(step => step.Term).OfType<StepTerm>())
            Check(scope, calendars, term, term.Budget);
    }

    private void Check(ProcedureScope scope, List<WorkingCalendar> calendars, object part, Term budget)
    {
        if (budget.Fault().Length > 0)
        {
            return; // has a fault of its own
        }

        foreach (var calendar in calendars.Where(each => !Holds(each, budget)))
        {
            scope.Report(
                this, part, "/budget", $"\"{budget}\" is longer than calendar {calendar.Name} covers ({calendar.File.Years.Min()} to "
                    + $"{calendar.File.Years.Max()}).");
        }
    }

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
