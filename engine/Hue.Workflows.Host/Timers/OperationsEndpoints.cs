using Hue.Workflows.Host.Security;

namespace Hue.Workflows.Host.Timers;

/// <summary>How the house runs.</summary>
public static class OperationsEndpoints
{
    public static void Map(RouteGroupBuilder api)
        => api.MapGet("/operations", OperationsHandlers.ReadAsync).WithTags("Operations").WithName("GetOperations")
            .Produces<OperationsView>()
            .RequireAuthorization(Access.Operates);
}
