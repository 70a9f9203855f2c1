using Hue.Workflows.Host.Offices;
using Hue.Workflows.Host.Security;

namespace Hue.Workflows.Host.Audit.Search;

/// <summary>The auditor's search, and what is taken out of it.</summary>
public static class SearchEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("Audit").RequireAuthorization(Access.Audits);
        audit.MapGet("/dossiers", SearchHandlers.DossiersAsync).WithName("SearchDossiers").Produces<FoundDossiers>();
        audit.MapGet("/dossiers.csv", SelectionHandlers.CsvAsync).WithName("ExportSelectionAsCsv")
            .Produces<string>(StatusCodes.Status200OK, "text/csv");
        audit.MapGet("/dossiers.zip", SelectionHandlers.ZipAsync).WithName("ExportSelectionAsZip")
            .Produces(StatusCodes.Status200OK, contentType: "application/zip");
        audit.MapGet("/records", SearchHandlers.RecordsAsync).WithName("SearchRecords").Produces<FoundRecords>();
        audit.MapGet("/kinds", SearchHandlers.Kinds).WithName("ListRecordKinds").Produces<RecordKinds>();
        audit.MapGet("/people", SearchHandlers.PeopleAsync).WithName("FindPeople").Produces<PersonList>();
    }
}
