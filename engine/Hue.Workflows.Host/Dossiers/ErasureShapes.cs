namespace Hue.Workflows.Host.Dossiers;

/// <summary>What erasing a dossier's personal data would take away, or has taken.</summary>
public sealed record ErasurePlan
{
    public required string Number { get; init; }
    public required string ProcedureTitle { get; init; }

    /// <summary>To be sent back in If-Match.</summary>
    public required long Revision { get; init; }
    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>The last day of keeping; null while open.</summary>
    public required DateOnly? KeptUntil { get; init; }
    public required int RetentionYears { get; init; }

    /// <summary>Why the person asking may not erase now, in the engine's words; null when they may.</summary>
    public required ErasureRefusal? Refusal { get; init; }

    /// <summary>Values in the form.</summary>
    public required int FormValues { get; init; }
    public required int Papers { get; init; }

    /// <summary>Files of papers and result; one that another dossier has as well is kept for that one.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Records whose values, reasons and remarks become unreadable.</summary>
    public required int SealedRecords { get; init; }

    /// <summary>Records of the first release that hold values in plain: they cannot be erased.</summary>
    public required int PlainRecords { get; init; }

    /// <summary>Records in all; each stays, with its hash.</summary>
    public required int Records { get; init; }

    /// <summary>What was done; null while nothing was.</summary>
    public required ErasureDone? Done { get; init; }
}

public sealed record ErasureRefusal(string Code, string Reason);

/// <summary>An erasure that was carried out.</summary>
/// <param name="Sequence">Record that says so.</param>
/// <param name="Files">Files it named.</param>
/// <param name="FilesKept">Those still there, since another dossier has the same content.</param>
public sealed record ErasureDone(
    long Sequence, DateTimeOffset At, string By, string Reason, string LegalBasis, int Files, int FilesKept);
