namespace Hue.Workflows.Engine.Scenarios;

/// <summary>A clock that stands until it is moved.</summary>
/// <param name="start">Where it stands at first.</param>
public sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    /// <summary>Where it stands, UTC.</summary>
    public DateTimeOffset Now { get; set; } = start.ToUniversalTime();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
