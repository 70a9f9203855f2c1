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
            .WithMetadata(new OpenToAnyone("says only whether the database answers"));
    }

    private static async Task<IResult> ReadyAsync(StoreGate gate, CancellationToken cancellation)
    {
        var ready = gate.IsOpen && await gate.Open.IsReadyAsync(cancellation);
        return ready
            ? Results.Ok(new HealthView(true, null))
            : Results.Json(new HealthView(false, "database"), statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
