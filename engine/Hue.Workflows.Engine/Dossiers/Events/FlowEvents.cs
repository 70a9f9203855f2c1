using System.Text.Json.Serialization;
using Hue.Workflows.Engine.Json;

namespace Hue.Workflows.Engine.Dossiers.Events;

/// <summary>A decision step chose.</summary>
public sealed record DecisionTaken : DossierEvent
{
    /// <summary>Step id.</summary>
    public required string Step { get; init; }

    /// <summary>Index of the case that held; null when none did.</summary>
    public int? Case { get; init; }

    /// <summary>Where it went.</summary>
    public required string To { get; init; }
}

/// <summary>The dossier waits for a message.</summary>
public sealed record WaitOpened : DossierEvent
{
    /// <summary>Entry number.</summary>
    public required int Number { get; init; }

    /// <summary>Step id.</summary>
    public required string Step { get; init; }

    /// <summary>Enclosing branch.</summary>
    public Scope? Scope { get; init; }

    /// <summary>Message waited for.</summary>
    public required string Message { get; init; }

    /// <summary>When the wait gives up, UTC.</summary>
    public DateTimeOffset? TimeoutAt { get; init; }
}

/// <summary>The wait is over.</summary>
public sealed record WaitEnded : DossierEvent
{
    /// <summary>Entry number.</summary>
    public required int Number { get; init; }

    /// <summary>Step id.</summary>
    public required string Step { get; init; }

    /// <summary>message, timeout, joined, processed, withdrawn, or stopped.</summary>
    public required string Cause { get; init; }

    /// <summary>What the message said, JSON.</summary>
    [JsonConverter(typeof(RawJsonConverter))]
    public string? Content { get; init; }
}

/// <summary>Branches run side by side.</summary>
public sealed record ParallelOpened : DossierEvent
{
    /// <summary>Entry number.</summary>
    public required int Number { get; init; }

    /// <summary>Step id.</summary>
    public required string Step { get; init; }

    /// <summary>Enclosing branch.</summary>
    public Scope? Scope { get; init; }

    /// <summary>Branches that must end.</summary>
    public required int Needed { get; init; }

    /// <summary>Branches that run.</summary>
    public required IReadOnlyList<string> Running { get; init; }

    /// <summary>Branches whose condition does not hold; they count as ended.</summary>
    public required IReadOnlyList<string> Skipped { get; init; }
}

/// <summary>A branch reached the join.</summary>
public sealed record BranchEnded : DossierEvent
{
    /// <summary>Entry number of the parallel step.</summary>
    public required int Number { get; init; }

    /// <summary>Step id.</summary>
    public required string Step { get; init; }

    /// <summary>Branch id.</summary>
    public required string Branch { get; init; }
}

/// <summary>The parallel step is over: joined, or cancelled with what encloses it.</summary>
public sealed record ParallelJoined : DossierEvent
{
    /// <summary>Entry number.</summary>
    public required int Number { get; init; }

    /// <summary>Step id.</summary>
    public required string Step { get; init; }

    /// <summary>joined (enough branches ended); or outerJoined, processed, withdrawn, stopped.</summary>
    public required string Cause { get; init; }

    /// <summary>Branches that ended.</summary>
    public required IReadOnlyList<string> Ended { get; init; }

    /// <summary>Branches that lost and were cancelled.</summary>
    public required IReadOnlyList<string> Cancelled { get; init; }
}

/// <summary>A child dossier was asked for.</summary>
public sealed record CallOpened : DossierEvent
{
    /// <summary>Entry number.</summary>
    public required int Number { get; init; }

    /// <summary>Step id.</summary>
    public required string Step { get; init; }

    /// <summary>Enclosing branch.</summary>
    public Scope? Scope { get; init; }

    /// <summary>The child's identity.</summary>
    public required DossierId Child { get; init; }
}

/// <summary>The child ended, or the call fell away.</summary>
public sealed record CallEnded : DossierEvent
{
    /// <summary>Entry number.</summary>
    public required int Number { get; init; }

    /// <summary>Step id.</summary>
    public required string Step { get; init; }

    /// <summary>The child.</summary>
    public required DossierId Child { get; init; }

    /// <summary>granted, refused, notAccepted, withdrawn, stopped; or joined, processed when the call fell away.</summary>
    public required string Result { get; init; }
}

/// <summary>A command is to reach another dossier.</summary>
public sealed record DeliveryQueued : DossierEvent
{
    /// <summary>Name of the timer, "deliver/12".</summary>
    public required string Name { get; init; }

    /// <summary>The dossier it is for.</summary>
    public required DossierId To { get; init; }

    /// <summary>The command, canonical JSON.</summary>
    [JsonConverter(typeof(RawJsonConverter))]
    public required string Payload { get; init; }
}

/// <summary>It reached the other dossier.</summary>
public sealed record DeliveryDone : DossierEvent
{
    /// <summary>Name of the timer.</summary>
    public required string Name { get; init; }
}

/// <summary>The other dossier refused it; it is tried again.</summary>
public sealed record DeliveryPutOff : DossierEvent
{
    /// <summary>Name of the timer.</summary>
    public required string Name { get; init; }

    /// <summary>Code of the refusal; the event's reason is its sentence.</summary>
    public required string Code { get; init; }

    /// <summary>When it is tried again, UTC.</summary>
    public required DateTimeOffset NextAt { get; init; }
}
