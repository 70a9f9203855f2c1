using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Store;

/// <summary>What an office is to the engine: its calendar, the unit its numbers are made of, the office above it, its level.</summary>
internal sealed record OfficePlace(WorkingCalendar Calendar, string Unit, string? Parent, string Level)
{
    /// <summary>The place of an office; null when the catalogue does not know it or its calendar.</summary>
    public static OfficePlace? Of(ProcedureCatalogue catalogue, string office) =>
        catalogue.Offices.Find(office) is { } known && catalogue.Calendars.TryGetValue(known.Calendar, out var calendar)
            ? new OfficePlace(calendar, known.UnitId ?? office, known.Parent, known.Kind is "ward" or "commune" ? "commune" : "city")
            : null;
}
