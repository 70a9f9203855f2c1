namespace Hue.Workflows.SystemTests.Http;

/// <summary>A clock that stands until it is moved.</summary>
public sealed class StandingClock(DateTimeOffset at) : TimeProvider
{
    public DateTimeOffset At { get; set; } = at;

    public override DateTimeOffset GetUtcNow() => At;
}
