using Hue.Workflows.Engine.Audit.Log;

namespace Hue.Workflows.Storage.Audit.Log;

/// <summary>What proves a dossier's records against one checkpoint.</summary>
/// <param name="Records">In sequence, those that are in the checkpoint.</param>
/// <param name="Journal">Journal records that name it, in the log's order.</param>
/// <param name="Head">Where it ends.</param>
public sealed record DossierProofs(IReadOnlyList<ProvenLeaf> Records, IReadOnlyList<ProvenLeaf> Journal, HeadProof Head);

/// <summary>A record with its place in the log.</summary>
/// <param name="Position">In the order of all records.</param>
/// <param name="Bytes">The leaf's data.</param>
/// <param name="Index">The leaf, from 0.</param>
/// <param name="Path">From the leaf up.</param>
public sealed record ProvenLeaf(long Position, byte[] Bytes, long Index, IReadOnlyList<byte[]> Path);

/// <summary>What proves where a dossier ends.</summary>
/// <param name="Entries">All of its bucket; those of other dossiers are hashes.</param>
/// <param name="Path">From the bucket up.</param>
public sealed record HeadProof(IReadOnlyList<HeadEntry> Entries, IReadOnlyList<byte[]> Path);
