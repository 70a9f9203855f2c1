using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Storage.Audit.Log;

/// <summary>What lies in the database is not what was sealed: nothing is signed on top of it.</summary>
/// <param name="said">What does not fit, and where.</param>
public sealed class LogBrokenException(LocalText said) : Exception(said.En)
{
    /// <summary>What does not fit, and where.</summary>
    public LocalText Said { get; } = said;
}
