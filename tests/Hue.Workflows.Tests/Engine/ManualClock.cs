using Hue.Workflows.Tests.WorkingTime;

namespace Hue.Workflows.Tests.Engine;

/// <summary>A clock that stands until a test moves it.</summary>
internal sealed class ManualClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();

    /// <summary>"2026-03-02 08:00", in Huế.</summary>
    public void MoveTo(string text) => Now = TestCalendars.At(text);
}
