using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Engine.Store;

/// <summary>
/// What bulletins count of an accepted dossier: derived from its state, narrow, so that a hundred thousand are read at once.
/// </summary>
public sealed record MeasureRow
{
    /// <summary>The dossier.</summary>
    public required DossierId Dossier { get; init; }

    /// <summary>Receiving office.</summary>
    public required string Office { get; init; }

    /// <summary>counter, online, post, agentPoint.</summary>
    public required string Channel { get; init; }

    /// <summary>When it was received, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Due time of the legal term, UTC; while the clock stands, the one before it was stopped; null without a term.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Since when the clock of the legal term stands still, UTC; null while it runs. Stays when it ends so.</summary>
    public DateTimeOffset? StoodSince { get; init; }

    /// <summary>When it was processed, refused, withdrawn or stopped, UTC; null while open.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>granted, refused, withdrawn, stopped; null while open.</summary>
    public string? Result { get; init; }

    /// <summary>How often a supplement was asked for.</summary>
    public int Supplements { get; init; }
}
