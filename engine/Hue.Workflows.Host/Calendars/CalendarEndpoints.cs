using Hue.Workflows.Host.Security;

namespace Hue.Workflows.Host.Calendars;

/// <summary>Calendars in force, the preview of an amendment, and its application.</summary>
public static class CalendarEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var calendars = api.MapGroup("/calendars").WithTags("Calendars").RequireAuthorization(Access.AmendsCalendars);
        calendars.MapGet("", CalendarHandlers.ListAsync).WithName("ListCalendars").Produces<CalendarsView>();
        calendars.MapPost("/preview", CalendarHandlers.PreviewAsync).WithName("PreviewAmendment").Produces<CalendarPreviewView>();
        calendars.MapPost("/amendments", CalendarHandlers.ApplyAsync).WithName("ApplyAmendment")
            .Produces<AmendmentView>(StatusCodes.Status202Accepted);
    }
}
