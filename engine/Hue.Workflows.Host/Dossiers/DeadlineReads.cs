namespace Hue.Workflows.Host.Dossiers;

/// <summary>Explains due times.</summary>
internal static class DeadlineReads
{
    public static Task<IResult> DeadlineAsync(Guid id, DateTimeOffset? at, HttpContext http) => throw new NotSupportedException("waits for storage");
}
