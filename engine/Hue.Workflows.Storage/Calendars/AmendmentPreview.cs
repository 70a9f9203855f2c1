using Hue.Workflows.Definitions.Calendars;
using Hue.Workflows.Engine.Calendars;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Storage.Calendars;

/// <summary>Looks at every open dossier that an amendment concerns, without changing any.</summary>
public static class AmendmentPreview
{
    private const int PageMost = 1000;

    /// <summary>What the change would do; offices side by side, each in pages.</summary>
    /// <param name="stores">The database.</param>
    /// <param name="before">The calendars in force.</param>
    /// <param name="after">The calendars as they would be.</param>
    /// <param name="now">Instant at which late is judged, UTC.</param>
    /// <param name="cancellation">Stops the walk.</param>
    public static async Task<AmendmentEffect> OfAsync(
        Stores stores, CalendarsInForce before, CalendarsInForce after, DateTimeOffset now, CancellationToken cancellation)
    {
        var whole = new AmendmentEffect(after, now);
        var several = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        await Parallel.ForEachAsync(after.ChangedSince(before), several, async (office, stop) =>
        {
            var effect = new AmendmentEffect(after, now);
            await OfficeAsync(stores, office, effect, stop);
            lock (whole)
                whole.Add(effect);
        });
        return whole;
    }

    private static async Task OfficeAsync(Stores stores, string office, AmendmentEffect effect, CancellationToken cancellation)
    {
        var open = await stores.Amendments.OpenDossiersAsync(office, null, DateTimeOffset.UnixEpoch, cancellation);
        Task<IReadOnlyList<DossierRow>>? coming = null;
        foreach (var page in open.Chunk(PageMost).Append([]))
        {
            // The next page is on its way while this one is counted.
            var rows = coming is null ? [] : await coming;
            coming = page.Length == 0 ? null : stores.Amendments.DossiersAsync(page, cancellation);
            foreach (var row in rows)
                effect.Add(StoredJson.ReadDossier(row.Snapshot));
        }
    }
}
