namespace Hue.Workflows.Engine.Dossiers.Events;

/// <summary>The dossier is counted by another calendar from now on.</summary>
public sealed record TermsReprojected : DossierEvent
{
    /// <summary>Calendar before; null for a dossier filed before dossiers named theirs.</summary>
    public string? From { get; init; }

    /// <summary>Calendar from now on.</summary>
    public required string To { get; init; }

    /// <summary>Number of the notice.</summary>
    public required string Notice { get; init; }

    /// <summary>Terms whose due time or next rung moved; empty when none did.</summary>
    public required IReadOnlyList<AmendedTerm> Terms { get; init; }
}

/// <summary>A term as the new calendar has it.</summary>
/// <param name="Key">"legal" or "step/12".</param>
/// <param name="DueBefore">Due time by the calendar before, UTC.</param>
/// <param name="DueAt">Due time now, UTC.</param>
/// <param name="Epoch">A new one when the due time moved.</param>
/// <param name="Fired">Rungs of the epoch that were told already, or passed over.</param>
/// <param name="NextRung">Next rung; null when none is left.</param>
/// <param name="NextAt">When it falls, UTC.</param>
public sealed record AmendedTerm(
    string Key,
    DateTimeOffset DueBefore,
    DateTimeOffset DueAt,
    int Epoch,
    IReadOnlyList<string> Fired,
    string? NextRung = null,
    DateTimeOffset? NextAt = null);

/// <summary>A ladder drafted the apology to the applicant (paper 4).</summary>
public sealed record ApologyDrafted : DossierEvent
{
    /// <summary>Rung that drafted it.</summary>
    public required string Rung { get; init; }

    /// <summary>Due time that was not kept, UTC.</summary>
    public required DateTimeOffset OriginalDue { get; init; }

    /// <summary>New due time proposed, UTC; the leader may sign another.</summary>
    public required DateTimeOffset ProposedDue { get; init; }

    /// <summary>How often the term had been extended before.</summary>
    public required int Extensions { get; init; }
}

/// <summary>The leader signed it; the event's reason is what the applicant reads.</summary>
public sealed record ApologySigned : DossierEvent
{
    /// <summary>Due time that was not kept, UTC.</summary>
    public required DateTimeOffset OriginalDue { get; init; }

    /// <summary>New due time, UTC.</summary>
    public required DateTimeOffset NewDue { get; init; }

    /// <summary>Account id of the signer.</summary>
    public required string Signer { get; init; }

    /// <summary>Name as shown.</summary>
    public required string SignerName { get; init; }
}
