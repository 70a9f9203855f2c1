namespace Hue.Workflows.Host.Alerts;

/// <summary>Reads alerts and marks notices.</summary>
internal static class NoticeHandlers
{
    public static Task<IResult> ListAsync(HttpContext http, CancellationToken cancellation) => throw new NotSupportedException("waits for storage");

    public static Task<IResult> MarkReadAsync(NoticesRead body, HttpContext http) => throw new NotSupportedException("waits for storage");

    public static Task<IResult> OfDossierAsync(Guid id, HttpContext http) => throw new NotSupportedException("waits for storage");
}
