using System.Buffers;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Catalogue;

/// <summary>What a list of the catalogue is asked for; null members are not looked at.</summary>
internal sealed record CatalogueQuery(string? Search, string? Field, string? Office, string? Level, string? Review);

/// <summary>
/// The versions in force on a day, ready to be searched: texts without diacritics, lines made once. An answer takes a walk over all of
/// them, well under a millisecond for 1,500.
/// </summary>
internal sealed class CatalogueSearch
{
    private readonly Entry[] entries;
    private readonly CatalogueNames names;

    public CatalogueSearch(ProcedureCatalogue catalogue, CatalogueNames names, DateOnly day)
    {
        (Catalogue, Day, this.names) = (catalogue, day, names);
        entries =
        [
            .. catalogue.Latest(day).Select(d => new Entry(d, names.Field(d.Field)))
                .OrderBy(e => e.Definition.Review == "generated").ThenBy(e => e.Title, StringComparer.Ordinal)
                .ThenBy(e => e.Definition.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>The catalogue it was made of.</summary>
    public ProcedureCatalogue Catalogue { get; }

    /// <summary>The day whose versions these are.</summary>
    public DateOnly Day { get; }

    /// <summary>A part of what fits: the best matches first, then curated before generated, then by title.</summary>
    /// <param name="query">What is asked for.</param>
    /// <param name="from">How many are passed over.</param>
    /// <param name="most">How many are given at most.</param>
    public CatalogueView Find(CatalogueQuery query, int from, int most)
    {
        var search = PlainText.Of(query.Search ?? "").Trim();
        var words = search.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // Among ten thousand an array for each answer is a large object, and a few of those make the whole heap be collected.
        var room = ArrayPool<Entry>.Shared.Rent(entries.Length);
        var many = 0;
        try
        {
            foreach (var entry in entries)
            {
                if (entry.Fits(query, words))
                    room[many++] = entry;
            }

            return View(new ArraySegment<Entry>(room, 0, many), query.Field, search, from, most);
        }
        finally
        {
            Array.Clear(room, 0, many); // what is lent again must not keep an old reading alive
            ArrayPool<Entry>.Shared.Return(room);
        }
    }

    private CatalogueView View(ArraySegment<Entry> fitting, string? field, string search, int from, int most)
    {
        var counts = fitting.CountBy(e => e.Definition.Field, StringComparer.Ordinal)
            .Select(each => new FieldCount(each.Key, names.Field(each.Key), each.Value))
            .OrderBy(each => PlainText.Of(each.Title), StringComparer.Ordinal);
        var reviews = fitting.CountBy(e => e.Definition.Review, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var found = field is null ? fitting : fitting.Where(e => e.Definition.Field == field).ToArray();
        var ranked = search.Length == 0 ? found : Ranked(found, search);
        return new CatalogueView([.. ranked.Skip(from).Take(most).Select(Line)], found.Count, [.. counts], reviews);
    }

    private CatalogueLine Line(Entry entry) => entry.Line ??= ProcedureViews.Line(entry.Definition, Catalogue, names);

    /// <summary>By rank, and within a rank as they stand: there are so few ranks that nothing need be sorted.</summary>
    private static IEnumerable<Entry> Ranked(ArraySegment<Entry> found, string search)
    {
        var ranks = new byte[found.Count];
        for (var at = 0; at < ranks.Length; at++)
            ranks[at] = (byte)found[at].Rank(search);
        for (var rank = 0; rank <= Entry.RankMost; rank++)
        {
            for (var at = 0; at < ranks.Length; at++)
            {
                if (ranks[at] == rank)
                    yield return found[at];
            }
        }
    }

    /// <summary>How far each field is, and all of them.</summary>
    public ProgressView Progress(IReadOnlySet<(string Code, int Version)> published)
    {
        var all = Array.ConvertAll(entries, e => e.Definition);
        var fields = all.GroupBy(d => d.Field, StringComparer.Ordinal)
            .Select(field => Of(field.Key, names.Field(field.Key), [.. field], published))
            .OrderByDescending(field => field.Generated).ThenBy(field => PlainText.Of(field.Title), StringComparer.Ordinal);
        return new ProgressView([.. fields], Of("", "", all, published));
    }

    private static FieldProgress Of(
        string id, string title, ProcedureDefinition[] those, IReadOnlySet<(string Code, int Version)> published) => new(
        id,
        title,
        those.Length,
        those.Count(d => d.Review == "curated"),
        those.Count(d => d.Review == "generated"),
        those.Count(d => published.Contains((d.Code, d.Version))),
        those.Sum(d => d.OpenPoints.Count),
        those.Count(d => d.OpenPoints.Count > 0),
        those.Count(d => d.Term.Unknown),
        those.Count(d => d.Fees.Any(f => f.Certainty == "unknown")));

    private sealed class Entry
    {
        public const int RankMost = 3;

        private readonly string haystack;

        public Entry(ProcedureDefinition definition, string field)
        {
            (Definition, Title) = (definition, PlainText.Of(definition.Title));
            haystack = $"{definition.Code} {Title} {PlainText.Of(field)}";
        }

        public ProcedureDefinition Definition { get; }

        public string Title { get; }

        /// <summary>As the list shows it; null until somebody has been shown it.</summary>
        public CatalogueLine? Line { get; set; }

        public bool Fits(CatalogueQuery query, string[] words) =>
            (query.Office is null || Definition.Offices.Count == 0 || Definition.Offices.Contains(query.Office, StringComparer.Ordinal))
            && (query.Level is null || Definition.Levels.Contains(query.Level, StringComparer.Ordinal))
            && (query.Review is null || Definition.Review == query.Review)
            && HasAll(words);

        /// <summary>0 the code itself, 1 a title that begins so, 2 a title with these very words, 3 the rest.</summary>
        public int Rank(string search) => Definition.Code == search ? 0
            : Title.StartsWith(search, StringComparison.Ordinal) ? 1
            : Title.Contains(search, StringComparison.Ordinal) ? 2 : 3;

        /// <summary>Asked of every entry by every search: a delegate for each would be a collection every few searches.</summary>
        private bool HasAll(string[] words)
        {
            foreach (var word in words)
            {
                if (!haystack.Contains(word, StringComparison.Ordinal))
                    return false;
            }

            return true;
        }
    }
}
