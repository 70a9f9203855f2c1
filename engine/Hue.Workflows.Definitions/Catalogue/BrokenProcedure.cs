using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Catalogue;

/// <summary>A version that cannot be used until its author has mended it.</summary>
/// <param name="Folder">"ho-tich/1.001193-khai-sinh/v1".</param>
/// <param name="Code">Code that the folder names.</param>
/// <param name="Version">Version that the folder names.</param>
/// <param name="Title">Title, when it could be read; otherwise empty.</param>
/// <param name="Faults">Every fault of its files, warnings included.</param>
public sealed record BrokenProcedure(string Folder, string Code, int Version, string Title, IReadOnlyList<DefinitionFault> Faults);
