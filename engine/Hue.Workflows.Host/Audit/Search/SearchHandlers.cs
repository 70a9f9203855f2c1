using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Offices;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage.Accounts;

namespace Hue.Workflows.Host.Audit.Search;

/// <summary>Searches: recorded first, then answered.</summary>
internal static class SearchHandlers
{
    private const int PeopleMost = 30;

    public static async Task<IResult> DossiersAsync(
        [AsParameters] DossierSearchRequest request, StoreGate gate, LoadedCatalogue catalogue, Journal journal, TimeProvider clock,
        HttpContext http, CancellationToken cancellation)
    {
        var (asked, criteria) = AskedFor.Dossiers(http.Request, request, clock.GetUtcNow());
        if (asked.Errors.Count > 0)
            return Problems.CriteriaUnreadable(asked.Errors);
        await journal.SearchedAsync(Person.Of(http), "dossiers", asked.Named, cancellation);
        var found = await gate.Open.Trail.DossiersAsync(criteria, cancellation);
        return Results.Ok(new FoundDossiers(
            [.. found.Items.Select(each => SearchLines.Of(each, catalogue.Names))], found.Next, found.Count, found.CountIsLeast));
    }

    public static async Task<IResult> RecordsAsync(
        [AsParameters] RecordSearchRequest request, StoreGate gate, LoadedCatalogue catalogue, RefusedActions actions,
        Journal journal, HttpContext http, CancellationToken cancellation)
    {
        var (asked, criteria) = AskedFor.Records(http.Request, request);
        if (asked.Errors.Count > 0)
            return Problems.CriteriaUnreadable(asked.Errors);
        await journal.SearchedAsync(Person.Of(http), "records", asked.Named, cancellation);
        var found = await gate.Open.Trail.RecordsAsync(criteria, cancellation);
        var words = await JournalWords.ForAsync(found.Items, gate.Open.Accounts, catalogue, actions, cancellation);
        return Results.Ok(new FoundRecords(
            [.. found.Items.Select(each => SearchLines.Of(each, words, catalogue.Names))], found.Next, found.Count, found.CountIsLeast));
    }

    public static IResult Kinds() => Results.Ok(new RecordKinds(
    [
        .. EventKinds.All.Select(kind => new RecordKind(kind, EventTitles.Of(kind), true)),
        .. JournalKinds.All.Select(kind => new RecordKind(kind, JournalTitles.Of(kind), false)),
    ]));

    /// <summary>People of all offices whose name, or name for signing in, has every word of the text; those who left as well.</summary>
    public static async Task<IResult> PeopleAsync(string? search, string? id, StoreGate gate, CancellationToken cancellation)
    {
        var words = PlainText.Of(search ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<Account> people = id is null
            ? (await gate.Open.Accounts.AllAsync(cancellation)).Where(account => Has($"{account.DisplayName} {account.UserName}", words))
            : await gate.Open.Accounts.FindByIdAsync(id, cancellation) is { } one ? [one] : [];
        return Results.Ok(new PersonList(
        [
            .. people.OrderBy(account => account.DisplayName, StringComparer.Ordinal).Take(PeopleMost)
                .Select(account => new PersonName(account.Id, account.DisplayName)),
        ]));
    }

    private static bool Has(string name, string[] words)
    {
        var plain = PlainText.Of(name);
        return words.All(word => plain.Contains(word, StringComparison.Ordinal));
    }
}
