namespace Hue.Workflows.WorkingTime;

/// <summary>A term reaches into a year whose closed days nobody has entered: an error, never a guess.</summary>
/// <param name="calendar">The calendar's id and version.</param>
/// <param name="year">The missing year.</param>
/// <param name="file">The file to add: the next version of the calendar, as a published version never changes.</param>
public sealed class CalendarHasNoYearException(string calendar, int year, string file)
    : Exception($"Calendar {calendar} does not cover {year}: add {file} with that year's days, and list {year} under \"years\".")
{
    /// <summary>The calendar's id and version.</summary>
    public string Calendar { get; } = calendar;

    /// <summary>The missing year.</summary>
    public int Year { get; } = year;

    /// <summary>The file to add.</summary>
    public string File { get; } = file;
}
