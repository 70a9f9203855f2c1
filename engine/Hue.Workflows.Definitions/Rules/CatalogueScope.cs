using System.Collections.Concurrent;
using System.Collections.Frozen;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>What a rule sees of the whole catalogue.</summary>
public sealed class CatalogueScope
{
    private readonly List<DefinitionFault> faults;
    private readonly Func<string, ProcedureDraft, string?> hash;
    private Others? others;

    internal CatalogueScope(
        CatalogueFiles files, SharedFiles shared, List<DefinitionFault> faults, bool forAuthors,
        Func<string, ProcedureDraft, string?> hash) =>
        (Files, Shared, ForAuthors, this.faults, this.hash) = (files, shared, forAuthors, faults, hash);

    /// <summary>All versions are read: rules may look at others than their own.</summary>
    internal void Know(IReadOnlyList<(string Folder, ProcedureDraft Draft)> drafts)
    {
        var named = drafts.Select(draft => (Parts: CataloguePath.Parts(draft.Folder), Draft: draft)).ToArray();
        others = new Others(
            drafts,
            named.ToLookup(each => (each.Parts.Code, each.Parts.Version), each => each.Draft),
            named.ToLookup(each => each.Parts.Code, each => each.Draft.Draft, StringComparer.Ordinal));
    }

    /// <summary>A flow that many procedures share is put in order once.</summary>
    internal ConcurrentDictionary<Flow, (IReadOnlyList<StepPlace> Steps, FlowGraph Graph)> Graphs { get; } =
        new(ReferenceEqualityComparer.Instance);

    /// <summary>The fields of a form that many procedures share are put in order once.</summary>
    internal ConcurrentDictionary<FormDefinition, FrozenDictionary<string, FormField>> Fields { get; } =
        new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether a term fits into each office's calendar is found once for all versions that have it.</summary>
    internal ConcurrentDictionary<Term, IReadOnlyList<WorkingCalendar>> TooShort { get; } = new();

    /// <summary>Whether an author asked, who can wait for the slow rules; a host cannot.</summary>
    public bool ForAuthors { get; }

    /// <summary>The bytes.</summary>
    public CatalogueFiles Files { get; }

    /// <summary>What lies under _shared/.</summary>
    public SharedFiles Shared { get; }

    /// <summary>Every procedure.json that could be read, with its version's folder; of most the places of its parts are let go.</summary>
    public IReadOnlyList<(string Folder, ProcedureDraft Draft)> Drafts => Read.Drafts;

    /// <summary>The versions of each code, in the order of their paths.</summary>
    public ILookup<string, ProcedureDraft> ByCode => Read.ByCode;

    /// <summary>The hash of a version as its bytes are now; null when it is not there, or not whole.</summary>
    public string? HashOf(string code, int version) => Read.ByVersion[(code, version)]
        .Select(each => hash(each.Folder, each.Draft))
        .FirstOrDefault();

    /// <summary>Reports a breach at a node of a file.</summary>
    public void Report(ILintRule rule, SourceFile file, SourceNode node, string message) =>
        Add(new DefinitionFault(
            rule.Code, node.File ?? file.Path, node.Pointer, node.Line, $"{message} {rule.Instead}", rule.IsWarning));

    /// <summary>Reports a breach at a line of a file that is not JSON.</summary>
    public void Report(ILintRule rule, string path, int line, string message) =>
        Add(new DefinitionFault(rule.Code, path, "", line, $"{message} {rule.Instead}", rule.IsWarning));

    /// <summary>Rules run side by side; each reports in its own order, and those of several are put in order in the end.</summary>
    private void Add(DefinitionFault fault)
    {
        lock (faults)
        {
            faults.Add(fault);
        }
    }

    private Others Read => others ?? throw new InvalidOperationException("versions are still being read: make it an IRuleAmongOthers");

    private sealed record Others(
        IReadOnlyList<(string Folder, ProcedureDraft Draft)> Drafts,
        ILookup<(string Code, int Version), (string Folder, ProcedureDraft Draft)> ByVersion,
        ILookup<string, ProcedureDraft> ByCode);
}
