namespace Hue.Workflows.Engine.Audit.Export;

/// <summary>manifest.json.</summary>
public sealed record ExportManifest
{
    /// <summary><see cref="ExportLayout.Format"/>.</summary>
    public required string Format { get; init; }

    /// <summary>The log's name.</summary>
    public required string Origin { get; init; }

    /// <summary>The dossier's id.</summary>
    public required Guid Dossier { get; init; }

    /// <summary>Its number, for people.</summary>
    public required string Number { get; init; }

    /// <summary>When it was exported, UTC.</summary>
    public required DateTimeOffset ExportedAt { get; init; }

    /// <summary>Every other file but the signature.</summary>
    public required IReadOnlyList<ExportedFile> Files { get; init; }
}

/// <summary>A file of an export.</summary>
/// <param name="Path">With slashes.</param>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="Size">Bytes.</param>
public sealed record ExportedFile(string Path, string Sha256, long Size);

/// <summary>proofs.json. Hashes are lower-case hex.</summary>
/// <param name="Records">One a line of records.jsonl.</param>
/// <param name="Journal">One a line of journal.jsonl.</param>
/// <param name="Head">Where the dossier ends.</param>
public sealed record ExportProofs(IReadOnlyList<ExportedProof> Records, IReadOnlyList<ExportedProof> Journal, ExportedHead Head);

/// <summary>A leaf's place.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Path">Siblings from the leaf up.</param>
public sealed record ExportedProof(long Index, IReadOnlyList<string> Path);

/// <summary>A bucket of the map of heads.</summary>
/// <param name="Entries">Every entry of the bucket, sorted by key.</param>
/// <param name="Path">Sixteen siblings from the bucket up.</param>
public sealed record ExportedHead(IReadOnlyList<string> Entries, IReadOnlyList<string> Path);
