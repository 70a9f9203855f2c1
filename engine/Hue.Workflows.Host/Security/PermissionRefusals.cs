using System.Security.Claims;
using Hue.Workflows.Host.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Hue.Workflows.Host.Security;

/// <summary>Answers 401 and 403 as problems, and logs each refusal.</summary>
internal sealed class PermissionRefusals(ILogger<PermissionRefusals> logger) : IAuthorizationMiddlewareResultHandler
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
        await (authorizeResult.Challenged ? Problems.NotSignedIn() : Problems.Forbidden()).ExecuteAsync(context);
    }
}
