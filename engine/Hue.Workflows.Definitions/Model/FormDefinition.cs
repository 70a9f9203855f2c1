using System.Collections.Frozen;

namespace Hue.Workflows.Definitions.Model;

/// <summary>A form: JSON Schema, draft-07 subset, with "x-ui".</summary>
/// <param name="Json">The schema's text as in form.json.</param>
/// <param name="Fields">Every field a value can lie at, members joined by dots; items of a list under "list[]".</param>
public sealed record FormDefinition(string Json, IReadOnlyList<FormField> Fields)
{
    /// <summary>What its dates must keep to, as "x-checks" lists it.</summary>
    public IReadOnlyList<FormDateCheck> DateChecks { get; init; } = [];
}

/// <summary>A field of a form.</summary>
/// <param name="Path">"con.hoTen".</param>
/// <param name="Type">string, integer, number, boolean, array, object.</param>
/// <param name="Title">Label.</param>
/// <param name="Required">Whether its parent requires it.</param>
public sealed record FormField(string Path, string Type, string Title, bool Required)
{
    /// <summary>What its values are called on the page, by value; empty where it offers no choice of texts.</summary>
    public IReadOnlyDictionary<string, string> Choices { get; init; } = FrozenDictionary<string, string>.Empty;
}
