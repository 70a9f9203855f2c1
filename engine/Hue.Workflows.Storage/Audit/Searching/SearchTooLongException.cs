namespace Hue.Workflows.Storage.Audit.Searching;

/// <summary>A search was ended because it took too long; nothing else is wrong.</summary>
public sealed class SearchTooLongException(Exception ended) : Exception("The search took too long and was ended.", ended);
