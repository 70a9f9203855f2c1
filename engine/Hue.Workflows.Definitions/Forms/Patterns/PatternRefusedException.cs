namespace Hue.Workflows.Definitions.Forms.Patterns;

/// <summary>A pattern that is not valid, or has a construct outside the agreed ones. Never leaves this namespace.</summary>
/// <param name="reason">What is wrong, and what to write instead.</param>
internal sealed class PatternRefusedException(string reason) : Exception(reason);
