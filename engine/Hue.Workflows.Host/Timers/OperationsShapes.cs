using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Host.Dossiers;

namespace Hue.Workflows.Host.Timers;

/// <summary>What an operator watches: numbers, no names.</summary>
/// <param name="Dossiers">Counts over every office.</param>
/// <param name="Offices">Counts of each office that has open dossiers.</param>
/// <param name="Sweep">The sweep of this host.</param>
/// <param name="Faults">Broken definitions.</param>
public sealed record OperationsView(
    DossierCountsView Dossiers, IReadOnlyList<OfficeCounts> Offices, SweepView Sweep, IReadOnlyList<DefinitionFault> Faults);

public sealed record OfficeCounts(string Office, string OfficeName, DossierCountsView Counts);

/// <summary>How the recurring sweep has gone since this host started.</summary>
public sealed record SweepView(
    DateTimeOffset? LastAt, long Sweeps, long TimersFell, long AlertsSent, int AlertsUnsent, string? LastFault);
