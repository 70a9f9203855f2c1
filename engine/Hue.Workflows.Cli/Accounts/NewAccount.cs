using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Storage.Accounts;

namespace Hue.Workflows.Cli.Accounts;

/// <summary>Makes accounts the way the host reads them.</summary>
internal static class NewAccount
{
    /// <summary>Whoever has the database's password acts outside of every role; the journal names the machine's account.</summary>
    public static Actor Console { get; } = new("console", Environment.UserName, "console", "");

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
            Console,
            cancellation);
        if (made)
            await accounts.SetRolesAsync(userName, roles, Console, cancellation);
        return made;
    }
}
