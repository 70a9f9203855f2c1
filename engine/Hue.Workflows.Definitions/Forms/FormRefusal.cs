namespace Hue.Workflows.Definitions.Forms;

/// <summary>A keyword of a form that is outside the agreed set, or written in a way that means nothing.</summary>
/// <param name="Keyword">"if", "contains", "pattern".</param>
/// <param name="Pointer">RFC 6901 pointer to it in the form.</param>
/// <param name="Reason">What is wrong, and what to write instead.</param>
public sealed record FormRefusal(string Keyword, string Pointer, string Reason);
