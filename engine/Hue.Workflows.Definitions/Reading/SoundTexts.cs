using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Hue.Workflows.Definitions.Reading;

/// <summary>
/// Short texts that were read before and found sound: names of members, words, laws that a thousand files name. One object each instead of
/// one a file, and none of them is decoded or looked at for its marks again. A bounded number of places, each with the last text that fell
/// there; what is not there is read as if there were no such table.
/// </summary>
internal static class SoundTexts
{
    private const int Places = 1 << 14;
    private const int BytesMost = 160;
    private static readonly string?[] Kept = new string?[Places];

    /// <summary>The text under the reader, if it is known.</summary>
    [MethodImpl(Compiled.AtOnce)]
    public static string? Known(ref Utf8JsonReader reader)
    {
        var bytes = reader.ValueSpan;
        if (reader.ValueIsEscaped || bytes.Length > BytesMost)
        {
            return null;
        }

        var known = Volatile.Read(ref Kept[PlaceOf(bytes)]);
        return known is not null && reader.ValueTextEquals(known) ? known : null;
    }

    /// <summary>Remembers a sound text that was just read.</summary>
    [MethodImpl(Compiled.AtOnce)]
    public static void Keep(ref Utf8JsonReader reader, string text)
    {
        var bytes = reader.ValueSpan;
        if (!reader.ValueIsEscaped && bytes.Length <= BytesMost)
        {
            Volatile.Write(ref Kept[PlaceOf(bytes)], text);
        }
    }

    /// <summary>FNV-1a: a collision costs a text its place, nothing else.</summary>
    [MethodImpl(Compiled.AtOnce)]
    private static int PlaceOf(ReadOnlySpan<byte> bytes)
    {
        var hash = 2166136261u;
        foreach (var each in bytes)
        {
            hash = (hash ^ each) * 16777619u;
        }

        return (int)((hash ^ (hash >> 15)) % Places);
    }
}
