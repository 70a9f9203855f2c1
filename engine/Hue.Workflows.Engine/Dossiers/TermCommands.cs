using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Dossiers;

/// <summary>Stops the clock for a legal reason other than a supplement.</summary>
public sealed record SuspendDossier : DossierCommand
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Legal basis id.</summary>
    public required string LegalBasis { get; init; }
}

/// <summary>Lets the clock go on.</summary>
public sealed record ResumeDossier : DossierCommand
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>Lengthens the legal term before it is over (paper 4); opens a new epoch of alerts.</summary>
public sealed record ExtendTerm : DossierCommand
{
    /// <summary>By how much.</summary>
    public required Term Time { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Legal basis id.</summary>
    public required string LegalBasis { get; init; }
}

/// <summary>The applicant takes the dossier back, while no result exists.</summary>
public sealed record WithdrawDossier : DossierCommand
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>The office stops handling, while no result exists (paper 5).</summary>
public sealed record StopDossier : DossierCommand
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Legal basis id.</summary>
    public required string LegalBasis { get; init; }
}
