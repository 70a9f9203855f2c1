using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Audit.Export;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Storage.Audit.Log;

namespace Hue.Workflows.Storage.Audit.Export;

/// <summary>What is exported.</summary>
/// <param name="Dossier">Which dossier.</param>
/// <param name="Number">Its number.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Catalogue">Where definitions and calendars are taken from.</param>
/// <param name="Calendar">A calendar's file by its name; null when there is none.</param>
/// <param name="Key">Opens the sealed values; null once it is destroyed, or when they are not to be given away.</param>
/// <param name="Attachment">Opens an attached file by its SHA-256; null for one that is not there or not to be given away.</param>
public sealed record ExportRequest(
    DossierId Dossier, string Number, DateTimeOffset At, ProcedureCatalogue Catalogue, Func<string, byte[]?> Calendar,
    DossierKey? Key, Func<string, byte[]?> Attachment)
{
    /// <summary>A calendar's file out of a catalogue's folder.</summary>
    public static Func<string, byte[]?> CalendarsOf(ProcedureCatalogue catalogue)
        => name => catalogue.Files.Files.GetValueOrDefault($"_shared/calendars/{name}.json");
}

/// <summary>Writes a dossier's export: one zip that <c>hue verify</c> checks without us.</summary>
public sealed class DossierExport(LogReader log, KeyFolder keys)
{
    /// <summary>Reads so young may be left out for a witness's signature: whoever exports has just made the youngest of them.</summary>
    private static readonly TimeSpan ReadsLeftOutMost = TimeSpan.FromHours(1);

    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    /// <summary>
    /// The zip's bytes: everything that the newest checkpoint signed by a witness covers, or the newest of all where that one covers
    /// more of the dossier than its reads of the last hour.
    /// </summary>
    /// <returns>Null when nothing of the dossier has been sealed yet.</returns>
    /// <exception cref="LogBrokenException">What is needed for the proofs is not what was sealed.</exception>
    public async Task<byte[]?> ZipAsync(ExportRequest request, CancellationToken cancellation)
    {
        if (await log.LatestAsync(cancellation) is not { } latest)
            return null;
        var (at, proofs) = (latest, await log.ProveAsync(request.Dossier, latest, cancellation));
        if (await log.WitnessedAsync(cancellation) is { } witnessed && witnessed.Position < latest.Position
            && proofs.Records.All(l => l.Position <= witnessed.Position)
            && (request.At - witnessed.Signed.Checkpoint.At <= ReadsLeftOutMost
                || proofs.Journal.All(l => l.Position <= witnessed.Position)))
            (at, proofs) = (witnessed, await log.ProveAsync(request.Dossier, witnessed, cancellation));
        if (proofs.Records.Count == 0)
            return null;
        var head = new ExportManifest
        {
            Format = ExportLayout.Format,
            Origin = at.Signed.Checkpoint.Origin,
            Dossier = request.Dossier.Value,
            Number = request.Number,
            ExportedAt = request.At,
            Files = [],
        };
        AddProven(proofs);
        files[ExportLayout.Checkpoint] = Encoding.UTF8.GetBytes(at.Signed.Text());
        files[ExportLayout.Report] = ExportReport.Html(
            head, at.Signed.Checkpoint, [.. proofs.Records.Select(l => l.Bytes)], [.. proofs.Journal.Select(l => l.Bytes)], request.Key);
        if (request.Key is { } key)
            files[ExportLayout.DossierKey] = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(key.Bytes) + "\n");
        new NamedByRecords(request, files).Add(proofs.Records);
        return Zip(head);
    }

    private void AddProven(DossierProofs proofs)
    {
        files[ExportLayout.Records] = Lines(proofs.Records);
        files[ExportLayout.Journal] = Lines(proofs.Journal);
        files[ExportLayout.Proofs] = ExportJson.Bytes(new ExportProofs(
            [.. proofs.Records.Select(Proof)],
            [.. proofs.Journal.Select(Proof)],
            new ExportedHead(
                [.. proofs.Head.Entries.Select(e =>
                {
                    var bytes = new byte[Engine.Audit.Log.HeadEntry.Length];
                    e.Write(bytes);
                    return Convert.ToHexStringLower(bytes);
                })],
                [.. proofs.Head.Path.Select(Convert.ToHexStringLower)])));
    }

    private byte[] Zip(ExportManifest head)
    {
        var manifest = ExportJson.Bytes(head with
        {
            Files = [.. files.Select(f => new ExportedFile(f.Key, Convert.ToHexStringLower(SHA256.HashData(f.Value)), f.Value.Length))],
        });
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, ExportLayout.Manifest, manifest, head.ExportedAt);
            Add(archive, ExportLayout.ManifestSignature, Encoding.UTF8.GetBytes(keys.SignBytes(manifest).Line() + "\n"), head.ExportedAt);
            foreach (var (path, bytes) in files)
                Add(archive, path, bytes, head.ExportedAt);
        }

        return zip.ToArray();
    }

    private static void Add(ZipArchive archive, string path, byte[] bytes, DateTimeOffset at)
    {
        var entry = archive.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = at;
        using var to = entry.Open();
        to.Write(bytes);
    }

    private static byte[] Lines(IReadOnlyList<ProvenLeaf> leaves)
    {
        using var lines = new MemoryStream();
        foreach (var leaf in leaves)
        {
            lines.Write(leaf.Bytes);
            lines.WriteByte((byte)'\n');
        }

        return lines.ToArray();
    }

    private static ExportedProof Proof(ProvenLeaf leaf) => new(leaf.Index, [.. leaf.Path.Select(Convert.ToHexStringLower)]);
}
