using System.Runtime.CompilerServices;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage;

namespace Hue.Workflows.Cli.Versions;

/// <summary>Dossiers of a procedure, page by page, newest first.</summary>
internal static class RunningDossiers
{
    /// <summary>Those that have not ended.</summary>
    public static async IAsyncEnumerable<Dossier> OfAsync(
        Stores stores, string procedure, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in RowsAsync(stores, procedure, cancellation))
        {
            if (row.EndedAt is null)
                yield return StoredJson.ReadDossier(row.Snapshot);
        }
    }

    /// <summary>All of them.</summary>
    public static async IAsyncEnumerable<DossierRow> RowsAsync(
        Stores stores, string procedure, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string? after = null;
        do
        {
            var query = new DossierQuery
            {
                Offices = null,
                Procedure = procedure,
                Now = TimeProvider.System.GetUtcNow(),
                After = after,
                Most = 200,
            };
            var page = await stores.Queries.DossiersAsync(query, cancellation);
            foreach (var row in page.Items)
                yield return row;
            after = page.Next;
        }
        while (after is not null);
    }
}
