using Hue.Workflows.Host.Security;

namespace Hue.Workflows.Host.Catalogue;

/// <summary>Procedures, their versions, and what is wrong with them.</summary>
public static class CatalogueEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var catalogue = api.MapGroup("/catalogue").WithTags("Catalogue");
        catalogue.MapGet("", CatalogueHandlers.List).WithName("ListProcedures").Produces<CatalogueView>();
        catalogue.MapGet("/faults", CatalogueHandlers.Faults).WithName("ListFaults").Produces<FaultList>();
        catalogue.MapGet("/progress", CatalogueHandlers.Progress).WithName("GetProgress").Produces<ProgressView>();
        catalogue.MapGet("/{code}", CatalogueHandlers.Latest).WithName("GetProcedure").Produces<ProcedureView>();
        catalogue.MapGet("/{code}/versions/{version:int}", CatalogueHandlers.Version).WithName("GetProcedureVersion")
            .Produces<ProcedureView>();
        catalogue.MapGet("/{code}/versions", VersionHandlers.List).WithName("ListVersions").Produces<VersionList>();
        catalogue.MapGet("/{code}/diff", VersionHandlers.Diff).WithName("DiffVersions").Produces<DiffView>();
        catalogue.MapPost("/{code}/versions/{version:int}/preview", PreviewHandlers.Preview).WithName("PreviewDossier")
            .Produces<PreviewView>()
            .RequireAuthorization(Access.TriesDefinitions);
    }
}
