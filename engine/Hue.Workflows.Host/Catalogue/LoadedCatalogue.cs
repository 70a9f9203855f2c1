using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Catalogue;

/// <summary>The catalogue this host works by, read once at start.</summary>
internal sealed class LoadedCatalogue
{
    public LoadedCatalogue(HostSettings settings, ILogger<LoadedCatalogue> logger)
    {
        Current = ProcedureCatalogue.Read(CatalogueFolder.Read(settings.Procedures));
        Names = new CatalogueNames(Current);
        logger.CatalogueLoaded(settings.Procedures, Current.Definitions.Count, Current.Faults.Count(f => !f.IsWarning));
        foreach (var fault in Current.Faults.Where(f => !f.IsWarning))
            logger.DefinitionBroken(fault.File, fault.Line, fault.Rule, fault.Message);
    }

    public ProcedureCatalogue Current { get; }

    public CatalogueNames Names { get; }

    /// <summary>Level of an office: the city and its departments are "city", wards and communes "commune".</summary>
    public string Level(string office) => Current.Offices.Find(office)?.Kind is "ward" or "commune" ? "commune" : "city";
}
