namespace Hue.Workflows.Host.Dossiers;

/// <summary>Reads dossiers.</summary>
internal static class DossierReads
{
    public static Task<IResult> ListAsync(
        string? show, string? status, string? procedure, string? office, string? search, string? after, int? most, HttpContext http)
        => throw new NotSupportedException("waits for storage");

    public static Task<IResult> CountsAsync(string? office, HttpContext http) => throw new NotSupportedException("waits for storage");

    public static Task<IResult> OneAsync(Guid id, HttpContext http) => throw new NotSupportedException("waits for storage");

    public static Task<IResult> ByNumberAsync(string number, HttpContext http) => throw new NotSupportedException("waits for storage");

    public static Task<IResult> FlowAsync(Guid id, HttpContext http) => throw new NotSupportedException("waits for storage");

    public static Task<IResult> QrAsync(Guid id, HttpContext http) => throw new NotSupportedException("waits for storage");
}
