using System.Globalization;
using System.Text;

namespace Hue.Workflows.Storage.Dossiers;

/// <summary>Text as it is searched: lower case, without Vietnamese marks, đ as d.</summary>
internal static class SearchWords
{
    /// <summary>Words beyond these are ignored, so that a pasted page does not become a statement of a thousand conditions.</summary>
    private const int WordsMax = 8;

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>One LIKE pattern a word; every word must be found.</summary>
    public static IReadOnlyList<string> Patterns(string? search)
        => search is null
            ? []
            : [.. Fold(search).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(WordsMax).Select(Pattern)];

    private static string Pattern(string word)
    {
        var escaped = new StringBuilder(word).Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_");
        return $"%{escaped}%";
    }
}
