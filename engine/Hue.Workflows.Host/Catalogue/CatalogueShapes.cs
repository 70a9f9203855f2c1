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

/// <summary>How far the catalogue is: from generated to curated, and what is left to do.</summary>
/// <param name="Fields">Each field, the one with most left to curate first.</param>
/// <param name="All">All fields together.</param>
public sealed record ProgressView(IReadOnlyList<FieldProgress> Fields, FieldProgress All);

/// <summary>How far a field is.</summary>
/// <param name="Id">Of the field; empty for all.</param>
/// <param name="Title">Its title.</param>
/// <param name="Procedures">Procedures in force.</param>
/// <param name="Curated">Of these, written by people.</param>
/// <param name="Generated">Of these, made of facts and not yet looked at.</param>
/// <param name="Published">Of these, frozen in published.lock.</param>
/// <param name="OpenPoints">Points to be confirmed, in all.</param>
/// <param name="WithOpenPoints">Procedures that have any.</param>
/// <param name="UnknownTerms">Procedures whose legal term nobody knows: who receives gives the due time.</param>
/// <param name="UnknownFees">Procedures with a fee of unknown amount.</param>
public sealed record FieldProgress(
    string Id,
    string Title,
    int Procedures,
    int Curated,
    int Generated,
    int Published,
    int OpenPoints,
    int WithOpenPoints,
    int UnknownTerms,
    int UnknownFees);

/// <summary>What is wrong with the catalogue's files; errors keep a definition out, warnings do not.</summary>
public sealed record FaultList(IReadOnlyList<DefinitionFault> Items, int Errors, int Warnings);
