using System.Collections.Frozen;
using System.Text;

namespace Hue.Workflows.Definitions.Model;

/// <summary>A form: JSON Schema, draft-07 subset, with "x-ui".</summary>
public sealed record FormDefinition
{
    private readonly string? json;
    private readonly byte[]? file; // instead of a copy: forms are most of a catalogue's text

    /// <summary>A form that was put together.</summary>
    /// <param name="json">The schema's text.</param>
    /// <param name="fields">Every field a value can lie at.</param>
    public FormDefinition(string json, IReadOnlyList<FormField> fields) => (this.json, Fields) = (json, fields);

    /// <summary>A form as a file has it.</summary>
    /// <param name="file">UTF-8 without byte order mark, which nobody changes any more.</param>
    /// <param name="fields">Every field a value can lie at.</param>
    internal FormDefinition(byte[] file, IReadOnlyList<FormField> fields) => (this.file, Fields) = (file, fields);

    /// <summary>The schema's text as in form.json.</summary>
    public string Json
    {
        get => json ?? Encoding.UTF8.GetString(file!);
        init => (json, file) = (value, null);
    }

    /// <summary>Every field a value can lie at, members joined by dots; items of a list under "list[]".</summary>
    public IReadOnlyList<FormField> Fields { get; init; }

    /// <summary>The schema's text in UTF-8.</summary>
    internal ReadOnlySpan<byte> Utf8 => file ?? Encoding.UTF8.GetBytes(json!);

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
