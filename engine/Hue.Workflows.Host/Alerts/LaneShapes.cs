namespace Hue.Workflows.Host.Alerts;

/// <summary>How a way out stands.</summary>
/// <param name="Lane">"email", or "webhook:NAME".</param>
/// <param name="Address">Server or receiver, without anything secret; null when this host has no such setting any more.</param>
/// <param name="Waiting">On their way, due or put off.</param>
/// <param name="Due">Of these, those whose time has come.</param>
/// <param name="OldestAt">When the oldest of them was made.</param>
/// <param name="Dead">Given up.</param>
/// <param name="Delivered">Delivered so far.</param>
/// <param name="LastFault">What the last attempt that failed was told.</param>
public sealed record LaneView(
    string Lane,
    string? Address,
    int Waiting,
    int Due,
    DateTimeOffset? OldestAt,
    int Dead,
    long Delivered,
    DateTimeOffset? LastDeliveredAt,
    string? LastFault,
    DateTimeOffset? LastFaultAt);

/// <summary>A delivery given up: numbers, no names of applicants.</summary>
public sealed record DeadDeliveryView(
    Guid Id,
    string Lane,
    string Receiver,
    Guid? Dossier,
    string? Number,
    string Item,
    string? Subject,
    int Attempts,
    string? Answer,
    DateTimeOffset MadeAt,
    DateTimeOffset GivenUpAt);

/// <summary>What is to be sent again.</summary>
public sealed record ResendRequest(IReadOnlyList<Guid> Deliveries);

/// <summary>How many went on their way; those that were not given up are not among them.</summary>
public sealed record ResentView(int Resent);
