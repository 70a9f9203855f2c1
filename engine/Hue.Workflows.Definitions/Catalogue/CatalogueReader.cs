using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Definitions.Rules;

namespace Hue.Workflows.Definitions.Catalogue;

/// <summary>Reads the files of a catalogue once, applies every rule, and keeps what is usable.</summary>
/// <remarks>Versions are read and checked side by side, on all processors.</remarks>
internal sealed class CatalogueReader(CatalogueFiles files, bool withScenarios)
{
    private readonly List<DefinitionFault> faults = [.. files.Faults];
    private readonly SharedFiles shared = new();
    private readonly SortedDictionary<string, VersionReading> versions = new(StringComparer.Ordinal);

    public ProcedureCatalogue Read()
    {
        foreach (var path in files.Paths)
        {
            Take(path);
        }

        faults.AddRange(shared.Files.SelectMany(file => file.Faults));
        faults.AddRange(shared.Blocks.Check());
        var readings = versions.Values.ToArray();
        var scope = new CatalogueScope(files, shared, faults, withScenarios, (folder, _) => versions[folder].Hash(files));
        Parallel.ForEach(readings, each => each.Read(files, scope, withScenarios));
        scope.Know([.. readings.Where(each => each.Draft is not null).Select(each => (each.Folder, each.Draft!))]);
        foreach (var reading in readings)
        {
            reading.CheckAmongOthers();
        }

        Parallel.ForEach(RuleBook.OfCatalogue, rule => rule.Check(scope));

        return Result(readings);
    }

    private void Take(string path)
    {
        var part = CataloguePath.Part(path);
        switch (part)
        {
            case CataloguePart.Unknown:
                faults.Add(new DefinitionFault(ShapeRules.FileIsKnown, path, "", 0, UnknownFile));
                break;
            case CataloguePart.Aside:
                break;
            case CataloguePart.Procedure or CataloguePart.Form or CataloguePart.Scenario:
                var folder = CataloguePath.VersionFolder(path)!;
                if (!versions.TryGetValue(folder, out var version))
                {
                    versions[folder] = version = new VersionReading(folder);
                }

                if (part == CataloguePart.Scenario)
                {
                    version.Scenarios.Add(path);
                }

                break;
            default:
                shared.Take(part, path, files.Files[path]);
                break;
        }
    }

    private const string UnknownFile =
        "The file has no place in the catalogue. Procedures lie in <field>/<code>-<slug>/v<number>/ as procedure.json, form.json and "
        + "scenarios/<name>.json; shared files in _shared/. Names are lower-case letters, digits and hyphens. Move or delete it.";

    private ProcedureCatalogue Result(VersionReading[] readings)
    {
        // A fault of a block is found by each definition that names it, and told once.
        var all = faults.Concat(readings.SelectMany(each => each.Faults)).Distinct()
            .OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)
            .ThenBy(fault => fault.Rule, StringComparer.Ordinal).ToArray();
        var byFolder = all.ToLookup(fault => CataloguePath.VersionFolder(fault.File) ?? "", StringComparer.Ordinal);
        var good = new ProcedureDefinition?[readings.Length];
        Parallel.For(0, readings.Length, at => good[at] = IsUsable(readings[at], byFolder) ? readings[at].Pinned(files, shared) : null);
        var folders = new Dictionary<(string, int), string>();
        var scenarios = new Dictionary<(string, int), IReadOnlyList<string>>();
        foreach (var (at, definition) in good.Index().Where(each => each.Item is not null))
        {
            folders[(definition!.Code, definition.Version)] = readings[at].Folder + "/";
            if (readings[at].Scenarios.Count > 0)
            {
                scenarios[(definition.Code, definition.Version)] = readings[at].Scenarios;
            }
        }

        return new ProcedureCatalogue
        {
            Definitions =
            [
                .. good.OfType<ProcedureDefinition>().OrderBy(each => each.Code, StringComparer.Ordinal).ThenBy(each => each.Version),
            ],
            Broken = [.. readings.Where((_, at) => good[at] is null).Select(each => Broken(each, byFolder))],
            Folders = folders,
            ScenarioPaths = scenarios,
            Calendars = shared.Calendars,
            Offices = shared.Offices,
            Roles = shared.Roles,
            Fields = shared.Fields,
            Ladders = shared.Ladders,
            Documents = shared.Documents,
            Blocks = shared.Blocks,
            Faults = all,
            Files = files,
        };
    }

    private static bool IsUsable(VersionReading reading, ILookup<string, DefinitionFault> byFolder) => reading.Draft is not null
        && reading.Faults.Concat(byFolder[reading.Folder])
            .All(fault => fault.IsWarning || CataloguePath.Part(fault.File) == CataloguePart.Scenario);

    private static BrokenProcedure Broken(VersionReading reading, ILookup<string, DefinitionFault> byFolder)
    {
        var parts = CataloguePath.Parts(reading.Folder);
        DefinitionFault[] own = [.. byFolder[reading.Folder].Concat(reading.Faults).Distinct()];
        return new BrokenProcedure(reading.Folder, parts.Code, parts.Version, reading.Draft?.Definition.Title ?? "", own);
    }
}
