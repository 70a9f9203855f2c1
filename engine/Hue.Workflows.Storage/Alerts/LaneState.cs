namespace Hue.Workflows.Storage.Alerts;

/// <summary>How a lane stands.</summary>
public sealed record LaneState
{
    /// <summary>"email", or "webhook:NAME".</summary>
    public required string Lane { get; init; }

    /// <summary>On their way, due or put off.</summary>
    public int Waiting { get; init; }

    /// <summary>Of these, those whose time has come.</summary>
    public int Due { get; init; }

    /// <summary>When the oldest of them was made, UTC; null for none.</summary>
    public DateTimeOffset? OldestAt { get; init; }

    /// <summary>Given up, not sent again.</summary>
    public int Dead { get; init; }

    /// <summary>Delivered so far.</summary>
    public long Delivered { get; init; }

    /// <summary>UTC; null for never.</summary>
    public DateTimeOffset? LastDeliveredAt { get; init; }

    /// <summary>What the last attempt that failed was told; null for none.</summary>
    public string? LastFault { get; init; }

    /// <summary>UTC; null for never.</summary>
    public DateTimeOffset? LastFaultAt { get; init; }
}

/// <summary>A delivery given up.</summary>
/// <param name="Id">Its stable id.</param>
/// <param name="Lane">"email", or "webhook:NAME".</param>
/// <param name="Receiver">Account id; empty for a webhook.</param>
/// <param name="Dossier">Of an alert; null for a bulletin.</param>
/// <param name="DossierNumber">Of an alert; null for a bulletin.</param>
/// <param name="Item">The alert's key, or the bulletin's id.</param>
/// <param name="Subject">The alert's subject line; null for a bulletin.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Answer">What the last attempt was told.</param>
/// <param name="MadeAt">When it was put on its way, UTC.</param>
/// <param name="SettledAt">When it was given up, UTC.</param>
public sealed record DeadDelivery(
    Guid Id,
    string Lane,
    string Receiver,
    Guid? Dossier,
    string? DossierNumber,
    string Item,
    string? Subject,
    int Attempts,
    string? Answer,
    DateTimeOffset MadeAt,
    DateTimeOffset SettledAt);
