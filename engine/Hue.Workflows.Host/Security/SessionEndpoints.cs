namespace Hue.Workflows.Host.Security;

/// <summary>Signing in and out.</summary>
public static class SessionEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var session = api.MapGroup("/session").WithTags("Session");
        session.MapPost("", SessionHandlers.SignInAsync).WithName("SignIn").Produces<Me>()
            .AllowAnonymous().WithMetadata(new OpenToAnyone("signing in"), new OwnSessionOnly()).RequireRateLimiting(SignInLimit.Policy);
        session.MapGet("", SessionHandlers.WhoAmI).WithName("WhoAmI").Produces<Me>()
            .AllowAnonymous().WithMetadata(new OpenToAnyone("says 401 itself and hands out the anti-forgery token that signing in needs"));
        session.MapGet("/demo", SessionHandlers.DemoSignIns).WithName("DemoSignIns").Produces<DemoSignIns>()
            .AllowAnonymous().WithMetadata(new OpenToAnyone("invented people of Development; names nobody anywhere else"));
        session.MapDelete("", SessionHandlers.SignOutAsync).WithName("SignOut").Produces(StatusCodes.Status204NoContent)
            .WithMetadata(new OwnSessionOnly());
    }
}
