using System.Text;
using System.Text.Json;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Audit.Export;

/// <summary>
/// Checks a dossier's export with nothing but the public keys that the verifier trusts: no server, no network, no database.
/// </summary>
/// <param name="books">Keys of one log or of several; the export says by its origin which it is of.</param>
public sealed class ExportVerifier(IReadOnlyList<KeyBook> books)
{
    internal static readonly LocalText NotExported = new("Không phải tệp đã xuất.", "It is not the file that was exported.");

    private static readonly LocalText EndUnknown = new(
        "Thiếu nó thì không biết chuỗi của hồ sơ kết thúc ở đâu.", "Without it nothing says where the dossier ends.");

    private readonly VerdictReport report = new();

    /// <summary>Both verdicts. Never throws for what the file says.</summary>
    /// <param name="zip">Seekable.</param>
    public VerdictReport Verify(Stream zip)
    {
        if (ExportFiles.Read(zip, out var fault) is not { } files)
            return report.Unreadable(Place.WholeFile, fault!);
        if (ReadManifest(files) is not { } manifest)
            return report;
        report.Say("dossier", manifest.Dossier.ToString());
        report.Say("number", manifest.Number);
        report.Say("exportedAt", RecordText.Instant(manifest.ExportedAt));
        var book = books.FirstOrDefault(b => b.Origin == manifest.Origin);
        if (book is null)
            report.Unreadable(Place.File(ExportLayout.Manifest), NoKeys(manifest.Origin));
        CheckFiles(files, manifest, book);
        if (ReadCheckpoint(files, manifest, book) is not { } checkpoint || Proofs(files) is not { } proofs)
            return report;
        var records = Lines(files, ExportLayout.Records);
        var journal = Lines(files, ExportLayout.Journal);
        new RecordChecks(report, manifest, checkpoint).Check(records, journal, proofs);
        new HeadCheck(report, manifest, checkpoint).Check(records, journal, proofs.Head);
        new NamedFiles(report, files).Check(records);
        new SealedValues(report, files, manifest).Check(records);
        CheckReport(files, manifest, checkpoint, records, journal);
        report.Say("records", records.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        report.Say("journalRecords", journal.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return report;
    }

    /// <summary>What people read has to be what the records say: it is written anew and compared.</summary>
    private void CheckReport(
        ExportFiles files, ExportManifest manifest, Checkpoint checkpoint, List<byte[]> records, List<byte[]> journal)
    {
        if (files.Find(ExportLayout.Report) is not { } shown)
            report.Note(new("Gói không có báo cáo để đọc.", "There is no report for people in it."));
        else if (!Encoding.UTF8.GetString(shown).Contains(ExportReport.Generator, StringComparison.Ordinal))
            report.Note(new(
                "Báo cáo để đọc do bản phát hành khác lập, chưa được đối chiếu với bản ghi.",
                "The report for people was written by another release, and was not held against the records."));
        else if (!shown.AsSpan().SequenceEqual(ExportReport.Html(manifest, checkpoint, records, journal, SealedValues.Key(files))))
            report.Fail(Aspect.Integrity, Place.File(ExportLayout.Report), new(
                "Nội dung không đúng với bản ghi.", "It does not say what the records say."));
    }

    internal static LocalText NoKeys(string origin) => new(
        $"Thuộc nhật ký “{origin}”; chưa được cung cấp khóa của nhật ký này.",
        $"It is of the log \"{origin}\", whose keys were not given.");

    internal static LocalText Unreadable(JsonException e) => new($"Không đọc được: {e.Message}", $"It cannot be read: {e.Message}");

    internal static LocalText OtherForm(string format) => new($"Không đúng dạng {format}.", $"It is not of the form {format}.");

    private ExportManifest? ReadManifest(ExportFiles files)
    {
        var where = Place.File(ExportLayout.Manifest);
        if (files.Find(ExportLayout.Manifest) is not { } bytes)
        {
            report.Unreadable(where, new("Không có tệp này: đây không phải gói kiểm chứng.", "It is missing: this is no export."));
            return null;
        }

        try
        {
            var manifest = JsonSerializer.Deserialize(bytes, LogJson.Default.ExportManifest);
            if (manifest?.Format == ExportLayout.Format && manifest.Files.All(f => f is not null))
                return manifest;
            report.Unreadable(where, OtherForm(ExportLayout.Format));
        }
        catch (JsonException e)
        {
            report.Unreadable(where, Unreadable(e));
        }

        return null;
    }

    private void CheckFiles(ExportFiles files, ExportManifest manifest, KeyBook? book)
    {
        if (book is not null)
        {
            var line = Encoding.UTF8.GetString(files.Find(ExportLayout.ManifestSignature) ?? []);
            ManifestSignature.Check(
                report, ExportLayout.ManifestSignature, line, files.Find(ExportLayout.Manifest)!, book, manifest.ExportedAt);
        }

        var listed = new HashSet<string>(StringComparer.Ordinal) { ExportLayout.Manifest, ExportLayout.ManifestSignature };
        foreach (var file in manifest.Files)
        {
            if (!listed.Add(file.Path))
                report.Fail(Aspect.Integrity, Place.File(file.Path), new("Bản kê ghi tệp này hai lần.", "The manifest lists it twice."));
            else if (files.Find(file.Path) is not { } bytes)
                report.Fail(Aspect.Completeness, Place.File(file.Path), new(
                    "Bản kê có ghi, nhưng không có tệp này.", "The manifest lists it, and it is not there."));
            else if (bytes.Length != file.Size || ExportFiles.Sha256(bytes) != file.Sha256)
                report.Fail(Aspect.Integrity, Place.File(file.Path), NotExported);
        }

        foreach (var path in files.Paths.Where(p => !listed.Contains(p)))
            report.Fail(Aspect.Integrity, Place.File(path), new(
                "Không có trong bản kê: tệp được thêm vào.", "It is not in the manifest: it was added."));
    }

    private Checkpoint? ReadCheckpoint(ExportFiles files, ExportManifest manifest, KeyBook? book)
    {
        var where = Place.File(ExportLayout.Checkpoint);
        try
        {
            var text = files.Find(ExportLayout.Checkpoint)
                ?? throw new MalformedCheckpointException(new("Không có tệp này.", "It is missing."));
            var signed = SignedCheckpoint.Read(Encoding.UTF8.GetString(text));
            new CheckpointCheck(report).Check(signed, manifest.Origin, book);
            return signed.Checkpoint;
        }
        catch (MalformedCheckpointException e)
        {
            report.Fail(Aspect.Integrity, where, e.Said);
            report.Doubt(Aspect.Completeness, where, EndUnknown);
            return null;
        }
    }

    private ExportProofs? Proofs(ExportFiles files)
    {
        var where = Place.File(ExportLayout.Proofs);
        try
        {
            if (files.Find(ExportLayout.Proofs) is { } bytes
                && JsonSerializer.Deserialize(bytes, LogJson.Default.ExportProofs) is { } proofs
                && proofs.Records.Concat(proofs.Journal).All(p => p is not null))
                return proofs;
            report.Unreadable(where, new(
                "Không có tệp này, hoặc có chỗ bằng chứng để trống.", "It is missing, or has nothing in the place of a proof."));
        }
        catch (JsonException e)
        {
            report.Fail(Aspect.Integrity, where, Unreadable(e));
            report.Doubt(Aspect.Completeness, where, EndUnknown);
        }

        return null;
    }

    /// <summary>Lines without their ends; a last line without one counts as a line.</summary>
    private static List<byte[]> Lines(ExportFiles files, string path)
    {
        var lines = new List<byte[]>();
        var rest = (files.Find(path) ?? []).AsSpan();
        while (rest.Length > 0)
        {
            var end = rest.IndexOf((byte)'\n');
            lines.Add((end < 0 ? rest : rest[..end]).ToArray());
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return lines;
    }
}
