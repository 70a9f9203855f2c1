using Hue.Workflows.Storage.Accounts;

namespace Hue.Workflows.Host.Security;

/// <summary>An account while Identity works on it: Identity sets member by member, our account is one immutable value.</summary>
internal sealed class SignInAccount(Account account)
{
    public Account Account { get; set; } = account;
}
