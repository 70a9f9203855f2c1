using Hue.Workflows.Host.Alerts;
using Hue.Workflows.Host.Attachments;
using Hue.Workflows.Host.Audit.Log;
using Hue.Workflows.Host.Audit.Search;
using Hue.Workflows.Host.Bulletins;
using Hue.Workflows.Host.Calendars;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Dossiers;
using Hue.Workflows.Host.Inbox;
using Hue.Workflows.Host.Offices;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Timers;

namespace Hue.Workflows.Host.Shell;

/// <summary>Everything under /api.</summary>
internal static class ApiRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api")
            .WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(Problem), ["application/problem+json"]));
        LogEndpoints.Map(routes);
        SessionEndpoints.Map(api);
        CatalogueEndpoints.Map(api);
        InboxEndpoints.Map(api);
        DossierEndpoints.Map(api);
        NoticeEndpoints.Map(api);
        BulletinEndpoints.Map(api);
        OfficeEndpoints.Map(api);
        CalendarEndpoints.Map(api);
        AttachmentEndpoints.Map(api);
        OperationsEndpoints.Map(api);
        LogEndpoints.MapApi(api);
        SearchEndpoints.Map(api);
    }
}
