using System.Collections.Concurrent;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>What a rule sees of the whole catalogue.</summary>
public sealed class CatalogueScope
{
    private readonly List<DefinitionFault> faults;
    private readonly ILookup<(string Code, int Version), (string Folder, ProcedureDraft Draft)> byVersion;
    private readonly Func<string, ProcedureDraft, string?> hash;

    internal CatalogueScope(
        CatalogueFiles files, SharedFiles shared, IReadOnlyList<(string Folder, ProcedureDraft Draft)> drafts, List<DefinitionFault> faults,
        bool forAuthors, Func<string, ProcedureDraft, string?> hash)
    {
        (Files, Shared, Drafts, ForAuthors, this.faults, this.hash) = (files, shared, drafts, forAuthors, faults, hash);
        byVersion = drafts.ToLookup(each => (CataloguePath.Parts(each.Folder).Code, CataloguePath.Parts(each.Folder).Version));
        ByCode = drafts.ToLookup(each => CataloguePath.Parts(each.Folder).Code, each => each.Draft, StringComparer.Ordinal);
    }

    /// <summary>A flow that many procedures share is put in order once.</summary>
    internal ConcurrentDictionary<Flow, (IReadOnlyList<StepPlace> Steps, FlowGraph Graph)> Graphs { get; } =
        new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether an author asked, who can wait for the slow rules; a host cannot.</summary>
    public bool ForAuthors { get; }

    /// <summary>The bytes.</summary>
    public CatalogueFiles Files { get; }

    /// <summary>What lies under _shared/.</summary>
    public SharedFiles Shared { get; }

    /// <summary>Every procedure.json that could be read, with its version's folder.</summary>
    public IReadOnlyList<(string Folder, ProcedureDraft Draft)> Drafts { get; }

    /// <summary>The versions of each code, in the order of their paths.</summary>
    public ILookup<string, ProcedureDraft> ByCode { get; }

    /// <summary>The hash of a version as its bytes are now; null when it is not there, or not whole.</summary>
    public string? HashOf(string code, int version) => byVersion[(code, version)]
        .Select(each => hash(each.Folder, each.Draft))
        .FirstOrDefault();

    /// <summary>Reports a breach at a node of a file.</summary>
    public void Report(ILintRule rule, SourceFile file, SourceNode node, string message) =>
        faults.Add(new DefinitionFault(
            rule.Code, node.File ?? file.Path, node.Pointer, node.Line, $"{message} {rule.Instead}", rule.IsWarning));

    /// <summary>Reports a breach at a line of a file that is not JSON.</summary>
    public void Report(ILintRule rule, string path, int line, string message) =>
        faults.Add(new DefinitionFault(rule.Code, path, "", line, $"{message} {rule.Instead}", rule.IsWarning));
}
