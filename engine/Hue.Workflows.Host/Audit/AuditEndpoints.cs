using Hue.Workflows.Host.Security;

namespace Hue.Workflows.Host.Audit;

/// <summary>What an auditor sees of one dossier; each look is recorded.</summary>
public static class AuditEndpoints
{
    public static void Map(RouteGroupBuilder dossiers)
    {
        var audited = dossiers.MapGroup("").RequireAuthorization(Access.Audits);
        audited.MapGet("/{id:guid}/audit", AuditReads.AuditAsync).WithName("GetAudit").Produces<AuditView>();
        audited.MapGet("/{id:guid}/at/{sequence:long}", TimeTravel.AtAsync).WithName("GetDossierAt").Produces<DossierThen>();
        audited.MapGet("/{id:guid}/control-slip", SlipReads.SlipAsync).WithName("GetControlSlip").Produces<SlipView>();
    }
}
