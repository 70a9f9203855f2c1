namespace Hue.Workflows.Host.Health;

/// <summary>ready or not, and why not.</summary>
/// <param name="Degraded">
/// Codes of the alarms that stand although it is ready: check-failed, sealing-failed. Null where nobody looked.
/// </param>
public sealed record HealthView(bool Ready, string? Reason, IReadOnlyList<string>? Degraded = null);
