namespace Hue.Workflows.Definitions.Model;

/// <summary>A field of _shared/fields.json: a folder of the catalogue and what the office calls it.</summary>
/// <param name="Id">Folder name, "ho-tich".</param>
/// <param name="Title">"Hộ tịch".</param>
public sealed record Field(string Id, string Title);
