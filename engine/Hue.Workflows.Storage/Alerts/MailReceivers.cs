using System.Data.Common;

namespace Hue.Workflows.Storage.Alerts;

/// <summary>Which accounts an alert's receivers are, of those that have an e-mail address, by the roles in force on a day.</summary>
internal sealed class MailReceivers
{
    private const string Addressed = """
        select c.id, r.office, r.role from account c left join account_role r on r.account = c.id
            and (r.valid_from is null or r.valid_from <= $1) and (r.valid_to is null or r.valid_to >= $1)
        where c.email is not null and not c.disabled
        """;

    private readonly ILookup<string, string> accounts;

    private MailReceivers(ILookup<string, string> accounts) => this.accounts = accounts;

    public static async Task<MailReceivers> ReadAsync(
        Database database, DbConnection connection, DateOnly day, CancellationToken cancellation)
    {
        var rows = await database.ListAsync(
            connection,
            Addressed,
            row => (Account: row.GetString(0), Role: row.IsDBNull(1) ? null : Receivers.Role(row.GetString(1), row.GetString(2))),
            cancellation,
            day);
        var persons = rows.Select(row => row.Account).Distinct().Select(account => (Receiver: Receivers.Person(account), Account: account));
        var roles = rows.Where(row => row.Role is not null).Select(row => (Receiver: row.Role!, row.Account));
        return new MailReceivers(persons.Concat(roles).ToLookup(pair => pair.Receiver, pair => pair.Account));
    }

    /// <summary>Whether who stands in has an address and holds the role still: what ends with the role ends here too.</summary>
    public bool Knows(StandIn standIn) => accounts[Receivers.Role(standIn.Office, standIn.Role)].Contains(standIn.Substitute);

    /// <summary>Accounts to be told; none twice.</summary>
    public IEnumerable<string> Of(IEnumerable<string> receivers)
        => receivers.SelectMany(receiver => accounts[receiver]).Distinct(StringComparer.Ordinal);
}
