using Hue.Workflows.Host.Security;

namespace Hue.Workflows.Host.Bulletins;

/// <summary>Morning and evening bulletins.</summary>
public static class BulletinEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var bulletins = api.MapGroup("/bulletins").WithTags("Bulletins");
        bulletins.MapGet("", BulletinHandlers.ListAsync).WithName("ListBulletins").Produces<BulletinList>()
            .RequireAuthorization(Access.ReadsNumbers);
        bulletins.MapGet("/{id}", BulletinHandlers.ReadAsync).WithName("GetBulletin").Produces<BulletinView>()
            .RequireAuthorization(Access.ReadsNumbers);
        bulletins.MapPost("/{id}/read", BulletinHandlers.MarkReadAsync).WithName("MarkBulletinRead")
            .Produces(StatusCodes.Status204NoContent).RequireAuthorization(Access.IsTold);
    }
}
