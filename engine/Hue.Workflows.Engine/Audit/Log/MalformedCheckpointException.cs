using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Audit.Log;

/// <summary>A text that is no checkpoint, or no signature of one.</summary>
/// <param name="said">Why not; verifications show it as what they found.</param>
public sealed class MalformedCheckpointException(LocalText said) : FormatException(said.En)
{
    /// <summary>Why not.</summary>
    public LocalText Said { get; } = said;
}
