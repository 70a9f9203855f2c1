using System.Text;

namespace Hue.Workflows.Engine.Audit;

/// <summary>
/// The text of an attested record, of which every byte is hashed: as bytes where it was written, as a string where it was read. It goes
/// from the one who writes it to the database without being made a string in between, which was a good part of what auditing cost.
/// </summary>
public readonly struct AttestedText : IEquatable<AttestedText>
{
    /// <summary>A string or its UTF-8 bytes; null for the empty text.</summary>
    private readonly object? held;

    private AttestedText(object held) => this.held = held;

    /// <summary>Its UTF-8 bytes.</summary>
    public byte[] Utf8() => held as byte[] ?? Encoding.UTF8.GetBytes(ToString());

    /// <summary>The text.</summary>
    public override string ToString() => held switch
    {
        string text => text,
        byte[] utf8 => Encoding.UTF8.GetString(utf8),
        _ => "",
    };

    /// <summary>Whether the text is the same.</summary>
    public bool Equals(AttestedText other)
        => ReferenceEquals(held, other.held) || string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AttestedText other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>As it was written; the bytes are nobody else's.</summary>
    internal static AttestedText Of(byte[] utf8) => new(utf8);

    /// <summary>As it was read.</summary>
    public static AttestedText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new AttestedText(text);
    }

    /// <summary>As it was read.</summary>
    public static implicit operator AttestedText(string text) => Of(text);

    /// <summary>Whether the text is the same.</summary>
    public static bool operator ==(AttestedText left, AttestedText right) => left.Equals(right);

    /// <summary>Whether the text is another.</summary>
    public static bool operator !=(AttestedText left, AttestedText right) => !left.Equals(right);
}
