namespace Hue.Workflows.Host.Inbox;

/// <summary>Reads inboxes.</summary>
internal static class InboxHandlers
{
    public static Task<IResult> ListAsync(string? search, bool? mine, string? after, int? most, HttpContext http)
        => throw new NotSupportedException("waits for storage");
}
