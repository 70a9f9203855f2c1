using System.Data.Common;
using System.Globalization;
using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Storage.Audit;

namespace Hue.Workflows.Storage.Accounts;

/// <summary>Accounts and the roles they hold; the host wraps it for ASP.NET Core Identity.</summary>
public sealed class AccountStore
{
    private const string All = "c.id, c.user_name, c.normalized_name, c.display_name, c.password_hash, c.security_stamp, c.lockout_end, "
        + "c.access_failed_count, c.lockout_enabled, c.disabled, c.email";

    private const string AllRoles =
        "select r.office, r.role, r.valid_from, r.valid_to from account_role r where r.account = $1 order by r.office, r.role";

    private const string Insert =
        "insert into account (id, user_name, normalized_name, display_name, password_hash, security_stamp, lockout_end, "
            + "access_failed_count, lockout_enabled, disabled, email) "
            + "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing";

    private const string Update = "update account set user_name = $2, normalized_name = $3, display_name = $4, password_hash = $5, "
        + "security_stamp = $6, lockout_end = $7, access_failed_count = $8, lockout_enabled = $9, disabled = $10, email = $11 "
        + "where id = $1";

    private const string InsertRole =
        "insert into account_role (account, office, role, valid_from, valid_to) values ($1, $2, $3, $4, $5)";

    private const string InForce = "(r.valid_from is null or r.valid_from <= $2) and (r.valid_to is null or r.valid_to >= $2)";

    /// <summary>Reads account_role_people.</summary>
    internal const string People = $"select {All} from account_role r join account c on c.id = r.account "
        + $"where r.office = $1 and r.role = $3 and {InForce} and not c.disabled order by c.display_name, c.id";

    private readonly Database database;
    private readonly JournalStore journal;
    private readonly TimeProvider clock;

    internal AccountStore(Database database, JournalStore journal, TimeProvider clock)
        => (this.database, this.journal, this.clock) = (database, journal, clock);

    /// <summary>The account of an id; null when there is none.</summary>
    public Task<Account?> FindByIdAsync(string id, CancellationToken cancellation) => OneAsync("c.id = $1", id, cancellation);

    /// <summary>The account of a normalised name; null when there is none.</summary>
    public Task<Account?> FindByNameAsync(string normalizedName, CancellationToken cancellation)
        => OneAsync("c.normalized_name = $1", normalizedName, cancellation);

    /// <summary>All accounts, by name.</summary>
    public Task<IReadOnlyList<Account>> AllAsync(CancellationToken cancellation)
        => database.ListAsync($"select {All} from account c order by c.normalized_name", Read, cancellation);

    /// <summary>Makes an account; recorded in the journal with it.</summary>
    /// <param name="account">The account.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>False when the id or the normalised name is taken; then nothing changed.</returns>
    public Task<bool> CreateAsync(Account account, Actor by, CancellationToken cancellation)
        => database.WriteAsync(
            async connection =>
            {
                var made = await database.ExecuteAsync(connection, Insert, cancellation, Values(account)) == 1;
                if (made)
                    await RecordAsync(connection, by, new AccountCreated(account.Id), cancellation);
                return made;
            },
            cancellation);

    /// <summary>Replaces everything; what of it is another than before is recorded in the journal with it.</summary>
    /// <param name="account">The account, as it is to be.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>False when there is no such account.</returns>
    public Task<bool> UpdateAsync(Account account, Actor by, CancellationToken cancellation)
        => database.WriteAsync(
            async connection =>
            {
                var before = (await database.ListAsync(
                    connection, $"select {All} from account c where c.id = $1", Read, cancellation, account.Id)).SingleOrDefault();
                if (before is null || await database.ExecuteAsync(connection, Update, cancellation, Values(account)) == 0)
                    return false;
                if (AccountChanges.Between(before, account, clock.GetUtcNow()) is { Count: > 0 } changes)
                    await RecordAsync(connection, by, new AccountChanged(account.Id, changes), cancellation);
                return true;
            },
            cancellation);

    /// <summary>Counts one more failed sign-in; attempts at the same moment are each counted.</summary>
    /// <returns>Failures so far.</returns>
    public Task<int> AddFailureAsync(string id, CancellationToken cancellation)
        => database.WriteAsync(
            async connection =>
            {
                var counts = await database.ListAsync(
                    connection,
                    "update account set access_failed_count = access_failed_count + 1 where id = $1 returning access_failed_count",
                    row => row.GetInt32(0),
                    cancellation,
                    id);
                return counts.Count == 0 ? 0 : counts[0];
            },
            cancellation);

    /// <summary>All roles of an account, in force or not.</summary>
    public Task<IReadOnlyList<AccountRole>> RolesAsync(string account, CancellationToken cancellation)
        => database.ListAsync(
            AllRoles,
            ReadRole,
            cancellation,
            account);

    /// <summary>Roles in force on a civil day.</summary>
    public Task<IReadOnlyList<AccountRole>> RolesAsync(string account, DateOnly day, CancellationToken cancellation)
        => database.ListAsync(
            $"select r.office, r.role, r.valid_from, r.valid_to from account_role r where r.account = $1 and {InForce} "
                + "order by r.office, r.role",
            ReadRole,
            cancellation,
            account,
            day);

    /// <summary>Replaces all roles of an account; recorded in the journal with it, unless they are what they were.</summary>
    /// <param name="account">The account's id.</param>
    /// <param name="roles">All that it is to hold.</param>
    /// <param name="by">Who gives them.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public Task SetRolesAsync(string account, IReadOnlyList<AccountRole> roles, Actor by, CancellationToken cancellation)
        => database.WriteAsync(
            async connection =>
            {
                var before = await database.ListAsync(connection, AllRoles, ReadRole, cancellation, account);
                await database.ExecuteAsync(connection, "delete from account_role where account = $1", cancellation, account);
                foreach (var role in roles)
                {
                    await database.ExecuteAsync(
                        connection, InsertRole, cancellation, account, role.Office, role.Role, role.ValidFrom, role.ValidTo);
                }

                var change = new RolesChanged(account, Said(before), Said(roles));
                if (!change.Before.SequenceEqual(change.After))
                    await RecordAsync(connection, by, change, cancellation);
                return roles.Count;
            },
            cancellation);

    /// <summary>Who holds a role in an office on a civil day, by name; nobody who is disabled.</summary>
    public Task<IReadOnlyList<Account>> PeopleAsync(string office, string role, DateOnly day, CancellationToken cancellation)
        => database.ListAsync(
            People,
            Read,
            cancellation,
            office,
            day,
            role);

    private Task<int> RecordAsync(DbConnection connection, Actor by, JournalEntry entry, CancellationToken cancellation)
        => journal.AddAsync(
            connection, new JournalRecord { Id = Guid.CreateVersion7(), At = clock.GetUtcNow(), By = by, Entry = entry }, cancellation);

    /// <summary>"19777/clerk", or "19777/clerk 2026-03-01..2026-03-31" where days are limited.</summary>
    private static IReadOnlyList<string> Said(IReadOnlyList<AccountRole> roles) =>
    [
        .. roles.Select(r => $"{r.Office}/{r.Role}{Days(r)}").Order(StringComparer.Ordinal),
    ];

    private static string Days(AccountRole role) => role.ValidFrom is null && role.ValidTo is null
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $" {role.ValidFrom:yyyy-MM-dd}..{role.ValidTo:yyyy-MM-dd}");

    private async Task<Account?> OneAsync(string where, string value, CancellationToken cancellation)
    {
        var rows = await database.ListAsync($"select {All} from account c where {where}", Read, cancellation, value);
        return rows.Count == 0 ? null : rows[0];
    }

    private Account Read(DbDataReader row) => new()
    {
        Id = row.GetString(0),
        UserName = row.GetString(1),
        NormalizedName = row.GetString(2),
        DisplayName = row.GetString(3),
        PasswordHash = row.IsDBNull(4) ? null : row.GetString(4),
        SecurityStamp = row.GetString(5),
        LockoutEnd = database.InstantOrNull(row, 6),
        AccessFailedCount = row.GetInt32(7),
        LockoutEnabled = row.GetBoolean(8),
        Disabled = row.GetBoolean(9),
        Email = row.IsDBNull(10) ? null : row.GetString(10),
    };

    private static AccountRole ReadRole(DbDataReader row) => new(row.GetString(0), row.GetString(1), DayOrNull(row, 2), DayOrNull(row, 3));

    private static DateOnly? DayOrNull(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    private static object?[] Values(Account account) =>
    [
        account.Id, account.UserName, account.NormalizedName, account.DisplayName, account.PasswordHash, account.SecurityStamp,
        account.LockoutEnd, account.AccessFailedCount, account.LockoutEnabled, account.Disabled,
        account.Email,
    ];
}
