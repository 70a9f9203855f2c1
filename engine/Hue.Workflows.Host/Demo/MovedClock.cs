namespace Hue.Workflows.Host.Demo;

/// <summary>A clock that stands where it is put: demo dossiers are made in the past weeks, one act after the other.</summary>
internal sealed class MovedClock(DateTimeOffset at) : TimeProvider
{
    public DateTimeOffset At { get; set; } = at;

    public override DateTimeOffset GetUtcNow() => At;
}
