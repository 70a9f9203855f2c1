using System.Collections.Frozen;
using Hue.Workflows.Definitions.Blocks;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Catalogue;

/// <summary>All that was read and checked: usable definitions, shared files, and the faults of the rest. Immutable.</summary>
public sealed class ProcedureCatalogue
{
    private readonly Lazy<ILookup<string, DefinitionFault>> faultsByFolder;
    private readonly IReadOnlyList<ProcedureDefinition> definitions = [];
    private readonly Dictionary<string, ProcedureDefinition[]> byCode = [];

    /// <summary>An empty catalogue, to be filled in.</summary>
    public ProcedureCatalogue() => faultsByFolder = new(() => Faults
        .Where(fault => CataloguePath.VersionFolder(fault.File) is not null)
        .ToLookup(fault => CataloguePath.VersionFolder(fault.File) + "/", StringComparer.Ordinal));

    /// <summary>Usable definitions, by code and version.</summary>
    public IReadOnlyList<ProcedureDefinition> Definitions
    {
        get => definitions;
        init => (definitions, byCode) = (value, value.GroupBy(each => each.Code, StringComparer.Ordinal)
            .ToDictionary(code => code.Key, code => code.OrderBy(each => each.Version).ToArray(), StringComparer.Ordinal));
    }

    /// <summary>A catalogue of the same definitions, which need not be put in order again.</summary>
    private ProcedureCatalogue Ordered
    {
        init => (definitions, byCode) = (value.definitions, value.byCode);
    }

    /// <summary>Versions that cannot be used, each with its faults.</summary>
    public IReadOnlyList<BrokenProcedure> Broken { get; init; } = [];

    /// <summary>Calendars by name, "hue.v1".</summary>
    public IReadOnlyDictionary<string, WorkingCalendar> Calendars { get; init; } = new Dictionary<string, WorkingCalendar>();

    /// <summary>Calendars that offices had before any was amended, by office; empty while none was.</summary>
    public IReadOnlyDictionary<string, string> CalendarsBefore { get; init; } = new Dictionary<string, string>();

    /// <summary>Offices of offices.json, with the chain from each up to the city.</summary>
    public OfficeDirectory Offices { get; init; } = OfficeDirectory.Empty;

    /// <summary>Roles of roles.json.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Fields of fields.json, in its order.</summary>
    public IReadOnlyList<Field> Fields { get; init; } = [];

    /// <summary>Ladders by name, "standard.v1".</summary>
    public IReadOnlyDictionary<string, Ladder> Ladders { get; init; } = new Dictionary<string, Ladder>();

    /// <summary>Papers that offices issue, by name, "receipt-slip.v1".</summary>
    public IReadOnlyDictionary<string, DocumentTemplate> Documents { get; init; } = new Dictionary<string, DocumentTemplate>();

    /// <summary>Building blocks of _shared/.</summary>
    public BlockShelf Blocks { get; init; } = new();

    /// <summary>Versions that no new dossier may be received under; those that are running go on.</summary>
    public IReadOnlySet<(string Code, int Version)> Withheld { get; init; } = FrozenSet<(string, int)>.Empty;

    /// <summary>Everything that is wrong or doubtful, by file and line.</summary>
    public IReadOnlyList<DefinitionFault> Faults { get; init; } = [];

    /// <summary>Folder of each usable version, with a slash at the end.</summary>
    internal IReadOnlyDictionary<(string Code, int Version), string> Folders { get; init; } = new Dictionary<(string, int), string>();

    /// <summary>Paths of the scenarios of each usable version.</summary>
    internal IReadOnlyDictionary<(string Code, int Version), IReadOnlyList<string>> ScenarioPaths { get; init; } =
        new Dictionary<(string, int), IReadOnlyList<string>>();

    /// <summary>What the catalogue was read from; empty for one that was put together otherwise.</summary>
    public CatalogueFiles Files { get; init; } = new(new Dictionary<string, byte[]>(), []);

    /// <summary>Reads and checks a catalogue's files; good definitions are usable although others are broken. Never throws.</summary>
    /// <param name="files">From <see cref="CatalogueFolder.Read"/>, or put together in memory.</param>
    /// <param name="withScenarios">Whether scenarios and slow rules are checked as well; lint does, a host has no use for it.</param>
    public static ProcedureCatalogue Read(CatalogueFiles files, bool withScenarios = false) =>
        new CatalogueReader(files, withScenarios).Read();

    /// <summary>A pinned version; null when there is none that is usable.</summary>
    public ProcedureDefinition? Find(string code, int version) =>
        byCode.TryGetValue(code, out var versions) ? Array.Find(versions, each => each.Version == version) : null;

    /// <summary>The version in force on a day; null when there is none.</summary>
    public ProcedureDefinition? Latest(string code, DateOnly on) =>
        byCode.TryGetValue(code, out var versions) ? Latest(versions, on) : null;

    /// <summary>The version in force on a day of every procedure that has one.</summary>
    public IEnumerable<ProcedureDefinition> Latest(DateOnly on) =>
        byCode.Values.Select(versions => Latest(versions, on)).OfType<ProcedureDefinition>();

    private ProcedureDefinition? Latest(ProcedureDefinition[] versions, DateOnly on) =>
        Array.FindLast(versions, each => each.ValidFrom <= on && (each.ValidTo is null || on <= each.ValidTo) && !IsWithheld(each));

    /// <summary>Whether no new dossier may be received under a version.</summary>
    public bool IsWithheld(ProcedureDefinition definition) => Withheld.Contains((definition.Code, definition.Version));

    /// <summary>The calendar that a dossier of an office is counted by; null when it is not known here.</summary>
    /// <param name="office">Receiving office.</param>
    /// <param name="named">The calendar the dossier names; null for one that names none: then the office's before any amendment.</param>
    public WorkingCalendar? CalendarOf(string office, string? named) =>
        Calendars.GetValueOrDefault(named ?? CalendarsBefore.GetValueOrDefault(office) ?? Offices.Find(office)?.Calendar ?? "");

    /// <summary>The same catalogue by other calendars, as amendments of a running house make it.</summary>
    public ProcedureCatalogue By(
        OfficeDirectory offices,
        IReadOnlyDictionary<string, WorkingCalendar> calendars,
        IReadOnlyDictionary<string, string> before) => Copy(this, Withheld, offices, calendars, before);

    /// <summary>
    /// The same catalogue with one version in force on every day: stories that tell of other days than its own show what it does, and what
    /// people did under an earlier version can be done again under a draft.
    /// </summary>
    /// <param name="definition">The version that is tried.</param>
    /// <param name="day">The day on which it has to be in force; when it is anyway, this catalogue is handed back.</param>
    public ProcedureCatalogue Trying(ProcedureDefinition definition, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (definition.ValidFrom <= day && (definition.ValidTo is null || day <= definition.ValidTo))
            return this;
        var tried = definition with { ValidFrom = DateOnly.MinValue, ValidTo = null };
        var (code, version) = (definition.Code, definition.Version);
        return Copy(
            new() { Definitions = [.. Definitions.Select(each => each.Code == code && each.Version == version ? tried : each)] },
            Withheld, Offices, Calendars, CalendarsBefore);
    }

    private ProcedureCatalogue Copy(
        ProcedureCatalogue ordered,
        IReadOnlySet<(string Code, int Version)> withheld,
        OfficeDirectory offices,
        IReadOnlyDictionary<string, WorkingCalendar> calendars,
        IReadOnlyDictionary<string, string> before) => new()
        {
            Ordered = ordered,
            Broken = Broken,
            Calendars = calendars,
            CalendarsBefore = before,
            Offices = offices,
            Roles = Roles,
            Fields = Fields,
            Ladders = Ladders,
            Documents = Documents,
            Blocks = Blocks,
            Faults = Faults,
            Folders = Folders,
            ScenarioPaths = ScenarioPaths,
            Files = Files,
            Withheld = withheld,
        };

    /// <summary>
    /// This catalogue, read anew, with the versions of an earlier reading that it lacks: running dossiers stay on what they pinned,
    /// whatever has become of the files. A draft that was changed is taken as it is now.
    /// </summary>
    /// <param name="before">The earlier reading.</param>
    /// <param name="withheld">Versions that no new dossier may be received under, as drafts are where others are published.</param>
    public ProcedureCatalogue After(ProcedureCatalogue? before, IReadOnlySet<(string Code, int Version)> withheld)
    {
        var frozen = before is null ? FrozenSet<(string, int)>.Empty : PublishedLock.Of(before);
        var kept = (before?.Definitions ?? [])
            .Where(each => Find(each.Code,
                each.Version) is not { } now || (now.Hash != each.Hash && frozen.Contains((each.Code, each.Version))))
            .ToArray();
        var lost = kept.Select(each => (each.Code, each.Version)).ToHashSet();
        var ordered = kept.Length == 0
            ? this
            : new()
            {
                Definitions = [.. Definitions.Where(each => !lost.Contains((each.Code, each.Version))).Concat(kept)
                    .OrderBy(each => each.Code, StringComparer.Ordinal).ThenBy(each => each.Version)],
            };
        return Copy(ordered, withheld, Offices, Calendars, CalendarsBefore);
    }

    /// <summary>The scenarios of a version, by path; those of a broken file are left out (lint names them).</summary>
    public IReadOnlyList<(string Path, Scenario Scenario)> Scenarios(ProcedureDefinition definition) =>
        ScenarioPaths.GetValueOrDefault((definition.Code, definition.Version), [])
            .Select(path => (Path: path, ScenarioReader.Read(path, Files.Files[path]).Scenario))
            .Where(each => each.Scenario is not null)
            .Select(each => (each.Path, each.Scenario!))
            .ToArray();

    /// <summary>
    /// Folder of a version with a slash at the end, "ho-tich/1.001193-khai-sinh/v1/"; empty when it was not read from files.
    /// </summary>
    public string FolderOf(ProcedureDefinition definition) => Folders.GetValueOrDefault((definition.Code, definition.Version), "");

    /// <summary>Faults and warnings of a version's files.</summary>
    public IEnumerable<DefinitionFault> FaultsOf(ProcedureDefinition definition) => faultsByFolder.Value[FolderOf(definition)];
}
