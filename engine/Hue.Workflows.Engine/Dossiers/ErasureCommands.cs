namespace Hue.Workflows.Engine.Dossiers;

/// <summary>Erases the personal data of a dossier that has ended and been kept long enough; the last command it takes.</summary>
public sealed record ErasePersonalData : DossierCommand
{
    /// <summary>Why, such as the decision to destroy records; it stays readable, so it names nobody.</summary>
    public required string Reason { get; init; }

    /// <summary>The rule that allows it, in words: the law on archives is no basis of the procedure.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>How long dossiers are kept from their end, years; the host's setting, never the client's.</summary>
    public required int RetentionYears { get; init; }

    /// <summary>SHA-256 of the result's file; null for none. Papers' files the state knows.</summary>
    public string? ResultFile { get; init; }
}
