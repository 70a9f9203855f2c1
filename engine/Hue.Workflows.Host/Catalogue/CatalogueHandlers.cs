using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Catalogue;

/// <summary>Reads the catalogue.</summary>
internal static class CatalogueHandlers
{
    /// <summary>Lines of one answer when none is asked for, and the most there can be.</summary>
    private const int Page = 100, PageMax = 2000;

    public static IResult List([AsParameters] CatalogueAsked asked, LoadedCatalogue catalogue, TimeProvider clock)
    {
        var query = new CatalogueQuery(asked.Search, asked.Field, asked.Office, asked.Level, asked.Review);
        var most = Math.Clamp(asked.Most ?? Page, 1, PageMax);
        return Results.Ok(catalogue.Index(HueTime.Today(clock)).Find(query, Math.Max(asked.From ?? 0, 0), most));
    }

    public static IResult Progress(LoadedCatalogue catalogue, TimeProvider clock)
        => Results.Ok(catalogue.Index(HueTime.Today(clock)).Progress(PublishedLock.Of(catalogue.Current)));

    public static IResult Faults(LoadedCatalogue catalogue)
    {
        var faults = catalogue.Current.Faults;
        return Results.Ok(new FaultList(faults, faults.Count(f => !f.IsWarning), faults.Count(f => f.IsWarning)));
    }

    public static IResult Latest(string code, LoadedCatalogue catalogue, TimeProvider clock)
        => View(catalogue.Current.Latest(code, HueTime.Today(clock)), catalogue);

    public static IResult Version(string code, int version, LoadedCatalogue catalogue)
        => View(catalogue.Current.Find(code, version), catalogue);

    private static IResult View(ProcedureDefinition? definition, LoadedCatalogue catalogue) => definition is null
        ? Problems.NoProcedure()
        : Results.Ok(ProcedureViews.Of(definition, catalogue.Current, catalogue.Names));
}
