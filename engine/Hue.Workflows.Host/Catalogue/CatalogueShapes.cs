using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Catalogue;

/// <summary>A part of the catalogue's list.</summary>
/// <param name="Items">The lines asked for, best matches first.</param>
/// <param name="Total">How many fit in all.</param>
/// <param name="Fields">How many fit in each field, whichever field was asked for.</param>
/// <param name="Reviews">How many of these are curated, and how many generated.</param>
public sealed record CatalogueView(
    IReadOnlyList<CatalogueLine> Items, int Total, IReadOnlyList<FieldCount> Fields, IReadOnlyDictionary<string, int> Reviews);

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
