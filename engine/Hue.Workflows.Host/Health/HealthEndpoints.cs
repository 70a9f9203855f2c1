using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Health;

/// <summary>For whoever starts and balances hosts.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").WithTags("Health").AllowAnonymous();
        health.MapGet("/live", () => Results.Ok(new HealthView(true, null))).WithName("IsLive").Produces<HealthView>()
            .WithMetadata(new OpenToAnyone("says only that the process answers"));
        health.MapGet("/ready", ReadyAsync).WithName("IsReady").Produces<HealthView>()
            .WithMetadata(new OpenToAnyone("says only whether the database answers, and the codes of alarms about the log"));
    }

    private static async Task<IResult> ReadyAsync(StoreGate gate, CancellationToken cancellation)
    {
        var ready = gate.IsOpen && await gate.Open.IsReadyAsync(cancellation);
        if (!ready)
            return Results.Json(new HealthView(false, "database"), statusCode: StatusCodes.Status503ServiceUnavailable);
        // An alarm about the log is everybody's: taking hosts away for it would close every counter and mend nothing (0046).
        var alarms = await gate.Open.Alarms.StandingAsync(cancellation);
        return Results.Ok(new HealthView(true, null, [.. alarms.Select(alarm => alarm.Code).Distinct(StringComparer.Ordinal)]));
    }
}
