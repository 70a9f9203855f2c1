using System.Buffers;
using System.Globalization;
using System.Text;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Engine.Audit;

/// <summary>
/// A canonical text (RFC 8785) that is being written, as the UTF-8 bytes that are hashed and stored. It grows, and is used again and
/// again; whoever writes puts members in order.
/// </summary>
internal sealed class CanonicalBuffer(int capacity)
{
    /// <summary>Most bytes of an id, a number or an instant.</summary>
    private const int ShortMost = 40;

    private const int BytesACharacter = 3;

    /// <summary>What is not copied as it stands: what JSON escapes, and halves of pairs, which may stand alone.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Concat(['"', '\\']).Concat(Enumerable.Range(0xD800, 0x800)).Select(c => (char)c)]);

    private byte[] bytes = new byte[capacity];

    /// <summary>Bytes written; may be set back.</summary>
    public int Length { get; set; }

    /// <summary>The last byte written.</summary>
    public byte Last => bytes[Length - 1];

    /// <summary>What is written; valid until more is.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    /// <summary>Begins anew.</summary>
    public CanonicalBuffer Clear()
    {
        Length = 0;
        return this;
    }

    /// <summary>Text that is canonical already.</summary>
    public CanonicalBuffer Add(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Room(utf8.Length));
        Length += utf8.Length;
        return this;
    }

    /// <summary>Text that is canonical already.</summary>
    public CanonicalBuffer Add(ReadOnlySpan<char> text)
    {
        Length += Encoding.UTF8.GetBytes(text, Room(text.Length * BytesACharacter));
        return this;
    }

    /// <summary>A string with its quotes.</summary>
    /// <exception cref="System.Text.Json.JsonException">A lone surrogate.</exception>
    public CanonicalBuffer AddString(string value)
    {
        if (!value.AsSpan().ContainsAny(Special))
            return Add("\""u8).Add(value).Add("\""u8);
        var text = new StringBuilder(value.Length + 8);
        CanonicalJson.WriteString(text, value);
        return Add(text.ToString());
    }

    /// <summary>A whole number.</summary>
    public CanonicalBuffer Add(long number) => AddShort(number);

    /// <summary>A string of an id.</summary>
    public CanonicalBuffer Add(Guid id) => Add("\""u8).AddShort(id).Add("\""u8);

    /// <summary>A string of an instant: ISO 8601, UTC, to the tick that the state holds.</summary>
    public CanonicalBuffer Add(DateTimeOffset at) => Add("\""u8).AddShort(at.ToUniversalTime(), "O").Add("\""u8);

    /// <summary>The members of who acts: "actor", the first of a record.</summary>
    public CanonicalBuffer Add(Actor by) => Add("\"actor\":{\"name\":"u8).AddString(by.Name)
        .AddMember(",\"office\":"u8, by.Office)
        .AddMember(",\"onBehalfOf\":"u8, by.OnBehalfOf)
        .AddMember(",\"person\":"u8, by.Person)
        .AddMember(",\"role\":"u8, by.Role)
        .AddMember(",\"session\":"u8, by.Session)
        .Add("}"u8);

    /// <summary>A member; none for null.</summary>
    /// <param name="name">With what stands around it: ",\"reason\":".</param>
    /// <param name="value">A string.</param>
    public CanonicalBuffer AddMember(ReadOnlySpan<byte> name, string? value) => value is null ? this : Add(name).AddString(value);

    /// <summary>What is written, as text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Written);

    private CanonicalBuffer AddShort<T>(T value, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        if (!value.TryFormat(Room(ShortMost), out var length, format, CultureInfo.InvariantCulture))
            throw new InvalidOperationException($"\"{value}\" is longer than {ShortMost} bytes.");
        Length += length;
        return this;
    }

    private Span<byte> Room(int more)
    {
        if (bytes.Length - Length < more)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + more));
        return bytes.AsSpan(Length);
    }
}
