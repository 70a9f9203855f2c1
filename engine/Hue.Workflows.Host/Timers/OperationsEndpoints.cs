using Hue.Workflows.Host.Alerts;
using Hue.Workflows.Host.Security;

namespace Hue.Workflows.Host.Timers;

/// <summary>How the house runs.</summary>
public static class OperationsEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var operations = api.MapGroup("/operations").WithTags("Operations").RequireAuthorization(Access.Operates);
        operations.MapGet("", OperationsHandlers.ReadAsync).WithName("GetOperations").Produces<OperationsView>();
        operations.MapPost("/deliveries/resend", OperationsHandlers.ResendAsync).WithName("ResendDeliveries").Produces<ResentView>();
    }
}
