namespace Hue.Workflows.Host.Audit;

/// <summary>Reads histories.</summary>
internal static class AuditReads
{
    public static Task<IResult> HistoryAsync(Guid id, HttpContext http) => throw new NotSupportedException("waits for storage");

    public static Task<IResult> AuditAsync(Guid id, HttpContext http) => throw new NotSupportedException("waits for storage");
}
