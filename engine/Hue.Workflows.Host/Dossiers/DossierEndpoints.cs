using Hue.Workflows.Host.Alerts;
using Hue.Workflows.Host.Audit;
using Hue.Workflows.Host.Security;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>Dossiers: what is read of them.</summary>
public static class DossierEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var dossiers = api.MapGroup("/dossiers").WithTags("Dossiers");
        dossiers.MapGet("", DossierReads.ListAsync).WithName("ListDossiers").Produces<DossierPage>()
            .RequireAuthorization(Access.ReadsNumbers);
        api.MapGet("/counts", DossierReads.CountsAsync).WithTags("Dossiers").WithName("GetCounts").Produces<DossierCountsView>();

        var one = dossiers.MapGroup("").RequireAuthorization(Access.ReadsDossiers);
        one.MapGet("/{id:guid}", DossierReads.OneAsync).WithName("GetDossier").Produces<DossierView>();
        one.MapGet("/by-number/{number}", DossierReads.ByNumberAsync).WithName("GetDossierByNumber").Produces<DossierView>();
        one.MapGet("/{id:guid}/flow", FlowReads.FlowAsync).WithName("GetDossierFlow").Produces<FlowStateView>();
        one.MapGet("/{id:guid}/apology", ApologyReads.ProposeAsync).WithName("ProposeApology").Produces<ApologyProposal>();
        one.MapGet("/{id:guid}/history", AuditReads.HistoryAsync).WithName("GetHistory").Produces<HistoryView>();
        one.MapGet("/{id:guid}/qr.svg", DossierReads.QrAsync).WithName("GetDossierQr")
            .Produces<string>(StatusCodes.Status200OK, "image/svg+xml");

        var numbers = dossiers.MapGroup("").RequireAuthorization(Access.ReadsNumbers);
        numbers.MapGet("/{id:guid}/deadline", DeadlineReads.DeadlineAsync).WithName("GetDeadline").Produces<DeadlineView>();
        numbers.MapGet("/{id:guid}/alerts", NoticeHandlers.OfDossierAsync).WithName("ListAlerts").Produces<AlertList>();

        AuditEndpoints.Map(dossiers);
        CommandEndpoints.Map(dossiers);
    }
}
