using System.Security.Cryptography;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Calendars;

/// <summary>
/// The calendars of a house whose catalogue was amended: which one each office works by, and every one that a dossier may still name.
/// Immutable.
/// </summary>
public sealed class CalendarsInForce
{
    private readonly Dictionary<string, WorkingCalendar> byName;
    private readonly Dictionary<string, CalendarFile> bases;
    private readonly Dictionary<string, Dictionary<DateOnly, SpecialDay>> closures;
    private readonly Dictionary<string, string> calendarOf;

    private CalendarsInForce(ProcedureCatalogue catalogue, CalendarsInForce? before)
    {
        Catalogue = catalogue;
        byName = new(before?.byName ?? catalogue.Calendars, StringComparer.Ordinal);
        bases = new(before?.bases ?? Latest(catalogue), StringComparer.Ordinal);
        closures = (before?.closures ?? []).ToDictionary(each => each.Key, each => new Dictionary<DateOnly, SpecialDay>(each.Value));
        calendarOf = new(before?.calendarOf ?? catalogue.Offices.All.ToDictionary(office => office.Id, office => office.Calendar));
    }

    /// <summary>The catalogue as it was read.</summary>
    public ProcedureCatalogue Catalogue { get; }

    /// <summary>The calendars of a catalogue that was not amended.</summary>
    public static CalendarsInForce Of(ProcedureCatalogue catalogue) => new(catalogue, null);

    /// <summary>The calendar an office works by.</summary>
    /// <exception cref="KeyNotFoundException">The catalogue has no usable calendar for the office.</exception>
    public WorkingCalendar CalendarOf(string office) => byName[calendarOf[office]];

    /// <summary>Whether the office is known, with a calendar.</summary>
    public bool Knows(string office) => calendarOf.TryGetValue(office, out var name) && byName.ContainsKey(name);

    /// <summary>The version in force of a calendar that offices share, by its id; null when there is none.</summary>
    public CalendarFile? Base(string id) => bases.GetValueOrDefault(id);

    /// <summary>The days on which offices differ from the calendar they share.</summary>
    public IEnumerable<(string Office, SpecialDay Day)> Closures =>
        closures.SelectMany(office => office.Value.Values.Select(day => (office.Key, day)));

    /// <summary>The calendars after one more change.</summary>
    /// <param name="number">The amendment's number, 1 and up: the version of calendars that one office has for itself.</param>
    /// <param name="change">What changes; offices it names and the catalogue does not know are left out.</param>
    public CalendarsInForce With(int number, CalendarChange change)
    {
        var after = new CalendarsInForce(Catalogue, this);
        switch (change)
        {
            case CalendarChange.Version version:
                after.bases[version.File.Id] = version.File;
                after.GiveWay(version.File);
                after.Go(Catalogue.Offices.All.Where(office => BaseId(office) == version.File.Id).Select(office => office.Id), number);
                break;
            case CalendarChange.Closure closure:
                foreach (var office in closure.Offices)
                {
                    if (!after.closures.TryGetValue(office, out var days))
                        after.closures[office] = days = [];
                    foreach (var day in closure.Days)
                        days[day.Date] = day;
                }

                after.Go(closure.Offices.Where(Knows), number);
                break;
        }

        return after;
    }

    /// <summary>Offices that work by another calendar than in an earlier state.</summary>
    public IReadOnlyList<string> ChangedSince(CalendarsInForce before) =>
        [.. calendarOf.Where(each => before.calendarOf.GetValueOrDefault(each.Key) != each.Value).Select(each => each.Key)];

    /// <summary>The catalogue with these calendars.</summary>
    public ProcedureCatalogue Amended() => Catalogue.By(
        new OfficeDirectory(
            [.. Catalogue.Offices.All.Select(office => office with { Calendar = calendarOf[office.Id] })], Catalogue.Offices.UnitIdNotice),
        byName,
        Catalogue.Offices.All.ToDictionary(office => office.Id, office => office.Calendar, StringComparer.Ordinal));

    /// <summary>A closure that the new calendar names as replaced is over.</summary>
    private void GiveWay(CalendarFile next)
    {
        var replaced = next.Days.Where(day => day.Replaces is not null).ToDictionary(day => day.Date, day => day.Replaces);
        foreach (var days in closures.Values)
        {
            foreach (var day in days.Values.Where(day => replaced.GetValueOrDefault(day.Date) == day.Authority).ToList())
                days.Remove(day.Date);
        }
    }

    private void Go(IEnumerable<string> offices, int number)
    {
        foreach (var id in offices)
        {
            var shared = bases[BaseId(Catalogue.Offices.Find(id)!)];
            var file = closures.TryGetValue(id, out var days) && days.Count > 0 ? Own(shared, id, days, number) : shared;
            var name = $"{file.Id}.v{file.Version}";
            if (!byName.TryGetValue(name, out var known) || !ReferenceEquals(known.File, file))
                byName[name] = new WorkingCalendar(file);
            calendarOf[id] = name;
        }
    }

    /// <summary>A shared calendar with an office's own days laid over it.</summary>
    private static CalendarFile Own(CalendarFile shared, string office, Dictionary<DateOnly, SpecialDay> days, int number)
    {
        var own = shared with
        {
            Id = $"{shared.Id}-{office}",
            Version = number,
            Days = [.. shared.Days.Where(day => !days.ContainsKey(day.Date)).Concat(days.Values).OrderBy(day => day.Date)],
        };
        return own with { Hash = Convert.ToHexStringLower(SHA256.HashData(CalendarText.Of(own))) };
    }

    private static Dictionary<string, CalendarFile> Latest(ProcedureCatalogue catalogue) => catalogue.Offices.All
        .Select(office => catalogue.Calendars.GetValueOrDefault(office.Calendar)?.File).OfType<CalendarFile>()
        .GroupBy(file => file.Id, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.MaxBy(file => file.Version)!, StringComparer.Ordinal);

    private string BaseId(Office office) =>
        Catalogue.Calendars.GetValueOrDefault(office.Calendar)?.File.Id ?? office.Calendar.Split('.')[0];
}
