using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Store;

/// <summary>
/// What an office is to the engine: its calendar, the unit its numbers are made of, the offices above it and at the top, its level.
/// </summary>
internal sealed record OfficePlace(WorkingCalendar Calendar, string Unit, string? Parent, string? Top, string Level)
{
    /// <summary>The place of an office; null when the catalogue does not know it or its calendar.</summary>
    public static OfficePlace? Of(ProcedureCatalogue catalogue, string office) =>
        catalogue.Offices.Find(office) is { } known && catalogue.Calendars.TryGetValue(known.Calendar, out var calendar)
            ? new OfficePlace(
                calendar,
                known.UnitId ?? office,
                known.Parent,
                TopOf(catalogue, known),
                known.Kind is "ward" or "commune" ? "commune" : "city")
            : null;

    private static string? TopOf(ProcedureCatalogue catalogue, Office office) =>
        office.Parent is null ? null : catalogue.Offices.ChainOf(office.Id)[^1].Id;
}
