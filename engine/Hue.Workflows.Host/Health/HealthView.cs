namespace Hue.Workflows.Host.Health;

/// <summary>ready or not, and why not.</summary>
public sealed record HealthView(bool Ready, string? Reason);
