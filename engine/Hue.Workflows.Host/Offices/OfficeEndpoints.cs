using Hue.Workflows.Host.Security;

namespace Hue.Workflows.Host.Offices;

/// <summary>Offices and the people who handle dossiers in them.</summary>
public static class OfficeEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/offices", OfficeHandlers.List).WithTags("Offices").WithName("ListOffices").Produces<OfficeList>();
        api.MapGet("/people", OfficeHandlers.PeopleAsync).WithTags("Offices").WithName("ListPeople").Produces<PersonList>()
            .RequireAuthorization(Access.Handles);
        var absences = api.MapGroup("/absences").WithTags("Offices").RequireAuthorization(Access.Handles);
        absences.MapGet("", AbsenceHandlers.ListAsync).WithName("ListAbsences").Produces<AbsenceList>();
        absences.MapPost("", AbsenceHandlers.EnterAsync).WithName("EnterAbsence").Produces<AbsenceView>(StatusCodes.Status201Created);
        absences.MapPost("/{id:guid}/end", AbsenceHandlers.ShortenAsync).WithName("ShortenAbsence").Produces<AbsenceView>();
        absences.MapDelete("/{id:guid}", AbsenceHandlers.EndAsync).WithName("EndAbsence").Produces(StatusCodes.Status204NoContent);
    }
}
