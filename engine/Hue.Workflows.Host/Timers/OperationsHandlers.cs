namespace Hue.Workflows.Host.Timers;

/// <summary>Reads how the house runs.</summary>
internal static class OperationsHandlers
{
    public static Task<IResult> ReadAsync(HttpContext http, CancellationToken cancellation) => throw new NotSupportedException("waits for storage");
}
