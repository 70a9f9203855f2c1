namespace Hue.Workflows.Cli.Bench.Steps;

/// <summary>What the completion of one step wrote, read back from the database: the measure for the hand-written transaction.</summary>
internal sealed record StepShape
{
    /// <summary>Number of a fresh dossier's open task, less its revision.</summary>
    public required long TaskAheadOfRevision { get; init; }

    /// <summary>Tasks that were there and were changed.</summary>
    public required int TasksChanged { get; init; }

    /// <summary>Tasks that were added.</summary>
    public required int TasksAdded { get; init; }

    /// <summary>Timers taken away.</summary>
    public required int TimersCleared { get; init; }

    /// <summary>Timers set.</summary>
    public required int TimersSet { get; init; }

    /// <summary>Audit records, in sequence.</summary>
    public required IReadOnlyList<AuditShape> Audit { get; init; }

    /// <summary>The receipt's answer.</summary>
    public required string Answer { get; init; }

    /// <summary>Rows written in all, with dossier and receipt.</summary>
    public int Rows => 2 + TasksChanged + TasksAdded + TimersCleared + TimersSet + Audit.Count;
}

/// <summary>One audit record as it was written.</summary>
internal sealed record AuditShape(string Kind, string Person, string Office, string Record, string Hash);
