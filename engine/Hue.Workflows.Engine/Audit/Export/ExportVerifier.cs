using System.Text;
using System.Text.Json;
using Hue.Workflows.Engine.Audit.Log;

namespace Hue.Workflows.Engine.Audit.Export;

/// <summary>
/// Checks a dossier's export with nothing but the public keys that the verifier trusts: no server, no network, no database.
/// </summary>
/// <param name="books">Keys of one log or of several; the export says by its origin which it is of.</param>
public sealed class ExportVerifier(IReadOnlyList<KeyBook> books)
{
    private readonly VerdictReport report = new();

    /// <summary>Both verdicts. Never throws for what the file says.</summary>
    /// <param name="zip">Seekable.</param>
    public VerdictReport Verify(Stream zip)
    {
        if (ExportFiles.Read(zip, out var fault) is not { } files)
            return report.Unreadable("the file", fault);
        if (ReadManifest(files) is not { } manifest)
            return report;
        report.Say("dossier", manifest.Dossier.ToString());
        report.Say("number", manifest.Number);
        report.Say("exportedAt", RecordText.Instant(manifest.ExportedAt));
        var book = books.FirstOrDefault(b => b.Origin == manifest.Origin);
        if (book is null)
            report.Unreadable(ExportLayout.Manifest, $"It is of the log \"{manifest.Origin}\", whose keys were not given.");
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
            report.Note("There is no report for people in it.");
        else if (!Encoding.UTF8.GetString(shown).Contains(ExportReport.Generator, StringComparison.Ordinal))
            report.Note("The report for people was written by another release, and was not held against the records.");
        else if (!shown.AsSpan().SequenceEqual(ExportReport.Html(manifest, checkpoint, records, journal, SealedValues.Key(files))))
            report.Fail(Aspect.Integrity, ExportLayout.Report, "It does not say what the records say.");
    }

    private ExportManifest? ReadManifest(ExportFiles files)
    {
        if (files.Find(ExportLayout.Manifest) is not { } bytes)
        {
            report.Unreadable(ExportLayout.Manifest, "It is missing: this is no export.");
            return null;
        }

        try
        {
            var manifest = JsonSerializer.Deserialize(bytes, LogJson.Default.ExportManifest);
            if (manifest?.Format == ExportLayout.Format && manifest.Files.All(f => f is not null))
                return manifest;
            report.Unreadable(ExportLayout.Manifest, $"It is not of the form {ExportLayout.Format}.");
        }
        catch (JsonException e)
        {
            report.Unreadable(ExportLayout.Manifest, $"It cannot be read: {e.Message}");
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
                report.Fail(Aspect.Integrity, file.Path, "The manifest lists it twice.");
            else if (files.Find(file.Path) is not { } bytes)
                report.Fail(Aspect.Completeness, file.Path, "The manifest lists it, and it is not there.");
            else if (bytes.Length != file.Size || ExportFiles.Sha256(bytes) != file.Sha256)
                report.Fail(Aspect.Integrity, file.Path, "It is not the file that was exported.");
        }

        foreach (var path in files.Paths.Where(p => !listed.Contains(p)))
            report.Fail(Aspect.Integrity, path, "It is not in the manifest: it was added.");
    }

    private Checkpoint? ReadCheckpoint(ExportFiles files, ExportManifest manifest, KeyBook? book)
    {
        try
        {
            var text = files.Find(ExportLayout.Checkpoint) ?? throw new FormatException("It is missing.");
            var signed = SignedCheckpoint.Read(Encoding.UTF8.GetString(text));
            new CheckpointCheck(report).Check(signed, manifest.Origin, book);
            return signed.Checkpoint;
        }
        catch (FormatException e)
        {
            report.Fail(Aspect.Integrity, ExportLayout.Checkpoint, e.Message);
            report.Doubt(Aspect.Completeness, ExportLayout.Checkpoint, "Without it nothing says where the dossier ends.");
            return null;
        }
    }

    private ExportProofs? Proofs(ExportFiles files)
    {
        try
        {
            if (files.Find(ExportLayout.Proofs) is { } bytes
                && JsonSerializer.Deserialize(bytes, LogJson.Default.ExportProofs) is { } proofs
                && proofs.Records.Concat(proofs.Journal).All(p => p is not null))
                return proofs;
            report.Unreadable(ExportLayout.Proofs, "It is missing, or has nothing in the place of a proof.");
        }
        catch (JsonException e)
        {
            report.Fail(Aspect.Integrity, ExportLayout.Proofs, $"It cannot be read: {e.Message}");
            report.Doubt(Aspect.Completeness, ExportLayout.Proofs, "Without it nothing says where the dossier ends.");
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
