using System.IO.Compression;
using System.Security.Cryptography;

namespace Hue.Workflows.Engine.Audit.Export;

/// <summary>The files of an export, unpacked within bounds: what is too large, double or climbs out is refused, not read.</summary>
public sealed class ExportFiles
{
    private const int EndLength = 22;
    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);

    private ExportFiles()
    {
    }

    /// <summary>Names, in order.</summary>
    public IEnumerable<string> Paths => files.Keys.Order(StringComparer.Ordinal);

    /// <summary>A file's bytes; null when there is none.</summary>
    public byte[]? Find(string path) => files.GetValueOrDefault(path);

    /// <summary>Unpacks a zip.</summary>
    /// <param name="zip">Seekable.</param>
    /// <param name="fault">Why not.</param>
    /// <returns>Null when it is no zip that an export can be.</returns>
    public static ExportFiles? Read(Stream zip, out string fault)
    {
        ArgumentNullException.ThrowIfNull(zip);
        try
        {
            fault = Directory(zip) ?? "";
            if (fault.Length > 0)
                return null;
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            var read = new ExportFiles();
            fault = read.Unpack(archive) ?? "";
            return fault.Length == 0 ? read : null;
        }
        catch (Exception e) when (IsOfTheFile(e))
        {
            fault = $"It is no zip that can be read: {e.Message}";
            return null;
        }
    }

    /// <summary>Whether it was thrown for what a file says, and not for a mistake of ours.</summary>
    internal static bool IsOfTheFile(Exception e) => e is InvalidDataException or IOException or NotSupportedException or ArgumentException
        or OverflowException or IndexOutOfRangeException;

    /// <summary>
    /// The end of the zip, before anything else is believed: how many entries there are and how long the directory is. It has to lie
    /// right before the end, so that no more is read than it says.
    /// </summary>
    internal static string? Directory(Stream zip)
    {
        var length = (int)Math.Min(zip.Length, EndLength + ushort.MaxValue);
        var tail = new byte[length];
        zip.Seek(-length, SeekOrigin.End);
        zip.ReadExactly(tail);
        for (var at = length - EndLength; at >= 0; at--)
        {
            if (!tail.AsSpan(at, 4).SequenceEqual<byte>([0x50, 0x4B, 5, 6]))
                continue;
            var count = BitConverter.ToUInt16(tail, at + 10);
            var directory = BitConverter.ToUInt32(tail, at + 12);
            var offset = BitConverter.ToUInt32(tail, at + 16);
            if (count > ExportLayout.EntriesMost || directory > ExportLayout.DirectoryBytesMost)
                return $"It has more than {ExportLayout.EntriesMost} files, or a directory too large for an export.";
            return offset + (long)directory == zip.Length - length + at ? null : "Its directory does not lie where its end says.";
        }

        return "It is no zip, or its end is missing: the file may have been cut off.";
    }

    private string? Unpack(ZipArchive archive)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var left = ExportLayout.BytesMost;
        foreach (var entry in archive.Entries)
        {
            if (!ExportLayout.IsSafe(entry.FullName))
                return "A file's name climbs out of the folder, or is none that an export has.";
            if (!seen.Add(entry.FullName))
                return $"{entry.FullName} is there twice.";
            var most = Math.Min(ExportLayout.EntryBytesMost, left);
            if (entry.Length > most || Bounded(entry, most) is not { } bytes)
                return $"{entry.FullName} is larger than an export's files are.";
            left -= bytes.Length;
            files.Add(entry.FullName, bytes);
        }

        return null;
    }

    internal static byte[]? Bounded(ZipArchiveEntry entry, long most)
    {
        using var from = entry.Open();
        using var to = new MemoryStream((int)entry.Length);
        var buffer = new byte[81920];
        int read;
        while ((read = from.Read(buffer)) > 0)
        {
            if (to.Length + read > most)
                return null;
            to.Write(buffer, 0, read);
        }

        return to.ToArray();
    }

    /// <summary>Lower-case hex SHA-256.</summary>
    internal static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
