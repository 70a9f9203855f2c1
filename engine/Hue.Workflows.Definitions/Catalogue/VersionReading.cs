using Hue.Workflows.Definitions.Blocks;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Definitions.Rules;

namespace Hue.Workflows.Definitions.Catalogue;

/// <summary>One version as it is being read and checked. Versions are read side by side; each has its own list of faults.</summary>
/// <param name="folder">"ho-tich/1.001193-khai-sinh/v1".</param>
internal sealed class VersionReading(string folder)
{
    private readonly List<DefinitionFault> faults = [];
    private FormDefinition? form;
    private BlockUse formBlocks = BlockUse.None;
    private string? hash;
    private ProcedureScope? waiting; // for the other versions to be read

    public string Folder => folder;

    /// <summary>Paths of its scenarios, in order.</summary>
    public List<string> Scenarios { get; } = [];

    public ProcedureDraft? Draft { get; private set; }

    /// <summary>Every fault found so far in its files, and in what its blocks make of it.</summary>
    public IReadOnlyList<DefinitionFault> Faults => faults;

    /// <summary>
    /// Reads it and applies the rules about it alone. Its trees are let go at once: a collector that meets the trees of ten thousand
    /// versions carries each of them on, and stops everybody for it.
    /// </summary>
    public void Read(CatalogueFiles files, CatalogueScope scope, bool withScenarios)
    {
        var shelf = scope.Shared.Blocks;
        SourceFile? formFile = null;
        if (files.Files.TryGetValue($"{folder}/procedure.json", out var procedure))
        {
            (var file, Draft) = ProcedureReader.Read($"{folder}/procedure.json", procedure, shelf);
            faults.AddRange(file.Faults);
            (formFile, form) = (Draft?.FormFile, Draft?.FormFile is null ? null : Draft.Definition.Form);
        }

        if (files.Files.TryGetValue($"{folder}/form.json", out var bytes))
        {
            (formFile, form, formBlocks) = FormReader.Read($"{folder}/form.json", bytes, shelf);
            faults.AddRange(formFile.Faults);
        }

        foreach (var path in withScenarios ? Scenarios : [])
        {
            faults.AddRange(ScenarioReader.Read(path, files.Files[path]).File.Faults);
        }

        Check(scope, formFile);
        if (waiting is null)
        {
            Draft = Draft?.WithoutTrees(procedure!);
        }

        Hash(files); // here, where all processors are at it, and not by the rule that asks for one after the other
    }

    /// <summary>Applies the rules that look at other versions as well: all are read by now.</summary>
    public void CheckAmongOthers()
    {
        foreach (var rule in waiting is null ? [] : RuleBook.AmongOthers)
        {
            rule.Check(waiting!);
        }
    }

    private void Check(CatalogueScope scope, SourceFile? formFile)
    {
        if (Draft is null || Draft.File.Faults.Any(Garbles) || formFile is { IsBroken: true })
        {
            return; // what was read is not what was meant: further rules would report what is not there
        }

        var version = new ProcedureScope(Draft, folder, formFile, form, scope, faults);
        foreach (var rule in RuleBook.OfProcedures)
        {
            rule.Check(version);
        }

        waiting = RuleBook.AmongOthers.Any(rule => rule.Concerns(version)) ? version : null;
    }

    /// <summary>The hash as its bytes are now; null when a file that it pins is missing.</summary>
    public string? Hash(CatalogueFiles files) => Draft is null ? null
        : hash ??= DefinitionHash.Of(files, folder, Draft, Blocks(Draft));

    /// <summary>The usable definition.</summary>
    public ProcedureDefinition Pinned(CatalogueFiles files, SharedFiles shared) => Draft!.Definition with
    {
        Hash = Hash(files)!,
        Blocks = Blocks(Draft),
        Form = form!,
        Ladder = shared.Ladders[Draft.LadderName],
        OpenPoints = OpenPoints.Of(Draft.Definition),
    };

    private BlockUse Blocks(ProcedureDraft draft) => formBlocks.Parts.Count == 0 ? draft.Blocks
        : new BlockUse([.. draft.Blocks.Files, .. formBlocks.Files.Except(draft.Blocks.Files, StringComparer.Ordinal)],
            [.. draft.Blocks.Parts, .. formBlocks.Parts]);

    /// <summary>Whether a fault of shape makes the model say something else than the file.</summary>
    private static bool Garbles(DefinitionFault fault) =>
        fault.Rule is not (ShapeRules.MemberIsKnown or ShapeRules.MemberIsOnce or ShapeRules.TextIsComposed);
}
