using System.Threading.RateLimiting;
using Hue.Workflows.Host.Shell;
using Microsoft.AspNetCore.RateLimiting;

namespace Hue.Workflows.Host.Security;

/// <summary>How often one address may try to sign in.</summary>
internal static class SignInLimit
{
    public const string Policy = "sign-in";

    public static void Configure(RateLimiterOptions options, int perMinute)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) => new ValueTask(Problems.TooManySignIns().ExecuteAsync(context.HttpContext));
        options.AddPolicy(Policy, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "local",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
    }
}
