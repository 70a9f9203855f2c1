namespace Hue.Workflows.Host.Offices;

/// <summary>Reads offices and people.</summary>
internal static class OfficeHandlers
{
    public static IResult List(HttpContext http) => throw new NotSupportedException("waits for the catalogue");

    public static Task<IResult> PeopleAsync(string? office, string? role, HttpContext http) => throw new NotSupportedException("waits for storage");
}
