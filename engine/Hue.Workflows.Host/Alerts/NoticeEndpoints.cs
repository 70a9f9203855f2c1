using Hue.Workflows.Host.Security;

namespace Hue.Workflows.Host.Alerts;

/// <summary>Alerts that reached a person.</summary>
public static class NoticeEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var notices = api.MapGroup("/notices").WithTags("Notices").RequireAuthorization(Access.IsTold);
        notices.MapGet("", NoticeHandlers.ListAsync).WithName("ListNotices").Produces<NoticeList>();
        notices.MapPost("/read", NoticeHandlers.MarkReadAsync).WithName("MarkNoticesRead").Produces(StatusCodes.Status204NoContent);
    }
}
