using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Audit.Log;

/// <summary>How the log stands, for operators and auditors.</summary>
public sealed record IntegrityView
{
    /// <summary>The log's name; null without a key.</summary>
    public required string? Origin { get; init; }

    /// <summary>Records sealed.</summary>
    public required long Size { get; init; }

    /// <summary>When the newest checkpoint was signed.</summary>
    public required DateTimeOffset? SealedAt { get; init; }

    /// <summary>Records that wait to be sealed; a thousand stands for more.</summary>
    public required int Waiting { get; init; }

    /// <summary>How long the first of them has waited; 0 for none.</summary>
    public required double LagSeconds { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<CheckpointLine> Checkpoints { get; init; }

    /// <summary>Each with how far it has signed.</summary>
    public required IReadOnlyList<WitnessLine> Witnesses { get; init; }

    /// <summary>The log's own keys.</summary>
    public required IReadOnlyList<KeyLine> Keys { get; init; }

    /// <summary>The last check of some dossiers.</summary>
    public required CheckLine? LastSample { get; init; }

    /// <summary>The last check of everything.</summary>
    public required CheckLine? LastWhole { get; init; }

    /// <summary>What somebody should look at now.</summary>
    public required IReadOnlyList<AlarmLine> Alarms { get; init; }
}

/// <param name="Root">Lower-case hex.</param>
/// <param name="Witnesses">Names of those who signed it.</param>
public sealed record CheckpointLine(long Size, DateTimeOffset At, string Root, IReadOnlyList<string> Witnesses);

/// <param name="Size">Of the newest checkpoint that it signed; null for none.</param>
public sealed record WitnessLine(string Name, string Key, long? Size, DateTimeOffset? At);

public sealed record KeyLine(string Id, DateTimeOffset ValidFrom, DateTimeOffset? ValidTo);

/// <param name="Verdict">holds, fails, unknown.</param>
/// <param name="Findings">The first of them, "where: what".</param>
public sealed record CheckLine(DateTimeOffset At, long Milliseconds, long Records, string Verdict, IReadOnlyList<LocalText> Findings);

/// <param name="Code">sealing-failed, sealing-failed-elsewhere, sealing-late, anomaly, check-failed, check-late, witness-behind.</param>
/// <param name="Detail">What happened, for whoever looks into it.</param>
public sealed record AlarmLine(string Code, LocalText Detail);

/// <summary>Proof that the log of one size starts with that of another; hashes in lower-case hex.</summary>
public sealed record ConsistencyView(long From, long To, IReadOnlyList<string> Hashes);
