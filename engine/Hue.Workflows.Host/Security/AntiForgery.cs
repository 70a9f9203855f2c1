using Hue.Workflows.Host.Shell;
using Microsoft.AspNetCore.Antiforgery;

namespace Hue.Workflows.Host.Security;

/// <summary>Unsafe methods under /api want the token of the readable cookie in a header: another site cannot read the cookie.</summary>
internal static class AntiForgery
{
    public const string CookieName = "XSRF-TOKEN";
    public const string HeaderName = "X-XSRF-TOKEN";
    public const string PrivateCookieName = "hue-antiforgery";

    /// <summary>Puts the request token where the web app can read it.</summary>
    public static void HandOut(IAntiforgery antiforgery, HttpContext http)
    {
        var tokens = antiforgery.GetAndStoreTokens(http);
        http.Response.Cookies.Append(CookieName, tokens.RequestToken!, new CookieOptions
        {
            HttpOnly = false,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            Path = "/",
            IsEssential = true,
        });
    }

    /// <summary>Refuses unsafe requests without a token.</summary>
    public static async Task CheckAsync(HttpContext http, RequestDelegate next)
    {
        var method = http.Request.Method;
        var isUnsafe = !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method)
            && !HttpMethods.IsTrace(method);
        if (isUnsafe && http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            if (!await http.RequestServices.GetRequiredService<CheckedTokens>().AreRightAsync(http))
            {
                await Problems.AntiForgery().ExecuteAsync(http);
                return;
            }
        }

        await next(http);
    }
}
