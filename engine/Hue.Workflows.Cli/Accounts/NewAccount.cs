using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Storage.Accounts;

namespace Hue.Workflows.Cli.Accounts;

/// <summary>Makes accounts the way the host reads them.</summary>
internal static class NewAccount
{
    /// <returns>False when the name is taken; then nothing changed.</returns>
    public static async Task<bool> AddAsync(
        AccountStore accounts,
        string userName,
        string name,
        string? email,
        string password,
        IReadOnlyList<AccountRole> roles,
        CancellationToken cancellation)
    {
        // Whoever has the database's password acts outside of every role; the journal names the machine's account.
        var by = new Actor("console", Environment.UserName, "console", "");
        var made = await accounts.CreateAsync(
            new Account
            {
                Id = userName,
                UserName = userName,
                NormalizedName = userName.Normalize().ToUpperInvariant(),
                DisplayName = name,
                PasswordHash = StoredPassword.Of(password),
                SecurityStamp = Guid.NewGuid().ToString("N"),
                Email = email,
            },
            by,
            cancellation);
        if (made)
            await accounts.SetRolesAsync(userName, roles, by, cancellation);
        return made;
    }
}
