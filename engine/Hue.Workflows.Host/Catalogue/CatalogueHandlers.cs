using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Catalogue;

/// <summary>Reads the catalogue.</summary>
internal static class CatalogueHandlers
{
    public static IResult List(string? search, string? field, string? office, LoadedCatalogue catalogue, TimeProvider clock)
    {
        var today = HueTime.Today(clock);
        var inForce = catalogue.Current.Definitions.Select(d => d.Code).Distinct(StringComparer.Ordinal)
            .Select(code => catalogue.Current.Latest(code, today)).OfType<ProcedureDefinition>()
            .Where(d => IsHandledBy(d, office, catalogue)).ToArray();
        var fields = inForce.GroupBy(d => d.Field, StringComparer.Ordinal)
            .Select(g => new FieldCount(g.Key, catalogue.Names.Field(g.Key), g.Count())).OrderBy(f => f.Title, StringComparer.Ordinal);
        var words = PlainText.Of(search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var items = inForce
            .Where(d => field is null || d.Field == field)
            .Where(d => words.Length == 0 || Array.TrueForAll(words, PlainText.Of($"{d.Code} {d.Title}").Contains))
            .OrderBy(d => d.Title, StringComparer.Ordinal)
            .Select(d => ProcedureViews.Line(d, catalogue.Current, catalogue.Names));
        return Results.Ok(new CatalogueView([.. items], [.. fields]));
    }

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

    private static bool IsHandledBy(ProcedureDefinition definition, string? office, LoadedCatalogue catalogue)
        => office is null || definition.Levels.Contains(catalogue.Level(office), StringComparer.Ordinal);
}
