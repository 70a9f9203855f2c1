using System.Globalization;
using System.Text;

namespace Hue.Workflows.Host.Shell;

/// <summary>Text as people type it into a search: lower case, without diacritics.</summary>
internal static class PlainText
{
    /// <summary>A letter has at most four characters once its marks stand apart.</summary>
    private const int Apart = 4, OnStack = 1024;

    public static string Of(string text)
    {
        Span<char> room = stackalloc char[OnStack];
        var letters = text.Length <= OnStack / Apart && text.TryNormalize(room, out var many, NormalizationForm.FormD)
            ? room[..many] : text.Normalize(NormalizationForm.FormD).ToCharArray();
        var kept = 0;
        foreach (var c in letters)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                letters[kept++] = c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c);
        }

        return new string(letters[..kept]);
    }
}
