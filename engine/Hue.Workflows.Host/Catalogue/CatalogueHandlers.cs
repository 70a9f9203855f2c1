namespace Hue.Workflows.Host.Catalogue;

/// <summary>Reads the catalogue.</summary>
internal static class CatalogueHandlers
{
    public static IResult List(string? search, string? field, string? office, HttpContext http) => throw new NotSupportedException("waits for the reader");

    public static IResult Faults(HttpContext http) => throw new NotSupportedException("waits for the reader");

    public static IResult Latest(string code, HttpContext http) => throw new NotSupportedException("waits for the reader");

    public static IResult Version(string code, int version, HttpContext http) => throw new NotSupportedException("waits for the reader");

    public static IResult Preview(string code, int version, PreviewRequest body, HttpContext http) => throw new NotSupportedException("waits for the reader");
}
