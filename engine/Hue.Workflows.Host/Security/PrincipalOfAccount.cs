using System.Security.Claims;
using Hue.Workflows.Host.Shell;
using Microsoft.AspNetCore.Identity;

namespace Hue.Workflows.Host.Security;

/// <summary>What a sign-in carries: who, and which roles in which offices were in force then; refreshed every minute.</summary>
internal sealed class PrincipalOfAccount(StoreGate gate, TimeProvider clock) : IUserClaimsPrincipalFactory<SignInAccount>
{
    public const string StampClaim = "AspNet.Identity.SecurityStamp";

    public async Task<ClaimsPrincipal> CreateAsync(SignInAccount user)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, user.Account.Id));
        identity.AddClaim(new Claim(ClaimTypes.Name, user.Account.UserName));
        identity.AddClaim(new Claim(Person.NameClaim, user.Account.DisplayName));
        identity.AddClaim(new Claim(StampClaim, user.Account.SecurityStamp));
        foreach (var role in await gate.Open.Accounts.RolesAsync(user.Account.Id, HueTime.Today(clock), CancellationToken.None))
            identity.AddClaim(new Claim(Access.HoldsClaim, role.Office + "/" + role.Role));
        return new ClaimsPrincipal(identity);
    }
}
