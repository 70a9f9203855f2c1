using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Catalogue;

/// <summary>What ids are called on the screen; an id that nothing names stands for itself.</summary>
internal sealed class CatalogueNames(ProcedureCatalogue catalogue)
{
    private readonly Dictionary<string, string> roles = catalogue.Roles.ToDictionary(r => r.Id, r => r.Title, StringComparer.Ordinal);
    private readonly Dictionary<string, string> rolesEn = catalogue.Roles.ToDictionary(r => r.Id, r => r.TitleEn, StringComparer.Ordinal);
    private readonly Dictionary<string, string> fields = catalogue.Fields.ToDictionary(f => f.Id, f => f.Title, StringComparer.Ordinal);

    public string Office(string id) => catalogue.Offices.Find(id)?.Name ?? id;

    public string Role(string id) => id == "system" ? "Hệ thống" : roles.GetValueOrDefault(id, id);

    /// <summary>A role in both languages.</summary>
    public LocalText RoleText(string id) => new(Role(id), id == "system" ? "The system" : rolesEn.GetValueOrDefault(id, id));

    public string Field(string id) => fields.GetValueOrDefault(id, id);

    /// <summary>The calendar a dossier is counted by: the one it names, not the office's of today.</summary>
    public WorkingCalendar Calendar(Dossier dossier) => catalogue.CalendarOf(dossier.Office, dossier.Calendar) ?? Calendar(dossier.Office);

    /// <summary>The calendar an office works by.</summary>
    public WorkingCalendar Calendar(string office)
        => catalogue.Offices.Find(office) is { } found && catalogue.Calendars.TryGetValue(found.Calendar, out var calendar)
            ? calendar
            : catalogue.Calendars.Values.First();
}
