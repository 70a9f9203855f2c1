using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Storage.Accounts;
using Hue.Workflows.Storage.Audit.Searching;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Audit.Search;

/// <summary>
/// What a record of the journal is about: such a record has no page of its own, so the list says all of it. An id that nothing names
/// stands for itself.
/// </summary>
internal sealed class JournalWords(
    LoadedCatalogue catalogue, RefusedActions actions, IReadOnlyDictionary<string, string> accounts)
{
    private const int OfficesMost = 3;

    private CatalogueNames Names => catalogue.Names;

    /// <summary>With the names of the accounts that the records are about.</summary>
    public static async Task<JournalWords> ForAsync(
        IEnumerable<FoundRecord> records, AccountStore accounts, LoadedCatalogue catalogue, RefusedActions actions,
        CancellationToken cancellation)
    {
        Dictionary<string, string> known = new(StringComparer.Ordinal);
        foreach (var id in records.Select(record => AccountOf(record.Entry)).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (await accounts.FindByIdAsync(id, cancellation) is { } account)
                known[id] = account.DisplayName;
        }

        return new JournalWords(catalogue, actions, known);
    }

    /// <summary>Null where the kind alone says it.</summary>
    public LocalText? Of(JournalEntry entry) => entry switch
    {
        PermissionRefused refused => Both(actions.Of(refused.Action), Both(": ", JournalTerms.Refusal(refused.Code))),
        SignedIn signedIn => All(signedIn.Roles.Select(Role)),
        SignInRefused { LockedOut: true } => new LocalText("tài khoản đang bị khóa", "the account is locked"),
        AccountCreated created => Same(Account(created.Account)),
        RolesChanged changed => Both($"{Account(changed.Account)}: ", BeforeAfter(changed.Before, changed.After)),
        AccountChanged changed => Both($"{Account(changed.Account)}: ", All(changed.Changes.Select(JournalTerms.Change), "; ")),
        DefinitionPublished published => Published(published),
        CalendarAmended amended => Amended(amended),
        PersonalDataRead { Offices: { } offices } read => Both(JournalTerms.Part(read.Part), Offices(offices)),
        PersonalDataRead read => JournalTerms.Part(read.Part),
        PersonalDataErased erased => Same($"{erased.Reason} ({erased.LegalBasis})"),
        AlertResent resent => Same($"{resent.Alert}, {resent.Channel}"),
        TrailSearched { Criteria.Count: 0 } searched => JournalTerms.Over(searched.Over),
        TrailSearched searched => Both(JournalTerms.Over(searched.Over), Both(": ", All(searched.Criteria.Select(JournalTerms.Criterion)))),
        _ => null,
    };

    private static string? AccountOf(JournalEntry? entry) => entry switch
    {
        AccountCreated created => created.Account,
        RolesChanged changed => changed.Account,
        AccountChanged changed => changed.Account,
        _ => null,
    };

    private static LocalText Same(string text) => new(text, text);

    private static LocalText Both(string before, LocalText text) => new(before + text.Vi, before + text.En);

    private static LocalText Both(LocalText first, LocalText second) => new(first.Vi + second.Vi, first.En + second.En);

    private static LocalText All(IEnumerable<LocalText> texts, string between = ", ")
    {
        List<LocalText> all = [.. texts];
        return new LocalText(string.Join(between, all.Select(text => text.Vi)), string.Join(between, all.Select(text => text.En)));
    }

    private string Account(string id) => accounts.GetValueOrDefault(id, id);

    private LocalText Published(DefinitionPublished published)
    {
        // A version that the catalogue has no more is named by its sister of today, and a procedure that it has no more by its code.
        var title = (catalogue.Current.Find(published.Procedure, published.Version)
            ?? catalogue.Current.Definitions.LastOrDefault(each => each.Code == published.Procedure))?.Title;
        return new LocalText(
            $"{published.Procedure}, phiên bản {published.Version}{(title is null ? "" : $": {title}")}",
            $"{published.Procedure}, version {published.Version}{(title is null ? "" : $": {title}")}");
    }

    private LocalText Amended(CalendarAmended amended)
    {
        var change = amended.From is null ? amended.To : $"{amended.From} → {amended.To}";
        var reason = amended.Reason is null ? "" : $", {amended.Reason}";
        return Both($"{change}{reason}", amended.Offices is { } offices ? Offices(offices) : Same(""));
    }

    /// <summary>The first of them; of none, that it is all.</summary>
    private LocalText Offices(IReadOnlyList<string> offices)
    {
        var first = string.Join(", ", offices.Take(OfficesMost).Select(Names.Office));
        var more = offices.Count - OfficesMost;
        return offices.Count == 0 ? new LocalText(", mọi đơn vị", ", all offices")
            : more <= 0 ? Same($", {first}")
            : new LocalText($", {first} và {more} đơn vị khác", $", {first} and {more} more");
    }

    private LocalText BeforeAfter(IReadOnlyList<string> before, IReadOnlyList<string> after)
        => Both(Roles(before), Both(" → ", Roles(after)));

    private LocalText Roles(IReadOnlyList<string> roles) => roles.Count == 0
        ? new LocalText("không có vai trò", "no role")
        : All(roles.Select(Role));

    /// <summary>"19777/clerk 2026-03-01..2026-03-31" as people say it.</summary>
    private LocalText Role(string held)
    {
        var parts = held.Split(' ', 2);
        var (office, role) = parts[0].IndexOf('/', StringComparison.Ordinal) is var slash and >= 0
            ? (parts[0][..slash], parts[0][(slash + 1)..])
            : ("", parts[0]);
        var place = office.Length == 0 ? "" : $" {Names.Office(office)}";
        return Same($"{Names.Role(role)}{place}{(parts.Length > 1 ? $" ({JournalTerms.Days(parts[1])})" : "")}");
    }
}
