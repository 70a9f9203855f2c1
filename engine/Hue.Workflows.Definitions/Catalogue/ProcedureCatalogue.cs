using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Catalogue;

/// <summary>All that was read and checked: usable definitions, shared files, and the faults of the rest. Immutable.</summary>
public sealed partial class ProcedureCatalogue
{
    /// <summary>Usable definitions, by code and version.</summary>
    public IReadOnlyList<ProcedureDefinition> Definitions { get; init; } = [];

    /// <summary>Calendars by name, "hue.v1".</summary>
    public IReadOnlyDictionary<string, WorkingCalendar> Calendars { get; init; } = new Dictionary<string, WorkingCalendar>();

    /// <summary>Offices of offices.json, with the chain from each up to the city.</summary>
    public OfficeDirectory Offices { get; init; } = OfficeDirectory.Empty;

    /// <summary>Roles of roles.json.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Everything that is wrong or doubtful, by file and line.</summary>
    public IReadOnlyList<DefinitionFault> Faults { get; init; } = [];

    /// <summary>A pinned version; null when there is none that is usable.</summary>
    public ProcedureDefinition? Find(string code, int version) => Definitions.FirstOrDefault(d => d.Code == code && d.Version == version);

    /// <summary>The version in force on a day; null when there is none.</summary>
    public ProcedureDefinition? Latest(string code, DateOnly on) => Definitions
        .Where(d => d.Code == code && d.ValidFrom <= on && (d.ValidTo is null || on <= d.ValidTo)).MaxBy(d => d.Version);
}
