using System.Globalization;
using Hue.Workflows.Engine.Audit.Journal;

namespace Hue.Workflows.Storage.Accounts;

/// <summary>What of an account is another, as the journal says it. Counts of failures are not: each refused sign-in is a record.</summary>
internal static class AccountChanges
{
    public static IReadOnlyList<AccountChange> Between(Account before, Account after, DateTimeOffset now)
    {
        List<AccountChange> changes = [];
        void Say(string member, string? was, string? now)
        {
            if (was != now)
                changes.Add(new AccountChange(member, was, now));
        }

        Say("disabled", Flag(before.Disabled), Flag(after.Disabled));
        Say("displayName", before.DisplayName, after.DisplayName);
        if (before.Email != after.Email)
            changes.Add(new AccountChange("email"));
        Say("lockedUntil", Locked(before, now), Locked(after, now));
        // A new stamp comes with a new password; the hash alone is the same password, stored by stronger settings at a sign-in.
        if (before.PasswordHash != after.PasswordHash)
            changes.Add(new AccountChange(before.SecurityStamp == after.SecurityStamp ? "passwordForm" : "password"));
        Say("userName", before.UserName, after.UserName);
        return changes;
    }

    private static string Flag(bool flag) => flag ? "true" : "false";

    /// <summary>Null for an account that is not locked now: a lock that has run out is none.</summary>
    private static string? Locked(Account account, DateTimeOffset now) => account.LockoutEnd is { } end && end > now
        ? end.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
        : null;
}
