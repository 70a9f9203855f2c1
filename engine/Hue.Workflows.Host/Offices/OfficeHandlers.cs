using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Offices;

/// <summary>Reads offices and people.</summary>
internal static class OfficeHandlers
{
    public static IResult List(LoadedCatalogue catalogue)
        => Results.Ok(new OfficeList([.. catalogue.Current.Offices.All.Select(o => new OfficeView(o.Id, o.Name, o.Kind))]));

    /// <summary>People who hold a role in an office; only offices of one's own, since names are personal data.</summary>
    public static async Task<IResult> PeopleAsync(
        string office, string role, StoreGate gate, TimeProvider clock, HttpContext http, CancellationToken cancellation)
    {
        if (Person.Of(http).OfficesSeen is { } seen && !seen.Contains(office))
            return Results.Ok(new PersonList([]));
        var people = await gate.Open.Accounts.PeopleAsync(office, role, HueTime.Today(clock), cancellation);
        return Results.Ok(new PersonList([.. people.Select(p => new PersonName(p.Id, p.DisplayName))]));
    }
}
