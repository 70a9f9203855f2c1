using System.Security.Claims;
using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Host.Audit;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Demo;
using Hue.Workflows.Host.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace Hue.Workflows.Host.Security;

/// <summary>Signs in and out.</summary>
internal static class SessionHandlers
{
    public static async Task<IResult> SignInAsync(
        SignInRequest body,
        SignInManager<SignInAccount> signIn,
        UserManager<SignInAccount> users,
        LoadedCatalogue catalogue,
        IAntiforgery antiforgery,
        IWebHostEnvironment environment,
        Journal journal,
        ILogger<Person> logger,
        HttpContext http)
    {
        var account = await users.FindByNameAsync(body.UserName);
        var checkedPassword = account is null
            ? await RefuseSlowlyAsync(users, body.Password)
            : await signIn.CheckPasswordSignInAsync(account, body.Password, lockoutOnFailure: true);
        if (account is null || !checkedPassword.Succeeded)
        {
            logger.SignInRefused(account?.Account.Id ?? "unknown", checkedPassword.IsLockedOut);
            var tried = new Actor(account?.Account.Id ?? "unknown", account?.Account.DisplayName ?? "", "", "");
            await journal.AddAsync(tried, new SignInRefused(checkedPassword.IsLockedOut), null, http.RequestAborted);
            return checkedPassword.IsLockedOut ? Problems.LockedOut() : Problems.SignInRefused();
        }

        var session = Guid.NewGuid().ToString("N");
        var principal = await signIn.CreateUserPrincipalAsync(account);
        principal.Identities.First().AddClaim(new Claim(Person.SessionClaim, session));
        var person = Person.Of(principal);
        await journal.AddAsync(
            person.LooksAs(null), new SignedIn([.. person.Holds.Select(h => $"{h.Office}/{h.Role}")]), null, http.RequestAborted);
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [new Claim(Person.SessionClaim, session)]);
        http.User = principal;
        // The token is bound to who is signed in, so a new one goes out with the sign-in.
        AntiForgery.HandOut(antiforgery, http);
        logger.SignedIn(account.Account.Id);
        return Results.Ok(MeOf(http, catalogue, environment));
    }

    public static IResult WhoAmI(LoadedCatalogue catalogue, IAntiforgery antiforgery, IWebHostEnvironment environment, HttpContext http)
    {
        AntiForgery.HandOut(antiforgery, http);
        return http.User.Identity?.IsAuthenticated == true ? Results.Ok(MeOf(http, catalogue, environment)) : Problems.NotSignedIn();
    }

    public static async Task<IResult> SignOutAsync(
        SignInManager<SignInAccount> signIn, IAntiforgery antiforgery, Journal journal, ILogger<Person> logger, HttpContext http)
    {
        var person = Person.Of(http);
        await journal.AddAsync(person.LooksAs(null), new SignedOut(), null, http.RequestAborted);
        await signIn.SignOutAsync();
        http.User = new ClaimsPrincipal(new ClaimsIdentity());
        AntiForgery.HandOut(antiforgery, http);
        logger.SignedOut(person.Id);
        return Results.NoContent();
    }

    public static IResult DemoSignIns(LoadedCatalogue catalogue, IWebHostEnvironment environment)
    {
        var names = catalogue.Names;
        return Results.Ok(environment.IsDevelopment()
            ? new DemoSignIns(
                DemoPeople.Password,
                [.. DemoPeople.All.Select(p => new DemoSignIn(p.UserName, p.Name, names.Role(p.Role), names.Office(p.Office)))])
            : new DemoSignIns(null, []));
    }

    private static Me MeOf(HttpContext http, LoadedCatalogue catalogue, IWebHostEnvironment environment)
    {
        var person = Person.Of(http);
        var names = catalogue.Names;
        return new Me(
            person.Id,
            person.UserName,
            person.Name,
            [.. person.Holds.Select(h => new RoleHeld(h.Office, names.Office(h.Office), h.Role, names.Role(h.Role)))],
            environment.IsDevelopment());
    }

    /// <summary>As slow as a wrong password, so that time does not tell which names exist.</summary>
    private static Task<SignInResult> RefuseSlowlyAsync(UserManager<SignInAccount> users, string password)
    {
        users.PasswordHasher.HashPassword(null!, password);
        return Task.FromResult(SignInResult.Failed);
    }
}
