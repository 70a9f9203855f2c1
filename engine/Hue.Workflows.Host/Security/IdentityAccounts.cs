using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Hue.Workflows.Host.Security;

/// <summary>ASP.NET Core Identity over our own accounts.</summary>
internal sealed class IdentityAccounts(StoreGate gate)
    : IUserPasswordStore<SignInAccount>, IUserLockoutStore<SignInAccount>, IUserSecurityStampStore<SignInAccount>
{
    private AccountStore Accounts => gate.Open.Accounts;

    public Task<string> GetUserIdAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult(user.Account.Id);

    public Task<string?> GetUserNameAsync(SignInAccount user, CancellationToken cancellationToken)
        => Task.FromResult<string?>(user.Account.UserName);

    public Task SetUserNameAsync(SignInAccount user, string? userName, CancellationToken cancellationToken)
        => Change(user, user.Account with { UserName = userName ?? "" });

    public Task<string?> GetNormalizedUserNameAsync(SignInAccount user, CancellationToken cancellationToken)
        => Task.FromResult<string?>(user.Account.NormalizedName);

    public Task SetNormalizedUserNameAsync(SignInAccount user, string? normalizedName, CancellationToken cancellationToken)
        => Change(user, user.Account with { NormalizedName = normalizedName ?? "" });

    public async Task<IdentityResult> CreateAsync(SignInAccount user, CancellationToken cancellationToken)
        => Result(await Accounts.CreateAsync(user.Account, Actor.System(""), cancellationToken), "taken");

    public async Task<IdentityResult> UpdateAsync(SignInAccount user, CancellationToken cancellationToken)
        => Result(await Accounts.UpdateAsync(user.Account, Actor.System(""), cancellationToken), "gone");

    /// <summary>The audit trail names accounts, so one is disabled instead.</summary>
    public async Task<IdentityResult> DeleteAsync(SignInAccount user, CancellationToken cancellationToken)
    {
        user.Account = user.Account with { Disabled = true };
        return await UpdateAsync(user, cancellationToken);
    }

    public async Task<SignInAccount?> FindByIdAsync(string userId, CancellationToken cancellationToken)
        => Usable(await Accounts.FindByIdAsync(userId, cancellationToken));

    public async Task<SignInAccount?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
        => Usable(await Accounts.FindByNameAsync(normalizedUserName, cancellationToken));

    public Task SetPasswordHashAsync(SignInAccount user, string? passwordHash, CancellationToken cancellationToken)
        => Change(user, user.Account with { PasswordHash = passwordHash });

    public Task<string?> GetPasswordHashAsync(SignInAccount user, CancellationToken cancellationToken)
        => Task.FromResult(user.Account.PasswordHash);

    public Task<bool> HasPasswordAsync(SignInAccount user, CancellationToken cancellationToken)
        => Task.FromResult(user.Account.PasswordHash is not null);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(SignInAccount user, CancellationToken cancellationToken)
        => Task.FromResult(user.Account.LockoutEnd);

    public Task SetLockoutEndDateAsync(SignInAccount user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken)
        => Change(user, user.Account with { LockoutEnd = lockoutEnd });

    public async Task<int> IncrementAccessFailedCountAsync(SignInAccount user, CancellationToken cancellationToken)
    {
        var failures = await Accounts.AddFailureAsync(user.Account.Id, cancellationToken);
        user.Account = user.Account with { AccessFailedCount = failures };
        return failures;
    }

    public Task ResetAccessFailedCountAsync(SignInAccount user, CancellationToken cancellationToken)
        => Change(user, user.Account with { AccessFailedCount = 0 });

    public Task<int> GetAccessFailedCountAsync(SignInAccount user, CancellationToken cancellationToken)
        => Task.FromResult(user.Account.AccessFailedCount);

    public Task<bool> GetLockoutEnabledAsync(SignInAccount user, CancellationToken cancellationToken)
        => Task.FromResult(user.Account.LockoutEnabled);

    public Task SetLockoutEnabledAsync(SignInAccount user, bool enabled, CancellationToken cancellationToken)
        => Change(user, user.Account with { LockoutEnabled = enabled });

    public Task SetSecurityStampAsync(SignInAccount user, string stamp, CancellationToken cancellationToken)
        => Change(user, user.Account with { SecurityStamp = stamp });

    public Task<string?> GetSecurityStampAsync(SignInAccount user, CancellationToken cancellationToken)
        => Task.FromResult<string?>(user.Account.SecurityStamp);

    public void Dispose()
    {
        // The database is not this store's to close.
    }

    private static Task Change(SignInAccount user, Account account)
    {
        user.Account = account;
        return Task.CompletedTask;
    }

    private static SignInAccount? Usable(Account? account) => account is null || account.Disabled ? null : new SignInAccount(account);

    private static IdentityResult Result(bool done, string code)
        => done ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = code, Description = "The account is " + code + "." });
}
