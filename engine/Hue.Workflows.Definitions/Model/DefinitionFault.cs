namespace Hue.Workflows.Definitions.Model;

/// <summary>An author's mistake; all of a file's come at once.</summary>
/// <param name="Rule">Code of the rule, "HUE0xx".</param>
/// <param name="File">Path from the catalogue's root, with slashes.</param>
/// <param name="JsonPointer">RFC 6901 pointer to the place; empty for the whole file.</param>
/// <param name="Line">1 and up; 0 when the file could not be read.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
/// <param name="IsWarning">Whether the definition may be used all the same.</param>
/// <param name="Vietnamese">The message in Vietnamese, where people meet it on a page; null where only authors do.</param>
public sealed record DefinitionFault(
    string Rule, string File, string JsonPointer, int Line, string Message, bool IsWarning = false, string? Vietnamese = null);
