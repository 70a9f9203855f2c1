using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Attachments;

/// <summary>Files by their content's SHA-256, in a folder beside the database. The same content is stored once.</summary>
internal sealed partial class AttachmentFolder(HostSettings settings)
{
    /// <summary>Stores a stream; half a file never gets a name.</summary>
    /// <returns>Name and size; null when it is larger than allowed.</returns>
    public async Task<AttachmentStored?> StoreAsync(Stream content, long bytesMax, CancellationToken cancellation)
    {
        Directory.CreateDirectory(settings.Attachments);
        var draft = Path.Combine(settings.Attachments, $".{Guid.NewGuid():N}");
        try
        {
            string sha256;
            long size;
            await using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write))
            {
                if (await CopyAsync(content, file, bytesMax, cancellation) is not { } name)
                    return null;
                (sha256, size) = (name, file.Length);
                file.Flush(flushToDisk: true);
            }

            var target = PathOf(sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(draft, target, overwrite: true);
            return new AttachmentStored(sha256, size);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Opens a file; null when there is none.</summary>
    public Stream? Open(string sha256) => Has(sha256) ? File.OpenRead(PathOf(sha256)) : null;

    /// <summary>Whether a file of this name is there.</summary>
    public bool Has(string sha256) => IsName(sha256) && File.Exists(PathOf(sha256));

    /// <summary>Removes a file.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(string sha256)
    {
        if (!IsName(sha256) || !File.Exists(PathOf(sha256)))
            return false;
        File.Delete(PathOf(sha256));
        return true;
    }

    private static async Task<string?> CopyAsync(Stream from, Stream to, long bytesMax, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        long size = 0;
        int read;
        while ((read = await from.ReadAsync(buffer, cancellation)) > 0)
        {
            size += read;
            if (size > bytesMax)
                return null;
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private string PathOf(string sha256) => Path.Combine(settings.Attachments, sha256[..2], sha256);

    private static bool IsName(string sha256) => Name().IsMatch(sha256);

    [GeneratedRegex("^[0-9a-f]{64}\\z")]
    private static partial Regex Name();
}
