using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Storage.Alerts;

/// <summary>Something claimed for sending.</summary>
public sealed record DeliveryItem
{
    /// <summary>The same however often it is sent: the receiver drops repeats by it.</summary>
    public required Guid Id { get; init; }

    /// <summary>"email", or "webhook:NAME".</summary>
    public required string Lane { get; init; }

    /// <summary>Account id; empty for a webhook.</summary>
    public required string Receiver { get; init; }

    /// <summary>What it says when it is an alert; null for a bulletin.</summary>
    public AlertRow? Alert { get; init; }

    /// <summary>Number of the alert's dossier; null for a bulletin.</summary>
    public string? DossierNumber { get; init; }

    /// <summary>The alert's key, or the bulletin's id.</summary>
    public required string Item { get; init; }

    /// <summary>Failed attempts so far.</summary>
    public required int Attempts { get; init; }

    /// <summary>What the last of them was told; null for none.</summary>
    public string? Answer { get; init; }

    /// <summary>Account id of who is away, where it follows to another; null where it does not.</summary>
    public string? InsteadOf { get; init; }

    /// <summary>Name of who is away.</summary>
    public string? InsteadOfName { get; init; }

    /// <summary>Account id of who stands in.</summary>
    public string? StandIn { get; init; }

    /// <summary>When it was put on its way, UTC.</summary>
    public required DateTimeOffset MadeAt { get; init; }
}
