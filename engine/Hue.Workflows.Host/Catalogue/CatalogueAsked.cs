namespace Hue.Workflows.Host.Catalogue;

/// <summary>What a list of the catalogue is asked with.</summary>
/// <param name="Search">Words of code, title or field, with or without diacritics.</param>
/// <param name="Field">Id of a field.</param>
/// <param name="Office">An office that is to receive: procedures of other offices are left out.</param>
/// <param name="Level">commune or city.</param>
/// <param name="Review">curated or generated.</param>
/// <param name="From">How many lines are passed over.</param>
/// <param name="Most">How many are given at most; 100 when left out.</param>
internal sealed record CatalogueAsked(
    string? Search, string? Field, string? Office, string? Level, string? Review, int? From, int? Most);
