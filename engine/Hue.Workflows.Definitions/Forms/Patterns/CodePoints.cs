namespace Hue.Workflows.Definitions.Forms.Patterns;

/// <summary>Text as JSON Schema and ECMAScript's u flag count it: by code points, half a surrogate pair being one.</summary>
internal static class CodePoints
{
    public const int Max = 0x10FFFF;

    /// <summary>Number of code points.</summary>
    public static int Count(string text)
    {
        var count = text.Length;
        for (var at = 1; at < text.Length; at++)
        {
            if (char.IsSurrogatePair(text[at - 1], text[at]))
            {
                count--;
                at++;
            }
        }

        return count;
    }

    public static int[] Of(string text)
    {
        var points = new int[Count(text)];
        var to = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var pair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
            points[to++] = pair ? char.ConvertToUtf32(text[at], text[++at]) : text[at];
        }

        return points;
    }
}
