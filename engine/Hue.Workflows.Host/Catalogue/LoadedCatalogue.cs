using Hue.Workflows.Definitions.Calendars;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage.Calendars;

namespace Hue.Workflows.Host.Catalogue;

/// <summary>
/// The catalogue this host works by: read at start and when something is published, its calendars as the database's amendments
/// have them.
/// </summary>
internal sealed class LoadedCatalogue
{
    private readonly Lock turn = new();
    private readonly Lock indexing = new();
    private readonly HostSettings settings;
    private readonly ILogger<LoadedCatalogue> logger;
    private ProcedureCatalogue asRead;
    private volatile State state;
    private volatile CatalogueSearch? index;

    public LoadedCatalogue(HostSettings settings, ILogger<LoadedCatalogue> logger)
    {
        (this.settings, this.logger) = (settings, logger);
        asRead = Read(null);
        state = new State(asRead, new CatalogueNames(asRead), CalendarsInForce.Of(asRead), []);
        Say();
    }

    public ProcedureCatalogue Current => state.Catalogue;

    /// <summary>As its files are, without amendments: with the bytes of each.</summary>
    public ProcedureCatalogue AsRead => asRead;

    /// <summary>
    /// A calendar's file, of the catalogue or of an amendment, or written for an office that has its own days; null when there is none of
    /// that name.
    /// </summary>
    public byte[]? CalendarFile(string name) => Amendments.LastOrDefault(a => a.FileName == name + ".json") is { } amendment
        ? System.Text.Encoding.UTF8.GetBytes(amendment.File)
        : asRead.Files.Files.GetValueOrDefault($"_shared/calendars/{name}.json")
            ?? (Current.Calendars.GetValueOrDefault(name) is { } own ? CalendarText.Of(own.File) : null);

    public CatalogueNames Names => state.Names;

    /// <summary>The calendars in force.</summary>
    public CalendarsInForce Calendars => state.Calendars;

    /// <summary>The amendments that they are made of.</summary>
    public IReadOnlyList<CalendarAmendment> Amendments => state.Amendments;

    /// <summary>Takes the calendars as these amendments make them.</summary>
    public void Amend(IReadOnlyList<CalendarAmendment> amendments)
    {
        lock (turn)
            Take(amendments);
    }

    /// <summary>Reads the files again; whoever works meanwhile works by the earlier reading, and running dossiers stay on theirs.</summary>
    public void Reload()
    {
        lock (turn)
        {
            asRead = Read(asRead);
            Take(state.Amendments);
        }

        GiveBack();

        Say();
    }

    private ProcedureCatalogue Read(ProcedureCatalogue? before)
    {
        // Only the demo tells scenarios; elsewhere they would lie in memory for nobody.
        var read = ProcedureCatalogue.Read(CatalogueFolder.Read(settings.Procedures, withScenarios: settings.TellsScenarios));
        return read.After(before, settings.OffersDrafts ? new HashSet<(string, int)>() : PublishedLock.Drafts(read));
    }

    /// <summary>
    /// What reading needed and nothing needs any more is several times what stays, and no collection of the whole heap is due for hours:
    /// it is given back at once. Reading is rare, and takes far longer than this.
    /// </summary>
    public static void GiveBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    private void Take(IReadOnlyList<CalendarAmendment> amendments)
    {
        var calendars = AmendedCatalogue.Of(asRead, amendments);
        var catalogue = calendars.Amended();
        state = new State(catalogue, new CatalogueNames(catalogue), calendars, amendments);
    }

    private void Say()
    {
        logger.CatalogueLoaded(settings.Procedures, Current.Definitions.Count, Current.Faults.Count(f => !f.IsWarning));
        foreach (var fault in Current.Faults.Where(f => !f.IsWarning))
            logger.DefinitionBroken(fault.File, fault.Line, fault.Rule, fault.Message);
    }

    /// <summary>The versions in force on a day, ready to be searched; made once a day and reading.</summary>
    public CatalogueSearch Index(DateOnly day)
    {
        var known = index;
        if (IsOf(known, day))
            return known!;
        lock (indexing)
            return IsOf(index, day) ? index! : index = new CatalogueSearch(Current, Names, day);
    }

    private bool IsOf(CatalogueSearch? known, DateOnly day) =>
        known is not null && known.Day == day && ReferenceEquals(known.Catalogue, Current);

    /// <summary>Level of an office: the city and its departments are "city", wards and communes "commune".</summary>
    public string Level(string office) => Current.Offices.Find(office)?.Kind is "ward" or "commune" ? "commune" : "city";

    /// <summary>What belongs together is read together.</summary>
    private sealed record State(
        ProcedureCatalogue Catalogue, CatalogueNames Names, CalendarsInForce Calendars, IReadOnlyList<CalendarAmendment> Amendments);
}
