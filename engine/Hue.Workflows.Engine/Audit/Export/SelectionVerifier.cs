using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Hue.Workflows.Engine.Audit.Log;

namespace Hue.Workflows.Engine.Audit.Export;

/// <summary>
/// Checks a zip with the exports of several dossiers: each as <see cref="ExportVerifier"/> does, and whether they are the ones that were
/// selected, all of them. One finding anywhere decides the verdict of the whole.
/// </summary>
/// <param name="books">Keys of one log or of several.</param>
public sealed class SelectionVerifier(IReadOnlyList<KeyBook> books)
{
    private const long ManifestBytesMost = 4L * 1024 * 1024;
    private readonly VerdictReport report = new();

    /// <summary>Whether a file is such a zip, and not one dossier's. Never throws for what the file says.</summary>
    /// <param name="zip">Seekable; left at its beginning.</param>
    public static bool Recognises(Stream zip)
    {
        ArgumentNullException.ThrowIfNull(zip);
        try
        {
            if (ExportFiles.Directory(zip) is not null)
                return false;
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            return archive.GetEntry(SelectionManifest.FileName) is not null && archive.GetEntry(ExportLayout.Manifest) is null;
        }
        catch (Exception e) when (ExportFiles.IsOfTheFile(e))
        {
            return false;
        }
        finally
        {
            zip.Position = 0;
        }
    }

    /// <summary>Both verdicts. Never throws for what the file says.</summary>
    /// <param name="zip">Seekable.</param>
    public VerdictReport Verify(Stream zip)
    {
        ArgumentNullException.ThrowIfNull(zip);
        try
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            if (ReadManifest(archive) is not { } manifest)
                return report;
            report.Say("exportedAt", RecordText.Instant(manifest.ExportedAt));
            report.Say("dossiers", manifest.Dossiers.Count.ToString(CultureInfo.InvariantCulture));
            CheckDossiers(archive, manifest);
            foreach (var number in manifest.NotSealed)
                report.Note(new(
                    $"Đã chọn {number}; hồ sơ chưa có bản ghi nào được niêm phong nên không có trong gói.",
                    $"{number} was selected; nothing of it was sealed yet, so it is not in it."));
        }
        catch (Exception e) when (ExportFiles.IsOfTheFile(e))
        {
            report.Unreadable(Place.WholeFile, ExportFiles.Unreadable(e));
        }

        return report;
    }

    private SelectionManifest? ReadManifest(ZipArchive archive)
    {
        var where = Place.File(SelectionManifest.FileName);
        if (Read(archive, SelectionManifest.FileName, ManifestBytesMost) is not { } bytes)
        {
            report.Unreadable(where, new("Không có tệp này, hoặc tệp quá lớn.", "It is missing or too large."));
            return null;
        }

        try
        {
            var manifest = JsonSerializer.Deserialize(bytes, LogJson.Default.SelectionManifest);
            if (manifest?.Format != SelectionManifest.FormatName || manifest.Dossiers.Any(file => file is null))
            {
                report.Unreadable(where, ExportVerifier.OtherForm(SelectionManifest.FormatName));
                return null;
            }

            CheckSignature(archive, manifest, bytes);
            return manifest;
        }
        catch (JsonException e)
        {
            report.Unreadable(where, ExportVerifier.Unreadable(e));
            return null;
        }
    }

    /// <summary>Without it nobody could tell whether a dossier was taken out of the zip and of the list.</summary>
    private void CheckSignature(ZipArchive archive, SelectionManifest manifest, byte[] bytes)
    {
        if (books.FirstOrDefault(book => book.Origin == manifest.Origin) is not { } book)
        {
            report.Unreadable(Place.File(SelectionManifest.FileName), ExportVerifier.NoKeys(manifest.Origin));
            return;
        }

        const string name = SelectionManifest.SignatureName;
        var line = Encoding.UTF8.GetString(Read(archive, name, ManifestBytesMost) ?? []);
        ManifestSignature.Check(report, name, line, bytes, book, manifest.ExportedAt);
    }

    private void CheckDossiers(ZipArchive archive, SelectionManifest manifest)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal) { SelectionManifest.FileName, SelectionManifest.SignatureName };
        foreach (var file in manifest.Dossiers)
        {
            var where = Place.File(file.Path);
            if (!listed.Add(file.Path))
                report.Fail(Aspect.Integrity, where, new(
                    "Danh sách đã chọn ghi tệp này hai lần.", "The list of the selection has it twice."));
            else if (Read(archive, file.Path, ExportLayout.BytesMost) is not { } bytes)
                report.Fail(Aspect.Completeness, where, new(
                    "Đã chọn, nhưng không có tệp này hoặc tệp quá lớn.", "It was selected, and it is not there or too large."));
            else if (bytes.Length != file.Size || ExportFiles.Sha256(bytes) != file.Sha256)
                report.Fail(Aspect.Integrity, where, ExportVerifier.NotExported);
            else
                report.Take(new ExportVerifier(books).Verify(new MemoryStream(bytes, writable: false)), where);
        }

        foreach (var added in archive.Entries.Where(entry => !listed.Contains(entry.FullName)))
            report.Fail(Aspect.Integrity, Place.File(added.FullName), new(
                "Không có trong danh sách đã chọn: tệp được thêm vào.", "It is not in the list of the selection: it was added."));
        foreach (var twice in archive.Entries.GroupBy(entry => entry.FullName).Where(entries => entries.Count() > 1))
            report.Fail(Aspect.Integrity, Place.File(twice.Key), new("Có hai lần.", "It is there twice."));
    }

    private static byte[]? Read(ZipArchive archive, string name, long most)
        => archive.GetEntry(name) is { } entry && entry.Length <= most ? ExportFiles.Bounded(entry, most) : null;
}
