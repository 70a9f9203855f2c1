namespace Hue.Workflows.Storage.Audit.Log;

/// <summary>What lies in the database is not what was sealed: nothing is signed on top of it.</summary>
/// <param name="message">What does not fit, and where.</param>
public sealed class LogBrokenException(string message) : Exception(message);
