using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Definitions.Rules;

namespace Hue.Workflows.Definitions.Catalogue;

/// <summary>Reads the files of a catalogue once, applies every rule, and keeps what is usable.</summary>
internal sealed class CatalogueReader(CatalogueFiles files, bool withScenarios)
{
    private readonly List<DefinitionFault> faults = [.. files.Faults];
    private readonly SharedFiles shared = new();
    private readonly List<(string Folder, ProcedureDraft Draft)> drafts = [];
    private readonly Dictionary<string, (SourceFile File, FormDefinition? Form)> forms = new(StringComparer.Ordinal);
    private readonly SortedSet<string> folders = new(StringComparer.Ordinal);

    public ProcedureCatalogue Read()
    {
        foreach (var path in files.Paths)
        {
            Take(path, files.Files[path]);
        }

        faults.AddRange(shared.Files.SelectMany(file => file.Faults));
        var scope = new CatalogueScope(files, shared, drafts, faults, withScenarios);
        foreach (var (folder, draft) in drafts)
        {
            Check(folder, draft, scope);
        }

        foreach (var rule in RuleBook.OfCatalogue)
        {
            rule.Check(scope);
        }

        return Result();
    }

    private void Take(string path, byte[] bytes)
    {
        var part = CataloguePath.Part(path);
        switch (part)
        {
            case CataloguePart.Unknown:
                faults.Add(new DefinitionFault(ShapeRules.FileIsKnown, path, "", 0, UnknownFile));
                break;
            case CataloguePart.Aside:
                break;
            case CataloguePart.Procedure:
                folders.Add(CataloguePath.VersionFolder(path)!);
                var (file, draft) = ProcedureReader.Read(path, bytes);
                faults.AddRange(file.Faults);
                if (draft is not null)
                {
                    drafts.Add((CataloguePath.VersionFolder(path)!, draft));
                }

                break;
            case CataloguePart.Form:
                folders.Add(CataloguePath.VersionFolder(path)!);
                var form = FormReader.Read(path, bytes);
                faults.AddRange(form.File.Faults);
                forms[CataloguePath.VersionFolder(path)!] = form;
                break;
            case CataloguePart.Scenario:
                folders.Add(CataloguePath.VersionFolder(path)!);
                faults.AddRange(withScenarios ? ScenarioReader.Read(path, bytes).File.Faults : []);
                break;
            default:
                shared.Take(part, path, bytes);
                break;
        }
    }

    private const string UnknownFile =
        "The file has no place in the catalogue. Procedures lie in <field>/<code>-<slug>/v<number>/ as procedure.json, form.json and "
        + "scenarios/<name>.json; shared files in _shared/. Names are lower-case letters, digits and hyphens. Move or delete it.";

    private void Check(string folder, ProcedureDraft draft, CatalogueScope scope)
    {
        var (formFile, form) = forms.GetValueOrDefault(folder);
        if (draft.File.Faults.Any(fault => Garbles(fault)) || formFile is { IsBroken: true })
        {
            return; // what was read is not what was meant: further rules would report what is not there
        }

        var procedure = new ProcedureScope(draft, folder, formFile, form, scope, faults);
        foreach (var rule in RuleBook.OfProcedures)
        {
            rule.Check(procedure);
        }
    }

    /// <summary>Whether a fault of shape makes the model say something else than the file.</summary>
    private static bool Garbles(DefinitionFault fault) =>
        fault.Rule is not (ShapeRules.MemberIsKnown or ShapeRules.MemberIsOnce or ShapeRules.TextIsComposed);

    private ProcedureCatalogue Result()
    {
        var all = faults.OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)
            .ThenBy(fault => fault.Rule, StringComparer.Ordinal).ToArray();
        var byFolder = all.ToLookup(fault => CataloguePath.VersionFolder(fault.File) ?? "", StringComparer.Ordinal);
        var draftOf = drafts.ToDictionary(each => each.Folder, each => each.Draft, StringComparer.Ordinal);
        var (good, broken) = (new List<ProcedureDefinition>(), new List<BrokenProcedure>());
        foreach (var folder in folders)
        {
            var draft = draftOf.GetValueOrDefault(folder);
            if (draft is not null
                && !byFolder[folder].Any(fault => !fault.IsWarning && CataloguePath.Part(fault.File) != CataloguePart.Scenario))
            {
                good.Add(Pinned(folder, draft));
                continue;
            }

            var parts = CataloguePath.Parts(folder);
            broken.Add(new BrokenProcedure(folder, parts.Code, parts.Version, draft?.Definition.Title ?? "", [.. byFolder[folder]]));
        }

        return new ProcedureCatalogue
        {
            Definitions = [.. good.OrderBy(each => each.Code, StringComparer.Ordinal).ThenBy(each => each.Version)],
            Broken = broken,
            Calendars = shared.Calendars,
            Offices = shared.Offices,
            Roles = shared.Roles,
            Fields = shared.Fields,
            Ladders = shared.Ladders,
            Documents = shared.Documents,
            Faults = all,
            Files = files,
        };
    }

    private ProcedureDefinition Pinned(string folder, ProcedureDraft draft)
    {
        return draft.Definition with
        {
            Hash = DefinitionHash.Of(files, folder, draft)!,
            Form = forms[folder].Form!,
            Ladder = shared.Ladders[draft.LadderName],
            OpenPoints = Catalogue.OpenPoints.Of(draft.Definition),
        };
    }
}
