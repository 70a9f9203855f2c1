using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Engine.Simulation;

/// <summary>What a simulation is run on.</summary>
public sealed class SimulationSetting
{
    private static readonly DateTimeOffset Earliest = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

    /// <summary>A setting with the catalogue's procedures, filed with the forms of their scenarios, beside random ones.</summary>
    /// <param name="catalogue">Must have calendars, offices and a ladder.</param>
    public SimulationSetting(ProcedureCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        Catalogue = catalogue;
        Since = catalogue.Definitions.SelectMany(catalogue.Scenarios).Select(s => s.Scenario.Start).Append(Earliest).Max();
        var day = DateOnly.FromDateTime(Since.UtcDateTime);
        Samples =
        [
            .. from definition in catalogue.Definitions
               where catalogue.Latest(definition.Code, day)?.Version == definition.Version
               from scenario in catalogue.Scenarios(definition)
               let filed = scenario.Scenario
               select new FilingSample(definition, filed.Channel, filed.Subject ?? definition.Subjects[0], _ => filed.Form),
        ];
    }

    /// <summary>The catalogue.</summary>
    public ProcedureCatalogue Catalogue { get; }

    /// <summary>How many things happen for each dossier filed.</summary>
    public int MovesPerDossier { get; init; } = 15;

    /// <summary>Dossiers of one world: they share a store, a clock and people.</summary>
    public int DossiersPerWorld { get; init; } = 50;

    /// <summary>Worlds run side by side, 1 and up.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Whether the invariants are looked at; without them only the engine's speed is tried.</summary>
    public bool Checks { get; init; } = true;

    /// <summary>Puts something around the store: how a test plants a bug.</summary>
    public Func<IDossierStore, IDossierStore> Wrap { get; init; } = store => store;

    internal IReadOnlyList<FilingSample> Samples { get; }

    /// <summary>When the last story begins: before that its form may tell of days that have not come, which filing refuses.</summary>
    internal DateTimeOffset Since { get; }
}

/// <summary>A way of filing that is accepted.</summary>
internal sealed record FilingSample(ProcedureDefinition Definition, string Channel, string Subject, Func<SimulationRandom, string> Form);
