namespace Hue.Workflows.Definitions.Model;

/// <summary>A fee rule; the computation is shown line by line.</summary>
public sealed record Fee
{
    /// <summary>Short id.</summary>
    public required string Id { get; init; }

    /// <summary>What the receipt calls it.</summary>
    public required string Title { get; init; }

    /// <summary>phi (a fee for a service) or lePhi (a charge of the state).</summary>
    public required string Kind { get; init; }

    /// <summary>dossier, copy or page (pages of one copy, times copies).</summary>
    public required string Per { get; init; }

    /// <summary>Dong per unit; a single tier unless the law steps it. Empty when the amount is not known.</summary>
    public required IReadOnlyList<FeeTier> Tiers { get; init; }

    /// <summary>Most that one copy (per page) or one dossier (otherwise) costs, dong; null without one.</summary>
    public long? Cap { get; init; }

    /// <summary>Form field with the number of copies; null means one.</summary>
    public string? CopiesField { get; init; }

    /// <summary>Form field with the pages of one copy; null means one.</summary>
    public string? PagesField { get; init; }

    /// <summary>When the fee applies; null means always.</summary>
    public Condition? When { get; init; }

    /// <summary>Who pays less or nothing.</summary>
    public required IReadOnlyList<FeeExemption> Exemptions { get; init; }

    /// <summary>receipt, supplement, or return. A granted result is not returned while any fee of known amount is owed.</summary>
    public required string CollectAt { get; init; }

    /// <summary>Legal basis id.</summary>
    public required string? Basis { get; init; }

    /// <summary>Provenance id.</summary>
    public required string Source { get; init; }

    /// <summary>confirmed, toBeConfirmed, or unknown (then the clerk enters the amount with a reason).</summary>
    public required string Certainty { get; init; }
}

/// <summary>A price that holds up to a unit.</summary>
/// <param name="UpTo">Last unit it holds for, inclusive; null on the last tier.</param>
/// <param name="Amount">Dong per unit.</param>
public sealed record FeeTier(int? UpTo, long Amount);

/// <summary>A reduction; the first whose condition holds is taken.</summary>
/// <param name="When">When it applies.</param>
/// <param name="Share">Part of the fee that falls away, above 0, at most 1.</param>
/// <param name="Title">What the receipt says.</param>
/// <param name="Basis">Legal basis id.</param>
public sealed record FeeExemption(Condition When, decimal Share, string Title, string? Basis);
