using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Engine.Audit.Log;

/// <summary>Where one dossier's records end.</summary>
/// <param name="Key">SHA-256 of the dossier's id, so that the map tells nobody which dossiers there are.</param>
/// <param name="Sequence">Sequence of its last record; 0 when the journal alone names it.</param>
/// <param name="Hash">SHA-256 of its last record; zeros for none.</param>
/// <param name="JournalCount">Journal records that name it.</param>
/// <param name="JournalDigest">
/// Zeros for none, then for each in the log's order SHA-256 of the digest so far and the record's leaf hash.
/// </param>
public sealed record HeadEntry(byte[] Key, long Sequence, byte[] Hash, long JournalCount, byte[] JournalDigest)
{
    /// <summary>Bytes of an entry: key 32, sequence 8, hash 32, journal count 8, journal digest 32; numbers big-endian.</summary>
    public const int Length = (3 * LogHash.Bytes) + 16;

    /// <summary>A dossier that has no records yet.</summary>
    public static HeadEntry None(DossierId dossier) => new(KeyOf(dossier), 0, new byte[LogHash.Bytes], 0, new byte[LogHash.Bytes]);

    /// <summary>SHA-256 of the id as records write it: 36 ASCII characters, lower case, with hyphens.</summary>
    public static byte[] KeyOf(DossierId dossier) => SHA256.HashData(Encoding.ASCII.GetBytes(dossier.Value.ToString("D")));

    /// <summary>After one more record of the dossier.</summary>
    public HeadEntry WithRecord(long sequence, byte[] hash) => this with { Sequence = sequence, Hash = hash };

    /// <summary>After one more journal record that names it.</summary>
    public HeadEntry WithJournal(ReadOnlySpan<byte> leafHash) => this with
    {
        JournalCount = JournalCount + 1,
        JournalDigest = Digest(JournalDigest, leafHash),
    };

    /// <summary>The digest after one more journal record.</summary>
    public static byte[] Digest(ReadOnlySpan<byte> before, ReadOnlySpan<byte> leafHash)
    {
        Span<byte> both = stackalloc byte[2 * LogHash.Bytes];
        before.CopyTo(both);
        leafHash.CopyTo(both[LogHash.Bytes..]);
        return SHA256.HashData(both);
    }

    /// <summary>The entry's bytes.</summary>
    public void Write(Span<byte> to)
    {
        Key.CopyTo(to);
        BinaryPrimitives.WriteInt64BigEndian(to[LogHash.Bytes..], Sequence);
        Hash.CopyTo(to[(LogHash.Bytes + 8)..]);
        BinaryPrimitives.WriteInt64BigEndian(to[((2 * LogHash.Bytes) + 8)..], JournalCount);
        JournalDigest.CopyTo(to[((2 * LogHash.Bytes) + 16)..]);
    }

    /// <summary>Reads an entry's bytes.</summary>
    public static HeadEntry Read(ReadOnlySpan<byte> bytes) => new(
        bytes[..LogHash.Bytes].ToArray(),
        BinaryPrimitives.ReadInt64BigEndian(bytes[LogHash.Bytes..]),
        bytes.Slice(LogHash.Bytes + 8, LogHash.Bytes).ToArray(),
        BinaryPrimitives.ReadInt64BigEndian(bytes[((2 * LogHash.Bytes) + 8)..]),
        bytes.Slice((2 * LogHash.Bytes) + 16, LogHash.Bytes).ToArray());
}
