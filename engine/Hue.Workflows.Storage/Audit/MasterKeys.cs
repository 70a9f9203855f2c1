using System.Security.Cryptography;
using System.Text;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Storage.Audit;

/// <summary>
/// Keys that wrap the dossiers' keys, from a file outside of the database: a copy of the database alone then opens no seal. The file has
/// one key a line, base64 of 32 bytes; the first wraps, all unwrap. Without a file, keys are kept as they are.
/// </summary>
public sealed class MasterKeys
{
    private const int Length = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private readonly IReadOnlyList<(string Id, byte[] Key)> keys;

    private MasterKeys(IReadOnlyList<(string Id, byte[] Key)> keys) => this.keys = keys;

    /// <summary>None: keys are kept as they are.</summary>
    public static MasterKeys None { get; } = new([]);

    /// <summary>Reads the file.</summary>
    /// <param name="path">The file; null for none.</param>
    /// <exception cref="ArgumentException">It is missing, open to others, or holds something else; says what to do.</exception>
    public static MasterKeys Read(string? path)
    {
        if (path is null)
            return None;
        if (!File.Exists(path))
            throw new ArgumentException($"Master key file {path} does not exist. Make one: (umask 077; openssl rand -base64 32 > {path})");
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & others) != 0)
            throw new ArgumentException($"Master key file {path} may be read by others than its owner: chmod 600 {path}");
        var read = File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => Key(line, path)).ToList();
        return read.Count > 0 ? new MasterKeys(read) : throw new ArgumentException($"Master key file {path} is empty.");
    }

    internal (byte[] Kept, string WrappedBy) Wrap(DossierKey key, DossierId dossier)
    {
        if (keys.Count == 0)
            return (key.Bytes.ToArray(), "");
        var kept = new byte[NonceLength + DossierKey.Length + TagLength];
        RandomNumberGenerator.Fill(kept.AsSpan(0, NonceLength));
        using var cipher = new AesGcm(keys[0].Key, TagLength);
        cipher.Encrypt(
            kept.AsSpan(0, NonceLength),
            key.Bytes,
            kept.AsSpan(NonceLength, DossierKey.Length),
            kept.AsSpan(NonceLength + DossierKey.Length),
            Place(dossier));
        return (kept, keys[0].Id);
    }

    /// <exception cref="InvalidOperationException">It was wrapped by a key that is not in the file, or has been changed.</exception>
    internal DossierKey Unwrap(byte[] kept, string wrappedBy, DossierId dossier)
    {
        if (wrappedBy.Length == 0)
            return DossierKey.Of(kept);
        var master = keys.FirstOrDefault(k => k.Id == wrappedBy).Key
            ?? throw new InvalidOperationException($"The key of dossier {dossier} is wrapped by master key {wrappedBy}, which this host "
                + "was not given: name its file in Hue:MasterKeyFile.");
        Span<byte> key = stackalloc byte[DossierKey.Length];
        using var cipher = new AesGcm(master, TagLength);
        try
        {
            cipher.Decrypt(
                kept.AsSpan(0, NonceLength),
                kept.AsSpan(NonceLength, DossierKey.Length),
                kept.AsSpan(NonceLength + DossierKey.Length),
                key,
                Place(dossier));
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            throw new InvalidOperationException($"The key of dossier {dossier} is not what master key {wrappedBy} wrapped.", e);
        }

        return DossierKey.Of(key);
    }

    private static (string Id, byte[] Key) Key(string line, string path)
    {
        var key = new byte[Length];
        return Convert.TryFromBase64String(line, key, out var written) && written == Length
            ? (Convert.ToHexStringLower(SHA256.HashData(key).AsSpan(0, 8)), key)
            : throw new ArgumentException($"Master key file {path}: each line is base64 of {Length} bytes (openssl rand -base64 32).");
    }

    private static byte[] Place(DossierId dossier) => Encoding.ASCII.GetBytes(dossier.ToString());
}
