using System.Security.Cryptography;
using System.Text.Json;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Storage.Audit.Log;

/// <summary>
/// A folder with the key that signs, the public keys that are published, and the last checkpoint that was signed with it. It lies
/// beside the database and not in it: whoever rules the database rules neither the key nor what was signed last.
/// </summary>
public sealed class KeyFolder
{
    private const string KeyFile = "signing.key";
    private const string BookFile = "keys.json";
    private const string LastFile = "last-checkpoint.txt";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly string folder;

    private KeyFolder(string folder) => this.folder = folder;

    /// <summary>Where it lies.</summary>
    public string Folder => folder;

    /// <summary>Whether there is a key.</summary>
    public static bool Exists(string folder) => File.Exists(Path.Combine(folder, KeyFile));

    /// <summary>Opens a folder that has a key.</summary>
    /// <exception cref="KeyRefusedException">There is none, others may read it, or it is not P-256.</exception>
    public static KeyFolder Open(string folder)
    {
        var opened = new KeyFolder(Path.GetFullPath(folder));
        using var _ = opened.LoadKey();
        opened.ReadBook();
        return opened;
    }

    /// <summary>Makes a folder with a new key.</summary>
    /// <param name="folder">Made if it is not there.</param>
    /// <param name="origin">Name of the log, or of the witness; no blanks.</param>
    /// <param name="role">What the key signs as.</param>
    /// <param name="now">From when it is valid.</param>
    /// <exception cref="KeyRefusedException">There is a key already, or the name has blanks.</exception>
    public static KeyFolder Create(string folder, string origin, LogKeyRole role, DateTimeOffset now)
    {
        if (Exists(folder))
            throw new KeyRefusedException(new($"{folder} đã có khóa.", $"{folder} has a key already."));
        if (origin.Length == 0 || origin.Any(char.IsWhiteSpace))
            throw new KeyRefusedException(new(
                "Tên nhật ký hoặc nhân chứng không được để trống và không có dấu cách.",
                "A name of a log or witness is not empty and has no blanks."));
        Directory.CreateDirectory(folder);
        var made = new KeyFolder(Path.GetFullPath(folder));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        made.SaveBook(new KeyBook(origin, [LogKey.Of(key, role, origin, now)]));
        made.SaveKey(key);
        return made;
    }

    /// <summary>What is published.</summary>
    public KeyBook ReadBook()
    {
        try
        {
            return KeyBook.Read(File.ReadAllBytes(PathOf(BookFile)));
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new KeyRefusedException(new(
                $"Không đọc được {PathOf(BookFile)}: {e.Message}", $"{PathOf(BookFile)} cannot be read: {e.Message}"));
        }
    }

    /// <summary>Signs with the key in force.</summary>
    public SignedCheckpoint Sign(Checkpoint checkpoint) => new(checkpoint, [SignBytes(checkpoint.Bytes())]);

    /// <summary>Signs any bytes with the key in force.</summary>
    public CheckpointSignature SignBytes(ReadOnlySpan<byte> bytes)
    {
        using var key = LoadKey();
        return Published(ReadBook(), key).Sign(key, bytes);
    }

    /// <summary>Takes a new key into use; the old one stays published and ends now.</summary>
    /// <returns>The new key.</returns>
    public LogKey Rotate(DateTimeOffset now)
    {
        var book = ReadBook();
        using var old = LoadKey();
        var ended = Published(book, old);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var fresh = LogKey.Of(key, ended.Role, ended.Name, now);
        SaveBook(book with { Keys = [.. book.Keys.Select(k => k == ended ? k with { ValidTo = now } : k), fresh] });
        SaveKey(key);
        return fresh;
    }

    /// <summary>Publishes the keys of a witness, so that its signatures are taken.</summary>
    public void AddWitness(KeyBook witness)
    {
        var book = ReadBook();
        var keys = witness.Keys.Where(k => k.Role == LogKeyRole.Witness).ToList();
        if (keys.Count == 0 || keys.Any(k => k.Name == book.Origin))
            throw new KeyRefusedException(new(
                "Tệp không có khóa của nhân chứng nào, hoặc nhân chứng trùng tên với nhật ký.",
                "The file names no witness, or one of the log's own name."));
        SaveBook(book with { Keys = [.. book.Keys.Where(k => keys.All(w => w.Id != k.Id)), .. keys] });
    }

    /// <summary>The last checkpoint that was signed or accepted here; null before the first.</summary>
    /// <exception cref="KeyRefusedException">The file is not what was written.</exception>
    public SignedCheckpoint? ReadLast()
    {
        try
        {
            return File.Exists(PathOf(LastFile)) ? SignedCheckpoint.Read(File.ReadAllText(PathOf(LastFile))) : null;
        }
        catch (MalformedCheckpointException e)
        {
            throw new KeyRefusedException(new($"{PathOf(LastFile)}: {e.Said.Vi}", $"{PathOf(LastFile)}: {e.Said.En}"));
        }
    }

    /// <summary>Keeps it; durable when it returns.</summary>
    public void SaveLast(SignedCheckpoint last) => Replace(LastFile, System.Text.Encoding.UTF8.GetBytes(last.Text()), mode: null);

    private LogKey Published(KeyBook book, ECDsa key)
    {
        var id = LogKey.IdOf(key.ExportSubjectPublicKeyInfo());
        return book.Keys.FirstOrDefault(k => k.Id == id)
            ?? throw new KeyRefusedException(new(
                $"{PathOf(KeyFile)} không nằm trong các khóa của {BookFile}.", $"{PathOf(KeyFile)} is not among the keys of {BookFile}."));
    }

    private ECDsa LoadKey()
    {
        var path = PathOf(KeyFile);
        if (!File.Exists(path))
            throw new KeyRefusedException(new(
                $"Không có khóa tại {path}. Tạo khóa: hue log new-key --keys {folder} --origin NAME",
                $"There is no key at {path}. Make one: hue log new-key --keys {folder} --origin NAME"));
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(path) is var mode && (mode & ~OwnerOnly) != 0)
            throw OpenToOthers(path, Convert.ToString((int)mode, 8));
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            return key.KeySize == 256 ? key : throw new CryptographicException("it is not a key of P-256");
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            key.Dispose();
            throw new KeyRefusedException(new($"Không dùng được {path}: {e.Message}", $"{path} cannot be used: {e.Message}"));
        }
    }

    private static KeyRefusedException OpenToOthers(string path, string mode) => new(new(
        $"Người khác cũng dùng được {path} (quyền {mode}): chmod 600 {path}", $"Others may use {path} (mode {mode}): chmod 600 {path}"));

    private void SaveKey(ECDsa key)
        => Replace(KeyFile, System.Text.Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem() + "\n"), OwnerOnly);

    private void SaveBook(KeyBook book) => Replace(BookFile, book.Bytes(), mode: null);

    /// <summary>Under its name only when it is whole and on the disk.</summary>
    private void Replace(string name, byte[] bytes, UnixFileMode? mode)
    {
        var draft = PathOf($".{name}.{Guid.NewGuid():N}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (mode is { } restricted && !OperatingSystem.IsWindows())
            options.UnixCreateMode = restricted;
        using (var file = new FileStream(draft, options))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, PathOf(name), overwrite: true);
    }

    private string PathOf(string name) => Path.Combine(folder, name);
}

/// <summary>A key, or what lies beside it, that is not used.</summary>
/// <param name="said">Why, and what to do.</param>
public sealed class KeyRefusedException(LocalText said) : Exception(said.En)
{
    /// <summary>Why, and what to do.</summary>
    public LocalText Said { get; } = said;
}
