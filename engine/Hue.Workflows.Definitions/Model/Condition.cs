using System.Text.Json;

namespace Hue.Workflows.Definitions.Model;

/// <summary>All of its tests hold: data, not script, so that it is total, safe and can be diffed.</summary>
/// <param name="Tests">At least one.</param>
public sealed record Condition(IReadOnlyList<FieldTest> Tests);

/// <summary>
/// One test of a form field ("con.hoTen": members joined by dots) or of a dossier fact:
/// "@channel", "@subject", "@level", "@copies", "@pages".
/// </summary>
public abstract record FieldTest(string Field)
{
    /// <summary>The field's value is one of these; numbers compare as numbers, text to the letter.</summary>
    public sealed record OneOf(string Field, IReadOnlyList<JsonElement> Values) : FieldTest(Field);

    /// <summary>The field is a number of at least this.</summary>
    public sealed record AtLeast(string Field, decimal Minimum) : FieldTest(Field);

    /// <summary>The field is there and not null, empty text or an empty list — or the opposite.</summary>
    public sealed record Present(string Field, bool IsPresent) : FieldTest(Field);
}
