namespace Hue.Workflows.WorkingTime;

/// <summary>A term reaches into a year whose closed days nobody has entered: an error, never a guess.</summary>
public sealed class CalendarHasNoYearException(string calendar, int year, string file)
    : Exception($"Calendar {calendar} does not cover {year}: add the year's notice to {file} and list the year under \"years\".")
{
    /// <summary>The calendar's id and version.</summary>
    public string Calendar { get; } = calendar;

    /// <summary>The missing year.</summary>
    public int Year { get; } = year;

    /// <summary>The file to amend.</summary>
    public string File { get; } = file;
}
