using Hue.Workflows.Host.Security;

namespace Hue.Workflows.Host.Inbox;

/// <summary>What a person has to do.</summary>
public static class InboxEndpoints
{
    public static void Map(RouteGroupBuilder api)
        => api.MapGet("/inbox", InboxHandlers.ListAsync).WithTags("Inbox").WithName("GetInbox").Produces<InboxView>()
            .RequireAuthorization(Access.Handles);
}
