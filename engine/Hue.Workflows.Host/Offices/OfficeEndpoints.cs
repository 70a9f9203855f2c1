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
    }
}
