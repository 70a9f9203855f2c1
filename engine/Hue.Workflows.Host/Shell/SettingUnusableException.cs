namespace Hue.Workflows.Host.Shell;

/// <summary>A setting cannot be meant so; the host does not start, since half of what was meant would be worse.</summary>
public sealed class SettingUnusableException(string setting, string instead) : Exception($"{setting}: {instead}.");
