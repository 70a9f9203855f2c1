using System.IO.Compression;
using System.Security.Cryptography;
using Hue.Workflows.WorkingTime;

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
    /// <param name="fault">Why not; null when it is one.</param>
    /// <returns>Null when it is no zip that an export can be.</returns>
    public static ExportFiles? Read(Stream zip, out LocalText? fault)
    {
        ArgumentNullException.ThrowIfNull(zip);
        try
        {
            fault = Directory(zip);
            if (fault is not null)
                return null;
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            var read = new ExportFiles();
            fault = read.Unpack(archive);
            return fault is null ? read : null;
        }
        catch (Exception e) when (IsOfTheFile(e))
        {
            fault = Unreadable(e);
            return null;
        }
    }

    /// <summary>Whether it was thrown for what a file says, and not for a mistake of ours.</summary>
    internal static bool IsOfTheFile(Exception e) => e is InvalidDataException or IOException or NotSupportedException or ArgumentException
        or OverflowException or IndexOutOfRangeException;

    /// <summary>What such an exception comes to; its own words are those of the system.</summary>
    internal static LocalText Unreadable(Exception e)
        => new($"Không đọc được tệp zip: {e.Message}", $"It is no zip that can be read: {e.Message}");

    /// <summary>
    /// The end of the zip, before anything else is believed: how many entries there are and how long the directory is. It has to lie
    /// right before the end, so that no more is read than it says.
    /// </summary>
    internal static LocalText? Directory(Stream zip)
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
                return new(
                    $"Tệp zip có hơn {ExportLayout.EntriesMost} tệp, hoặc mục lục quá lớn so với một gói kiểm chứng.",
                    $"It has more than {ExportLayout.EntriesMost} files, or a directory too large for an export.");
            return offset + (long)directory == zip.Length - length + at
                ? null
                : new("Mục lục của tệp zip không nằm ở chỗ phần cuối tệp ghi.", "Its directory does not lie where its end says.");
        }

        return new(
            "Không phải tệp zip, hoặc thiếu phần cuối: tệp có thể đã bị cắt.",
            "It is no zip, or its end is missing: the file may have been cut off.");
    }

    private LocalText? Unpack(ZipArchive archive)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var left = ExportLayout.BytesMost;
        foreach (var entry in archive.Entries)
        {
            if (!ExportLayout.IsSafe(entry.FullName))
                return new(
                    "Có tệp mang tên vượt ra ngoài thư mục, hoặc tên mà gói kiểm chứng không có.",
                    "A file's name climbs out of the folder, or is none that an export has.");
            if (!seen.Add(entry.FullName))
                return new($"{entry.FullName} có hai lần.", $"{entry.FullName} is there twice.");
            var most = Math.Min(ExportLayout.EntryBytesMost, left);
            if (entry.Length > most || Bounded(entry, most) is not { } bytes)
                return new(
                    $"{entry.FullName} lớn hơn mức cho phép của một gói kiểm chứng.",
                    $"{entry.FullName} is larger than an export's files are.");
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
