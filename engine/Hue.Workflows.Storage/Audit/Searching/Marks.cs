using Hue.Workflows.Storage.Dossiers;

namespace Hue.Workflows.Storage.Audit.Searching;

/// <summary>Marks with a value: "person/…", "procedure/…", "word/…".</summary>
internal static class Marks
{
    public const string Words = "word/";

    /// <summary>The first text behind all words.</summary>
    public const string WordsEnd = "word0";

    /// <summary>Words of a name beyond these are not looked for.</summary>
    private const int WordsMax = 16;

    private const int LettersMax = 60;

    private const string LastLetter = "\U0010FFFF";

    /// <summary>Takes the words of dossiers' applicants away; the dossier is $1.</summary>
    public const string Forget = $"delete from dossier_mark where dossier = $1 and mark >= '{Words}' and mark < '{WordsEnd}'";

    public static string Person(string person) => $"person/{person}";

    public static string Procedure(string code) => $"procedure/{code}";

    /// <summary>Words of an applicant's name and personal number, as they are searched.</summary>
    /// <param name="searchText">The dossier's: number, name, personal number, without diacritics.</param>
    /// <param name="number">The dossier's number.</param>
    public static IReadOnlyList<string> OfApplicant(string searchText, string number)
        => [.. Split(searchText).Where(word => !word.Equals(number, StringComparison.OrdinalIgnoreCase)).Take(WordsMax)
            .Select(word => Words + word)];

    /// <summary>Beginnings of words that are asked for, each as the range of marks from and before.</summary>
    public static IReadOnlyList<(string From, string Before)> Asked(string text)
        => [.. Split(SearchWords.Fold(text)).Take(WordsMax).Select(word => (Words + word, Words + word + LastLetter))];

    private static IEnumerable<string> Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Length > LettersMax ? word[..LettersMax] : word).Distinct(StringComparer.Ordinal);
}
