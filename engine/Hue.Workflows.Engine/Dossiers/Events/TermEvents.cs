using System.Text.Json.Serialization;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Dossiers.Events;

/// <summary>A term runs.</summary>
public sealed record TermArmed : DossierEvent
{
    /// <summary>"legal" or "step/12".</summary>
    public required string Key { get; init; }

    /// <summary>Step id; null for the legal term.</summary>
    public string? Step { get; init; }

    /// <summary>Budget, start and what moved it.</summary>
    [JsonConverter(typeof(TermLedgerConverter))]
    public required TermLedger Ledger { get; init; }

    /// <summary>Due time, UTC; null while suspended.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Rungs passed over: fallen in an earlier entry, or before the term began.</summary>
    public required IReadOnlyList<string> Fired { get; init; }

    /// <summary>Next rung.</summary>
    public string? NextRung { get; init; }

    /// <summary>When it falls, UTC.</summary>
    public DateTimeOffset? NextAt { get; init; }
}

/// <summary>The legal term was lengthened.</summary>
public sealed record TermExtended : DossierEvent
{
    /// <summary>By how much.</summary>
    public required Term By { get; init; }

    /// <summary>The new epoch.</summary>
    public required int Epoch { get; init; }

    /// <summary>New due time and next rung.</summary>
    public required TermPoint Term { get; init; }

    /// <summary>Rungs passed over in the new epoch.</summary>
    public required IReadOnlyList<string> Fired { get; init; }
}

/// <summary>A reason for standing still came.</summary>
public sealed record ClockStopped : DossierEvent
{
    /// <summary>supplement, manual, wait/12.</summary>
    public required string Cause { get; init; }
}

/// <summary>A reason for standing still went; the terms that go on by it have a due time again.</summary>
public sealed record ClockStarted : DossierEvent
{
    /// <summary>supplement, manual, wait/12.</summary>
    public required string Cause { get; init; }

    /// <summary>Terms that go on; empty while another cause stands.</summary>
    public required IReadOnlyList<TermPoint> Terms { get; init; }
}

/// <summary>The applicant was asked to complete the dossier.</summary>
public sealed record SupplementRequested : DossierEvent
{
    /// <summary>Task at which it was asked for.</summary>
    public required int Task { get; init; }

    /// <summary>Step id.</summary>
    public required string Step { get; init; }

    /// <summary>What is missing or wrong.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>1 for the first.</summary>
    public required int Round { get; init; }
}

/// <summary>The applicant completed it.</summary>
public sealed record SupplementCompleted : DossierEvent
{
    /// <summary>Papers handed in.</summary>
    public required IReadOnlyList<PaperGiven> Papers { get; init; }

    /// <summary>Form fields changed.</summary>
    public required IReadOnlyList<FieldChange> Fields { get; init; }
}
