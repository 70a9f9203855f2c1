using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Calendars;

/// <summary>What a notice changes: a calendar as a whole, or days of some offices.</summary>
public abstract record CalendarChange
{
    private CalendarChange()
    {
    }

    /// <summary>The next version of a calendar; every office that works by it goes over.</summary>
    /// <param name="File">The calendar.</param>
    public sealed record Version(CalendarFile File) : CalendarChange;

    /// <summary>Days of some offices that differ from their calendar: a half-day in one ward because of a flood.</summary>
    /// <param name="Title">What people call it.</param>
    /// <param name="Offices">Ids of the offices.</param>
    /// <param name="Days">The days, each with its notice.</param>
    public sealed record Closure(string Title, IReadOnlyList<string> Offices, IReadOnlyList<SpecialDay> Days) : CalendarChange;
}
