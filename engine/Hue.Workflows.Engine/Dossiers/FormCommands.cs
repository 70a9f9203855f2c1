namespace Hue.Workflows.Engine.Dossiers;

/// <summary>Corrects form fields, before → after.</summary>
public sealed record CorrectForm : DossierCommand
{
    /// <summary>Dotted path → JSON value text.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>Asks the applicant to complete the dossier (paper 2); the clock stands still.</summary>
public sealed record RequestSupplement : DossierCommand
{
    /// <summary>Task number within the dossier.</summary>
    public required int Task { get; init; }

    /// <summary>What is missing or wrong.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Legal basis id.</summary>
    public required string LegalBasis { get; init; }
}

/// <summary>The applicant has completed the dossier; the clock goes on.</summary>
public sealed record CompleteSupplement : DossierCommand
{
    /// <summary>Papers handed in.</summary>
    public IReadOnlyList<PaperGiven> Papers { get; init; } = [];

    /// <summary>Form fields: dotted path → JSON value text.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();
}

/// <summary>Adds a paper while the dossier is open.</summary>
public sealed record AttachPaper : DossierCommand
{
    /// <summary>What was added.</summary>
    public required PaperGiven Paper { get; init; }
}
