using System.Security.Claims;
using Hue.Workflows.Host.Shell;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Hue.Workflows.Host.Security;

/// <summary>Sign-in, permissions, anti-forgery, and the keys they rest on.</summary>
internal static class SecurityServices
{
    public const int FailuresMax = 5;

    private static readonly TimeSpan RolesReadEvery = TimeSpan.FromMinutes(1);

    public static void Add(IServiceCollection services, HostSettings settings)
    {
        services.AddDataProtection().SetApplicationName("Hue.Workflows");
        services.AddSingleton<IXmlRepository, KeyRingInStorage>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(
            s => new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = s.GetRequiredService<IXmlRepository>()));
        AddIdentity(services);
        services.AddAntiforgery(o =>
        {
            o.HeaderName = AntiForgery.HeaderName;
            o.Cookie.Name = AntiForgery.PrivateCookieName;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddSingleton<CheckedTokens>();
        services.AddAuthorization(Access.Configure);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, PermissionRefusals>();
        services.AddRateLimiter(o => SignInLimit.Configure(o, settings.SignInsPerMinute));
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(o =>
        {
            o.Cookie.Name = "hue-session";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.ExpireTimeSpan = TimeSpan.FromHours(10);
            o.SlidingExpiration = true;
            o.Events.OnValidatePrincipal = ValidateWhenDueAsync;
            o.Events.OnRedirectToLogin = c => Problems.NotSignedIn().ExecuteAsync(c.HttpContext);
            o.Events.OnRedirectToAccessDenied = c => Problems.Forbidden().ExecuteAsync(c.HttpContext);
        });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).PostConfigure<TimeProvider>(
            (o, clock) => o.TicketDataFormat = new OpenedTickets(o.TicketDataFormat, clock));
        services.AddIdentityCore<SignInAccount>(o =>
        {
            o.Lockout.MaxFailedAccessAttempts = FailuresMax;
            o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            o.Password.RequiredLength = 12;
            o.Password.RequireNonAlphanumeric = false;
            o.Password.RequireUppercase = false;
        }).AddUserStore<IdentityAccounts>().AddSignInManager();
        services.AddScoped<IUserClaimsPrincipalFactory<SignInAccount>, PrincipalOfAccount>();
        services.Configure<SecurityStampValidatorOptions>(o =>
        {
            // A role taken away is gone within a minute.
            o.ValidationInterval = RolesReadEvery;
            o.OnRefreshingPrincipal = KeepSession;
        });
    }

    /// <summary>
    /// The validator looks at the same instant first, but making it and what it rests on costs more than the look, every request.
    /// </summary>
    private static Task ValidateWhenDueAsync(CookieValidatePrincipalContext context)
    {
        var clock = context.Options.TimeProvider ?? TimeProvider.System;
        return context.Properties.IssuedUtc is { } issued && clock.GetUtcNow() - issued <= RolesReadEvery
            ? Task.CompletedTask
            : SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    private static Task KeepSession(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal?.FindFirst(Person.SessionClaim) is { } session)
            context.NewPrincipal?.Identities.First().AddClaim(new Claim(Person.SessionClaim, session.Value));
        return Task.CompletedTask;
    }
}
