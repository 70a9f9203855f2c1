using System.Globalization;
using System.Text;

namespace Hue.Workflows.Cli.Import;

/// <summary>
/// Names as ids: without marks, in lower case, words joined by hyphens, cut at a word. "Đăng ký, quản lý cư trú" → dang-ky-quan-ly-cu-tru.
/// </summary>
internal static class Slug
{
    /// <summary>The id; empty when the text has no letter and no digit.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="most">Most characters; a first word that is longer is cut.</param>
    public static string Of(string text, int most)
    {
        var slug = new StringBuilder(most + 1);
        foreach (var word in Words(text))
        {
            var taken = slug.Length == 0 ? 0 : slug.Length + 1;
            if (taken + word.Length > most && slug.Length > 0)
            {
                break;
            }

            slug.Append(taken == 0 ? "" : "-").Append(word.AsSpan(0, Math.Min(word.Length, most)));
        }

        return slug.ToString();
    }

    /// <summary>Lower case without marks, all else than letters and digits as one space: for comparing and for searching words.</summary>
    public static string Plain(string text) => string.Join(' ', Words(text));

    /// <summary>An id that no other of the list has: the next free one with a number behind.</summary>
    public static string Unique(string id, HashSet<string> taken)
    {
        var free = id;
        for (var next = 2; !taken.Add(free); next++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{next}");
        }

        return free;
    }

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            var plain = letter is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(letter);
            if (char.IsAsciiLetterLower(plain) || char.IsAsciiDigit(plain))
            {
                word.Append(plain);
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }
}
