namespace Hue.Workflows.Engine.Store;

/// <summary>The key of a page is none that the list gave: the client changed it, or took it from another list.</summary>
public sealed class PageKeyUnreadableException() : FormatException("Not a page key of this list.");
