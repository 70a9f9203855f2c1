namespace Hue.Workflows.Engine.Dossiers.Fees;

/// <summary>A fee as computed, with the arithmetic that a clerk can read out.</summary>
public sealed record FeeLine
{
    /// <summary>Fee id.</summary>
    public required string Fee { get; init; }

    /// <summary>What the receipt calls it.</summary>
    public required string Title { get; init; }

    /// <summary>phi or lePhi.</summary>
    public required string Kind { get; init; }

    /// <summary>Dong to pay; null while the amount is not known.</summary>
    public long? Amount { get; init; }

    /// <summary>receipt, supplement, or return.</summary>
    public required string CollectAt { get; init; }

    /// <summary>Legal basis id; null when the source names none.</summary>
    public string? Basis { get; init; }

    /// <summary>confirmed, toBeConfirmed, or unknown.</summary>
    public required string Certainty { get; init; }

    /// <summary>The arithmetic in order: tiers, cap, copies, exemption.</summary>
    public required IReadOnlyList<FeePart> Parts { get; init; }
}

/// <summary>One line of the arithmetic.</summary>
/// <param name="Kind">tier, cap, copies, exemption, or unknown.</param>
/// <param name="Text">Vietnamese sentence.</param>
/// <param name="Amount">Dong after this line, of what the line speaks of.</param>
/// <param name="English">The sentence in English; null in what was recorded before there was one.</param>
public sealed record FeePart(string Kind, string Text, long Amount, string? English = null);
