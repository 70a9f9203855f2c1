using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Hue.Workflows.Engine.Audit.Export;
using Hue.Workflows.Storage.Audit.Log;
using Hue.Workflows.Storage.Audit.Searching;

namespace Hue.Workflows.Host.Audit.Search;

/// <summary>
/// The exports of several dossiers in one zip, each as it would be alone, and at its end the signed list of them. It is made as a file of
/// our own, one dossier in memory at a time, so that what fails is answered as a failure and not as half a zip.
/// </summary>
internal sealed class SelectionZip(KeyFolder keys, DossierZips zips, DateTimeOffset at)
{
    /// <summary>The zip from its beginning; its file goes when it is closed.</summary>
    public async Task<Stream> MakeAsync(
        IReadOnlyList<FoundDossier> found, IReadOnlyList<string> criteria, CancellationToken cancellation)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; // it holds what only the auditor may see
        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"hue-selection-{Guid.NewGuid():N}.zip"), options);
        try
        {
            using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
                await FillAsync(archive, found, criteria, cancellation);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private async Task FillAsync(
        ZipArchive archive, IReadOnlyList<FoundDossier> found, IReadOnlyList<string> criteria, CancellationToken cancellation)
    {
        List<ExportedFile> exported = [];
        List<string> notSealed = [];
        foreach (var dossier in found)
        {
            if (await zips.OfAsync(dossier.Id, dossier.Number, cancellation) is not { } bytes)
            {
                notSealed.Add(dossier.Number);
                continue;
            }

            var path = $"{SelectionManifest.Folder}{dossier.Number}.zip";
            exported.Add(new ExportedFile(path, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length));
            await AddAsync(archive, path, bytes, cancellation);
        }

        var manifest = ExportJson.Bytes(new SelectionManifest
        {
            Format = SelectionManifest.FormatName,
            Origin = keys.ReadBook().Origin,
            ExportedAt = at,
            Criteria = criteria,
            Dossiers = exported,
            NotSealed = notSealed,
        });
        await AddAsync(archive, SelectionManifest.FileName, manifest, cancellation);
        await AddAsync(
            archive, SelectionManifest.SignatureName, Encoding.UTF8.GetBytes(keys.SignBytes(manifest).Line() + "\n"), cancellation);
    }

    private async Task AddAsync(ZipArchive archive, string path, byte[] bytes, CancellationToken cancellation)
    {
        var entry = archive.CreateEntry(path, CompressionLevel.NoCompression);
        entry.LastWriteTime = at;
        await using var to = await entry.OpenAsync(cancellation);
        await to.WriteAsync(bytes, cancellation);
    }
}
