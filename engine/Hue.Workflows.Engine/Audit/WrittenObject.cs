using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Hue.Workflows.Engine.Audit;

/// <summary>
/// Brings an object that the serialiser wrote into canonical form. Its members are put in order and most of them copied: a value that is
/// canonical as it stands, which is seen by reading it once, is not taken apart. Any other goes through <see cref="CanonicalJson"/>.
/// </summary>
internal static class WrittenObject
{
    /// <summary>So many digits are a whole number that a double holds exactly.</summary>
    private const int ExactDigits = 15;

    private const byte FirstBeyondAscii = 0x80;

    /// <summary>Where a member lies in the text.</summary>
    private readonly record struct Member(int Name, int NameLength, int From, int Length, bool Stands, bool IsEmpty);

    /// <summary>The canonical form of an object, added to a text that is being written.</summary>
    /// <param name="to">That text.</param>
    /// <param name="utf8">The object, without a member twice.</param>
    /// <exception cref="JsonException">The bytes are no object, or hold what has no canonical form.</exception>
    internal static void Write(CanonicalBuffer to, ReadOnlyMemory<byte> utf8) => Write(to, null, null, utf8);

    /// <summary>
    /// An object in two: members named are added to the one as "event":{…}, all others to the other; of those named, what is empty
    /// stays with the others.
    /// </summary>
    /// <exception cref="JsonException">The bytes are no object, or hold what has no canonical form.</exception>
    internal static void WriteSplit(
        CanonicalBuffer others, CanonicalBuffer named, IReadOnlyDictionary<string, string?> names, ReadOnlyMemory<byte> utf8)
        => Write(others, named, names, utf8);

    private static void Write(
        CanonicalBuffer others, CanonicalBuffer? named, IReadOnlyDictionary<string, string?>? names, ReadOnlyMemory<byte> utf8)
    {
        var members = ArrayPool<Member>.Shared.Rent(32);
        try
        {
            var count = Members(utf8.Span, ref members);
            Sort(members.AsSpan(0, count), utf8.Span);
            others.Add("{"u8);
            var before = named?.Length ?? 0;
            foreach (ref readonly var member in members.AsSpan(0, count))
            {
                var to = others;
                if (names is not null && !member.IsEmpty && names.ContainsKey(Name(member, utf8.Span)))
                {
                    to = named!;
                    if (to.Length == before)
                        to.Add("\"event\":{"u8);
                }

                if (to.Last != (byte)'{')
                    to.Add(","u8);
                to.Add(utf8.Span.Slice(member.Name - 1, member.NameLength + 2)).Add(":"u8);
                if (member.Stands)
                    to.Add(utf8.Span.Slice(member.From, member.Length));
                else
                    to.Add(CanonicalJson.Of(utf8.Slice(member.From, member.Length)));
            }

            others.Add("}"u8);
            if (named is not null && named.Length > before)
                named.Add("}"u8);
        }
        finally
        {
            ArrayPool<Member>.Shared.Return(members);
        }
    }

    private static int Members(ReadOnlySpan<byte> utf8, ref Member[] members)
    {
        var reader = new Utf8JsonReader(utf8);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("Not an object.");
        var count = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueIsEscaped || !IsAscii(reader.ValueSpan))
                throw new JsonException("A member that the serialiser writes has a plain name.");
            if (count == members.Length)
                Grow(ref members);
            var (name, length) = ((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
            reader.Read();
            var from = (int)reader.TokenStartIndex;
            var stands = Value(ref reader, out var compact);
            var written = (int)reader.BytesConsumed - from;
            members[count++] = new Member(name, length, from, written, stands && compact == written, IsEmpty(utf8[from], compact));
        }

        return count;
    }

    /// <summary>Reads a value to its end.</summary>
    /// <param name="reader">At its first token.</param>
    /// <param name="compact">Its length without white space between tokens.</param>
    /// <returns>Whether each token in it is canonical, and its members are in order.</returns>
    private static bool Value(ref Utf8JsonReader reader, out int compact)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Object(ref reader, out compact);
            case JsonTokenType.StartArray:
                return Array(ref reader, out compact);
            case JsonTokenType.String:
                compact = reader.ValueSpan.Length + 2;
                return !reader.ValueIsEscaped;
            case JsonTokenType.Number:
                compact = reader.ValueSpan.Length;
                return IsWhole(reader.ValueSpan);
            default:
                compact = reader.ValueSpan.Length;
                return true;
        }
    }

    private static bool Object(ref Utf8JsonReader reader, out int compact)
    {
        var stands = true;
        ReadOnlySpan<byte> last = default;
        (compact, var first) = (2, true);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            stands &= !reader.ValueIsEscaped && IsAscii(name) && (first || name.SequenceCompareTo(last) > 0);
            last = name;
            reader.Read();
            stands &= Value(ref reader, out var value);
            compact += name.Length + 3 + value + (first ? 0 : 1);
            first = false;
        }

        return stands;
    }

    private static bool Array(ref Utf8JsonReader reader, out int compact)
    {
        var stands = true;
        (compact, var first) = (2, true);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            stands &= Value(ref reader, out var value);
            compact += value + (first ? 0 : 1);
            first = false;
        }

        return stands;
    }

    private static bool IsWhole(ReadOnlySpan<byte> number)
    {
        var digits = number[0] == (byte)'-' ? number[1..] : number;
        return digits.Length <= ExactDigits && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && (digits[0] != (byte)'0' || number.Length == 1);
    }

    private static bool IsEmpty(byte first, int compact) => compact == 2 && first is (byte)'[' or (byte)'{' or (byte)'"';

    private static bool IsAscii(ReadOnlySpan<byte> name) => !name.ContainsAnyInRange(FirstBeyondAscii, byte.MaxValue);

    private static string Name(in Member member, ReadOnlySpan<byte> utf8)
        => Encoding.ASCII.GetString(utf8.Slice(member.Name, member.NameLength));

    /// <summary>By insertion: they are few, and those of a record mostly in order.</summary>
    private static void Sort(Span<Member> members, ReadOnlySpan<byte> utf8)
    {
        for (var i = 1; i < members.Length; i++)
        {
            var member = members[i];
            var name = utf8.Slice(member.Name, member.NameLength);
            var at = i;
            for (; at > 0 && utf8.Slice(members[at - 1].Name, members[at - 1].NameLength).SequenceCompareTo(name) > 0; at--)
                members[at] = members[at - 1];
            members[at] = member;
        }
    }

    private static void Grow(ref Member[] members)
    {
        var larger = ArrayPool<Member>.Shared.Rent(members.Length * 2);
        members.CopyTo(larger, 0);
        ArrayPool<Member>.Shared.Return(members);
        members = larger;
    }
}
