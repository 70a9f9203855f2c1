namespace Hue.Workflows.Storage.Alerts;

/// <summary>Names of the lanes: what is claimed, and held up, on its own.</summary>
public static class DeliveryLanes
{
    /// <summary>All e-mail: one server takes it.</summary>
    public const string Email = "email";

    private const string WebhookPrefix = "webhook:";

    /// <summary>The lane of a webhook.</summary>
    public static string Webhook(string name) => WebhookPrefix + name;
}
