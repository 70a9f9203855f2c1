using System.Data.Common;
using System.Security.Cryptography;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Storage.Audit;

/// <summary>The keys of dossiers as they are kept: one row a dossier, wrapped where there is a master key, null once destroyed.</summary>
internal sealed class DossierKeys(MasterKeys masters)
{
    /// <summary>In the order that <see cref="Read"/> expects; the table's alias is k, joined by "left join".</summary>
    public const string All = "k.dossier is not null, k.key, k.wrapped_by";

    public const string Insert = "insert into dossier_key (dossier, key, wrapped_by) values ($1, $2, $3)";

    public const string Destroy = "update dossier_key set key = null, destroyed_at = $2 where dossier = $1";

    /// <summary>A fresh key.</summary>
    public static DossierKey Fresh()
    {
        Span<byte> bytes = stackalloc byte[DossierKey.Length];
        RandomNumberGenerator.Fill(bytes);
        return DossierKey.Of(bytes);
    }

    /// <summary>A dossier's key: fresh where none is kept, null where it is destroyed.</summary>
    /// <param name="row">A row with the columns <see cref="All"/>.</param>
    /// <param name="at">Number of the first of them.</param>
    /// <param name="dossier">The dossier.</param>
    public (DossierKey? Key, bool IsNew) Read(DbDataReader row, int at, DossierId dossier)
    {
        if (!row.GetBoolean(at))
            return (Fresh(), true);
        return (Kept(row, at, dossier), false);
    }

    /// <summary>A dossier's key as it is kept; null where none is, or it is destroyed.</summary>
    public DossierKey? Kept(DbDataReader row, int at, DossierId dossier)
        => row.IsDBNull(at + 1) ? null : masters.Unwrap(row.GetFieldValue<byte[]>(at + 1), row.GetString(at + 2), dossier);

    /// <summary>What is kept of a key.</summary>
    public (byte[] Kept, string WrappedBy) Wrap(DossierKey key, DossierId dossier) => masters.Wrap(key, dossier);
}
