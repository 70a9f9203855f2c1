namespace Hue.Workflows.Host.Security;

/// <summary>Signs in and out.</summary>
internal static class SessionHandlers
{
    public static Task<IResult> SignInAsync(SignInRequest body, HttpContext http) => throw new NotSupportedException("waits for storage");

    public static Task<IResult> WhoAmIAsync(HttpContext http, CancellationToken cancellation) => throw new NotSupportedException("waits for storage");

    public static Task<IResult> SignOutAsync(HttpContext http, CancellationToken cancellation) => throw new NotSupportedException("waits for storage");
}
