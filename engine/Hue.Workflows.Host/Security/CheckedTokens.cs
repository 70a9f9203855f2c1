using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;

namespace Hue.Workflows.Host.Security;

/// <summary>
/// Anti-forgery tokens that were found right for a person, for a minute: a page sends the same pair with all it does. Whether a pair is
/// right follows from the two texts and from who asks, and from nothing else.
/// </summary>
internal sealed class CheckedTokens(IAntiforgery antiforgery, TimeProvider clock)
{
    private const int Most = 5000;
    private static readonly TimeSpan Keeps = TimeSpan.FromMinutes(1);
    private readonly ShortMemory<(string Cookie, string Header, string Person), bool> right = new(clock, Keeps, Most);

    public async ValueTask<bool> AreRightAsync(HttpContext http)
    {
        var person = http.User.Identity?.IsAuthenticated == true ? http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "" : "";
        var header = http.Request.Headers[AntiForgery.HeaderName].ToString();
        if (http.Request.Cookies[AntiForgery.PrivateCookieName] is not { Length: > 0 } cookie || header.Length == 0)
            return await antiforgery.IsRequestValidAsync(http);
        if (right.Find((cookie, header, person), out _))
            return true;
        if (!await antiforgery.IsRequestValidAsync(http))
            return false;
        right.Keep((cookie, header, person), true);
        return true;
    }
}
