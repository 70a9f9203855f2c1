using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Engine.Store;

/// <summary>Everything that one command changes, as plain rows: committed in one transaction, guarded by the revision.</summary>
public sealed record Decision
{
    /// <summary>The command decided.</summary>
    public required CommandId Command { get; init; }

    /// <summary>The revision it was decided on; 0 for a new dossier. The committed one is <c>Dossier.Revision</c> = this + 1.</summary>
    public required long RevisionBefore { get; init; }

    /// <summary>The dossier as it will be.</summary>
    public required DossierRow Dossier { get; init; }

    /// <summary>What bulletins count of it, when the decision moved any of that; null otherwise.</summary>
    public MeasureRow? Measure { get; init; }

    /// <summary>Tasks inserted or replaced, by number.</summary>
    public required IReadOnlyList<TaskRow> Tasks { get; init; }

    /// <summary>Timers set, replacing one of the same name.</summary>
    public required IReadOnlyList<TimerRow> TimersSet { get; init; }

    /// <summary>Names of timers taken away.</summary>
    public required IReadOnlyList<string> TimersCleared { get; init; }

    /// <summary>Alerts raised; a key that is there already is a bug and fails the commit.</summary>
    public required IReadOnlyList<AlertRow> Alerts { get; init; }

    /// <summary>Keys of alerts that reached their receivers, by this decision.</summary>
    public required IReadOnlyList<string> AlertsSent { get; init; }

    /// <summary>At least one; sequences follow on the dossier's last without a gap.</summary>
    public required IReadOnlyList<AuditRow> Audit { get; init; }

    /// <summary>The dossier's key, where it is not kept yet; null otherwise.</summary>
    public DossierKey? NewKey { get; init; }

    /// <summary>Whether the dossier's key is destroyed with it, for good.</summary>
    public bool DestroysKey { get; init; }

    /// <summary>The number claimed by a new dossier; null otherwise.</summary>
    public NumberClaim? Number { get; init; }

    /// <summary>The client's answer, JSON; given again when the command comes again.</summary>
    public required string Answer { get; init; }

    /// <summary>The state that the snapshot holds, for the next command that comes; null where the rows were made otherwise.</summary>
    public Dossier? State { get; init; }
}
