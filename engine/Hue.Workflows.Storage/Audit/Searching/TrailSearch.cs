using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Storage.Audit.Log;
using Hue.Workflows.Storage.Dossiers;

namespace Hue.Workflows.Storage.Audit.Searching;

/// <summary>What auditors search: dossiers by what was done in them, and records over all dossiers.</summary>
public sealed class TrailSearch
{
    /// <summary>Nobody counts further than this.</summary>
    public const int CountMost = 1000;

    private readonly TrailIndex index;
    private readonly DossierSearch dossiers;
    private readonly RecordSearch records;

    internal TrailSearch(Database database, SealTurn turn)
        => (index, dossiers, records) = (new TrailIndex(database, turn), new DossierSearch(database), new RecordSearch(database));

    /// <summary>Takes new records in; to be called now and then, so that no search has much to take in itself.</summary>
    /// <returns>Records taken in.</returns>
    public Task<long> CatchUpAsync(CancellationToken cancellation) => index.CatchUpAsync(cancellation);

    /// <summary>The same for a round that comes again and again: put off, within bounds, while very many records come.</summary>
    /// <returns>Records taken in.</returns>
    public Task<long> RoundAsync(CancellationToken cancellation) => index.RoundAsync(cancellation);

    /// <summary>A page of dossiers, the newest filed first.</summary>
    /// <exception cref="TrailBehindException">Too many records are not in yet.</exception>
    /// <exception cref="Engine.Store.PageKeyUnreadableException">The page's key is none that a search gave.</exception>
    public async Task<Found<FoundDossier>> DossiersAsync(DossierCriteria asked, CancellationToken cancellation)
    {
        Check(asked.Most);
        await index.EnsureAsync(cancellation);
        var first = asked.After is null;
        var ids = await dossiers.IdsAsync(asked, first ? CountMost + 1 : asked.Most + 1, cancellation);
        var page = ids.Take(asked.Most).ToList();
        var next = ids.Count > page.Count ? new PageKey(Microseconds.Of(page[^1].FiledAt), page[^1].Id.Value, 0).ToString() : null;
        var items = await dossiers.DetailsAsync([.. page.Select(each => each.Id)], asked.Now, cancellation);
        return new Found<FoundDossier>(items, next, first ? Math.Min(ids.Count, CountMost) : null, first && ids.Count > CountMost);
    }

    /// <summary>A selection as a whole, newest first; null when more than so many meet it.</summary>
    /// <exception cref="TrailBehindException">Too many records are not in yet.</exception>
    public async Task<IReadOnlyList<DossierId>?> SelectionAsync(DossierCriteria asked, int most, CancellationToken cancellation)
    {
        await index.EnsureAsync(cancellation);
        var ids = await dossiers.IdsAsync(asked with { After = null }, most + 1, cancellation);
        return ids.Count > most ? null : [.. ids.Select(each => each.Id)];
    }

    /// <summary>What a list shows of dossiers, in the order of the ids; at most 200.</summary>
    public Task<IReadOnlyList<FoundDossier>> DetailsAsync(
        IReadOnlyList<DossierId> ids, DateTimeOffset now, CancellationToken cancellation)
        => dossiers.DetailsAsync(ids, now, cancellation);

    /// <summary>A page of records, newest first.</summary>
    /// <exception cref="TrailBehindException">Too many records are not in yet.</exception>
    /// <exception cref="Engine.Store.PageKeyUnreadableException">The page's key is none that a search gave.</exception>
    public async Task<Found<FoundRecord>> RecordsAsync(RecordCriteria asked, CancellationToken cancellation)
    {
        Check(asked.Most);
        await index.EnsureAsync(cancellation);
        var rows = await records.ReadAsync(asked, asked.Most + 1, cancellation);
        IReadOnlyList<FoundRecord> page = [.. rows.Take(asked.Most)];
        int? count = asked.After is not null ? null
            : rows.Count <= asked.Most ? rows.Count : await records.CountAsync(asked, CountMost + 1, cancellation);
        return new Found<FoundRecord>(
            page, rows.Count > page.Count ? RecordSearch.Key(page[^1]) : null, count is { } all ? Math.Min(all, CountMost) : null,
            count > CountMost);
    }

    private static void Check(int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, 200);
    }
}
