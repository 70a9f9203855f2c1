using System.CommandLine;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Storage.Accounts;

namespace Hue.Workflows.Cli.Accounts;

/// <summary><c>hue account change NAME</c>: disables an account, gives it roles or a password; the journal records each change.</summary>
internal sealed class AccountChangeVerb
{
    private readonly Argument<string> userName = new("name") { Description = "User name." };

    private readonly Option<string> database = new("--database")
    {
        Description = "\"sqlite:PATH\" or a PostgreSQL connection string.",
        HelpName = "DATABASE",
        Required = true,
    };

    private readonly Option<bool> disable = new("--disable")
    {
        Description = "Nobody signs in with it any more; sessions end in a minute.",
    };

    private readonly Option<bool> enable = new("--enable") { Description = "It may be used again." };

    private readonly Option<bool> unlock = new("--unlock") { Description = "Ends a lock by failed sign-ins." };

    private readonly Option<bool> password = new("--password") { Description = "Takes a new password, one line on standard input." };

    private readonly Option<string?> display = new("--display") { Description = "Name as shown.", HelpName = "NAME" };

    private readonly Option<string?> email = new("--email") { Description = "Where alerts are mailed to.", HelpName = "ADDRESS" };

    private readonly Option<string[]> roles = new("--role")
    {
        Description = "Office and role, such as 19777/specialist; may be repeated. All that it is to hold from now on.",
        HelpName = "OFFICE/ROLE",
    };

    public static Command Command()
    {
        var verb = new AccountChangeVerb();
        const string what = "Thay đổi tài khoản: khóa, mở, vai trò, mật khẩu. / Changes an account; the journal records each change.";
        var command = new Command("change", what)
        {
            verb.userName, verb.database, verb.disable, verb.enable, verb.unlock, verb.password, verb.display, verb.email, verb.roles,
        };
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(disable) && parsed.GetValue(enable))
            throw new UsageException("--disable, --enable: one of them.");
        var held = (parsed.GetValue(roles) ?? []).Select(AccountVerb.Held).ToList();
        var change = ChangeOf(parsed);
        await using var stores = await OpenDatabase.AtAsync(parsed.GetRequiredValue(database), cancellation);
        var name = parsed.GetRequiredValue(userName);
        if (await stores.Accounts.FindByNameAsync(name.Normalize().ToUpperInvariant(), cancellation) is not { } account)
        {
            Console.Error.WriteLine($"There is no account {name}; nothing has changed.");
            return CommandRun.Faulty;
        }

        if (change(account) is var changed && changed != account)
            await stores.Accounts.UpdateAsync(changed, NewAccount.Console, cancellation);
        if (held.Count > 0)
            await stores.Accounts.SetRolesAsync(account.Id, held, NewAccount.Console, cancellation);
        return 0;
    }

    private Func<Account, Account> ChangeOf(ParseResult parsed)
    {
        var address = AccountVerb.Address(parsed.GetValue(email));
        var hash = parsed.GetValue(password) ? StoredPassword.Of(NewPassword()) : null;
        var ends = hash is not null || parsed.GetValue(disable);
        return account => account with
        {
            Disabled = parsed.GetValue(disable) || (account.Disabled && !parsed.GetValue(enable)),
            LockoutEnd = parsed.GetValue(unlock) ? null : account.LockoutEnd,
            AccessFailedCount = parsed.GetValue(unlock) ? 0 : account.AccessFailedCount,
            PasswordHash = hash ?? account.PasswordHash,
            SecurityStamp = ends ? Guid.NewGuid().ToString("N") : account.SecurityStamp, // sessions of before are not kept
            DisplayName = parsed.GetValue(display) ?? account.DisplayName,
            Email = address ?? account.Email,
        };
    }

    private static string NewPassword() => (Console.In.ReadLine() ?? "") is { Length: >= AccountVerb.LengthMin } typed
        ? typed
        : throw new UsageException(
            $"The password, one line on standard input, must have {AccountVerb.LengthMin} characters or more.");
}
