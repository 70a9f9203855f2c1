using System.Data.Common;

namespace Hue.Workflows.Storage.Audit.Log;

/// <summary>
/// What differs between the databases when sealing: how only one sealer is at work, and up to where no record can appear any more.
/// </summary>
internal abstract class SealTurn
{
    /// <summary>Whether this transaction may seal; the turn ends with it, however it ends.</summary>
    public abstract Task<bool> TakeAsync(DbConnection connection, CancellationToken cancellation);

    /// <summary>
    /// A position at or below which every record that will ever be is committed and visible to the next statement; null while
    /// somebody's transaction is in the way.
    /// </summary>
    public abstract Task<long?> SettledAsync(DbConnection connection, CancellationToken cancellation);
}
