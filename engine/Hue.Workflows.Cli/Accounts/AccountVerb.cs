using System.CommandLine;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Storage.Accounts;

namespace Hue.Workflows.Cli.Accounts;

/// <summary>
/// <c>hue account NAME --role OFFICE/ROLE</c>: makes an account in a database; the password comes from standard input.
/// <c>hue account change NAME</c> changes one.
/// </summary>
internal sealed class AccountVerb
{
    internal const int LengthMin = 12;
    private readonly Argument<string> userName = new("name") { Description = "User name; it is also the id that the audit trail names." };

    private readonly Option<string> database = new("--database")
    {
        Description = "\"sqlite:PATH\" or a PostgreSQL connection string.",
        HelpName = "DATABASE",
        Required = true,
    };

    private readonly Option<string?> display = new("--display")
    {
        Description = "Name as shown; the user name if left out.",
        HelpName = "NAME",
    };

    private readonly Option<string?> email = new("--email")
    {
        Description = "Where alerts are mailed to; nowhere if left out.",
        HelpName = "ADDRESS",
    };

    private readonly Option<string[]> roles = new("--role")
    {
        Description = "Office and role, such as 19777/specialist; may be repeated.",
        HelpName = "OFFICE/ROLE",
        Required = true,
    };

    public static Command Command()
    {
        var verb = new AccountVerb();
        const string what = "Tạo tài khoản; mật khẩu đọc từ đầu vào chuẩn. / Makes an account; reads its password from standard input.";
        var command = new Command("account", what)
        {
            verb.userName, verb.database, verb.display, verb.email, verb.roles,
        };
        command.SetAction(verb.RunAsync);
        command.Subcommands.Add(AccountChangeVerb.Command());
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var name = parsed.GetRequiredValue(userName);
        var held = parsed.GetRequiredValue(roles).Select(Held).ToList();
        var password = Console.In.ReadLine() ?? "";
        if (password.Length < LengthMin)
            throw new UsageException($"The password, one line on standard input, must have {LengthMin} characters or more.");
        await using var stores = await OpenDatabase.AtAsync(parsed.GetRequiredValue(database), cancellation);
        if (await NewAccount.AddAsync(
            stores.Accounts, name, parsed.GetValue(display) ?? name, Address(parsed.GetValue(email)), password, held, cancellation))
            return 0;
        Console.Error.WriteLine($"The name {name} is taken; nothing has changed.");
        return CommandRun.Faulty;
    }

    internal static string? Address(string? text)
        => text is null || (text.Split('@') is [{ Length: > 0 }, { Length: > 0 }]
            && text.All(c => c is > ' ' and < (char)127 and not ('<' or '>')))
            ? text
            : throw new UsageException($"--email: write NAME@DOMAIN, such as lan@hue.example, instead of \"{text}\"");

    internal static AccountRole Held(string text) => text.Split('/') is [{ Length: > 0 } office, { Length: > 0 } role]
        ? new AccountRole(office, role)
        : throw new UsageException($"--role: write OFFICE/ROLE, such as 19777/specialist, instead of \"{text}\"");
}
