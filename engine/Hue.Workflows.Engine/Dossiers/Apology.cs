namespace Hue.Workflows.Engine.Dossiers;

/// <summary>The latest apology of a dossier (paper 4): drafted by a ladder, signed by the leader.</summary>
public sealed record Apology
{
    /// <summary>Rung that drafted it.</summary>
    public required string Rung { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset DraftedAt { get; init; }

    /// <summary>Due time that was not kept, UTC.</summary>
    public required DateTimeOffset OriginalDue { get; init; }

    /// <summary>New due time: proposed, then as signed; UTC.</summary>
    public required DateTimeOffset NewDue { get; init; }

    /// <summary>How often the term had been extended before.</summary>
    public required int Extensions { get; init; }

    /// <summary>Why it is late; null until signed.</summary>
    public string? Reason { get; init; }

    /// <summary>Account id of the signer; null until signed.</summary>
    public string? Signer { get; init; }

    /// <summary>Name of the signer as shown; null until signed.</summary>
    public string? SignerName { get; init; }

    /// <summary>When it was signed, UTC; null while it waits for that.</summary>
    public DateTimeOffset? SignedAt { get; init; }
}
