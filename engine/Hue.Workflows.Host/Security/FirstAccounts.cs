using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Host.Demo;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Hue.Workflows.Host.Security;

/// <summary>Accounts of a database that has none: the demo's in Development, else the administrator of the configuration.</summary>
internal sealed class FirstAccounts(
    StoreGate gate, HostSettings settings, DemoPeople demo, IHostEnvironment environment, ILogger<FirstAccounts> logger)
{
    private static readonly UpperInvariantLookupNormalizer Names = new();

    public async Task MakeAsync(CancellationToken cancellation)
    {
        if (environment.IsDevelopment())
        {
            await demo.MakeAsync(cancellation);
            return;
        }

        if (settings.Administrator is not { } administrator || (await gate.Open.Accounts.AllAsync(cancellation)).Count > 0)
            return;
        await AddAsync(
            gate.Open.Accounts, administrator.UserName, "Quản trị viên", Hash(administrator.Password),
                [new AccountRole("hue", "administrator")], cancellation);
        logger.AdministratorMade(administrator.UserName);
    }

    /// <summary>The stored form of a password.</summary>
    public static string Hash(string password) => new PasswordHasher<SignInAccount>().HashPassword(null!, password);

    /// <summary>Makes an account unless its name is taken.</summary>
    public static async Task AddAsync(
        AccountStore accounts, string userName, string name, string passwordHash, IReadOnlyList<AccountRole> roles,
            CancellationToken cancellation)
    {
        var made = await accounts.CreateAsync(
            new Account
            {
                Id = userName,
                UserName = userName,
                NormalizedName = Names.NormalizeName(userName),
                DisplayName = name,
                PasswordHash = passwordHash,
                SecurityStamp = Guid.NewGuid().ToString("N"),
            },
            Actor.System(""),
            cancellation);
        if (made)
            await accounts.SetRolesAsync(userName, roles, Actor.System(""), cancellation);
    }
}
