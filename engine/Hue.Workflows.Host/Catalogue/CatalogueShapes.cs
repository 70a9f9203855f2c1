using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Catalogue;

/// <summary>The catalogue as a list, with how many procedures each field has.</summary>
public sealed record CatalogueView(IReadOnlyList<CatalogueLine> Items, IReadOnlyList<FieldCount> Fields);

/// <summary>One procedure of the list: the version in force.</summary>
public sealed record CatalogueLine(
    string Code,
    int Version,
    string Title,
    string Field,
    string FieldTitle,
    IReadOnlyList<string> Levels,
    IReadOnlyList<string> Subjects,
    string Review,
    LocalText Term,
    IReadOnlyList<string> Channels,
    LocalText Fee,
    int OpenPoints,
    int Warnings);

/// <summary>A field of the catalogue.</summary>
public sealed record FieldCount(string Id, string Title, int Count);

/// <summary>What is wrong with the catalogue's files; errors keep a definition out, warnings do not.</summary>
public sealed record FaultList(IReadOnlyList<DefinitionFault> Items, int Errors, int Warnings);
