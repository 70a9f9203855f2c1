using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Host.Alerts;
using Hue.Workflows.Host.Dossiers;

namespace Hue.Workflows.Host.Timers;

/// <summary>What an operator watches: numbers, no names.</summary>
/// <param name="Dossiers">Counts over every office.</param>
/// <param name="Offices">Counts of each office that has open dossiers.</param>
/// <param name="Sweep">The sweep of this host.</param>
/// <param name="Lanes">How each way out stands: e-mail, and every webhook.</param>
/// <param name="Dead">Deliveries given up, latest first.</param>
/// <param name="Faults">Broken definitions.</param>
public sealed record OperationsView(
    DossierCountsView Dossiers, IReadOnlyList<OfficeCounts> Offices, SweepView Sweep, IReadOnlyList<LaneView> Lanes,
        IReadOnlyList<DeadDeliveryView> Dead, IReadOnlyList<DefinitionFault> Faults);

public sealed record OfficeCounts(string Office, string OfficeName, DossierCountsView Counts);

/// <summary>How the recurring sweep has gone since this host started, and what it has yet to do on all hosts.</summary>
/// <param name="TimersOverdue">Timers whose time has come.</param>
/// <param name="OldestTimerAt">When the oldest of them fell due.</param>
public sealed record SweepView(
    DateTimeOffset? LastAt, long Sweeps, long TimersFell, long AlertsSent, int AlertsUnsent, string? LastFault, int TimersOverdue,
        DateTimeOffset? OldestTimerAt);
