using System.Security.Claims;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Host.Audit;
using Hue.Workflows.Host.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Hue.Workflows.Host.Security;

/// <summary>Answers 401 and 403 as problems; logs each refusal, and records those of people who are signed in.</summary>
internal sealed class PermissionRefusals(Journal journal, ILogger<PermissionRefusals> logger) : IAuthorizationMiddlewareResultHandler
{
    public async Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            await next(context);
            return;
        }

        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        logger.PermissionRefused(context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "anonymous", context.Request.Method, route);
        if (!authorizeResult.Challenged)
        {
            await journal.RefusedAsync(
                Person.Of(context).LooksAs(null), $"{context.Request.Method} {route}", "forbidden", DossierOf(context),
                context.RequestAborted);
        }

        await (authorizeResult.Challenged ? Problems.NotSignedIn() : Problems.Forbidden()).ExecuteAsync(context);
    }

    /// <summary>The dossier that the address names; null when it names none.</summary>
    private static DossierId? DossierOf(HttpContext context)
        => context.Request.Path.StartsWithSegments("/api/dossiers", StringComparison.OrdinalIgnoreCase)
            && Guid.TryParse(context.GetRouteValue("id") as string, out var id)
            ? new DossierId(id)
            : null;
}
