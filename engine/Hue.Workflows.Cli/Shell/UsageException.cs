namespace Hue.Workflows.Cli.Shell;

/// <summary>The command was asked wrongly; ends it with exit code 2.</summary>
/// <param name="message">What is wrong and what to write instead.</param>
internal sealed class UsageException(string message) : Exception(message);
