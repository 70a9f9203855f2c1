namespace Hue.Workflows.Host.Audit.Log;

/// <summary>How far one dossier's records are sealed, witnessed and checked.</summary>
public sealed record SealView
{
    /// <summary>
    /// broken (a check failed, or sealing refuses to go on), sealed (all records), partly (newer ones wait), or unsealed (none).
    /// </summary>
    public required string State { get; init; }

    /// <summary>Sequence of the dossier's last record.</summary>
    public required long Last { get; init; }

    /// <summary>The newest checkpoint; null before the first.</summary>
    public required SealedTo? Sealed { get; init; }

    /// <summary>The newest checkpoint that a witness signed; null for none.</summary>
    public required SealedTo? Witnessed { get; init; }

    /// <summary>Names of those who signed it.</summary>
    public required IReadOnlyList<string> Witnesses { get; init; }

    /// <summary>The newest check of everything that held; null when there was none, or the last did not hold.</summary>
    public required CheckedTo? Checked { get; init; }

    /// <summary>Checks and alarms that did not hold: sealing-failed, anomaly, check-failed.</summary>
    public required IReadOnlyList<AlarmLine> Broken { get; init; }
}

/// <param name="Size">Records of the whole log that the checkpoint covers.</param>
/// <param name="At">When it was signed.</param>
/// <param name="Sequence">The dossier's last record that it covers; 0 for none.</param>
public sealed record SealedTo(long Size, DateTimeOffset At, long Sequence);

/// <param name="At">When the check began.</param>
/// <param name="Size">Records of the log that were checked.</param>
/// <param name="Sequence">The dossier's last record among them; 0 for none.</param>
public sealed record CheckedTo(DateTimeOffset At, long Size, long Sequence);
