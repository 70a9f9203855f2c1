using System.Collections.Frozen;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>What a rule sees of one version: its files, the shared files, and the other procedures.</summary>
public sealed class ProcedureScope
{
    private readonly List<DefinitionFault> faults;

    internal ProcedureScope(
        ProcedureDraft draft, string folder, SourceFile? formFile, FormDefinition? form, CatalogueScope catalogue,
            List<DefinitionFault> faults)
    {
        (Draft, Folder, FormFile, Form, Catalogue, this.faults) = (draft, folder, formFile, form, catalogue, faults);
        (Steps, Graph) = catalogue.Graphs.GetOrAdd(draft.Definition.Flow, static flow =>
        {
            StepPlace[] steps = [.. StepsOf(flow, null)];
            return (steps, new FlowGraph(flow, steps));
        });
        Fields = form is null ? FrozenDictionary<string, FormField>.Empty : catalogue.Fields.GetOrAdd(form, static each =>
            each.Fields.ToFrozenDictionary(field => field.Path, StringComparer.Ordinal));
    }

    /// <summary>procedure.json as read.</summary>
    public ProcedureDraft Draft { get; }

    /// <summary>"ho-tich/1.001193-khai-sinh/v1".</summary>
    public string Folder { get; }

    /// <summary>form.json; null when there is none.</summary>
    public SourceFile? FormFile { get; }

    /// <summary>The form; null when form.json is missing or broken.</summary>
    public FormDefinition? Form { get; }

    /// <summary>Shared files and the other procedures.</summary>
    public CatalogueScope Catalogue { get; }

    /// <summary>The definition.</summary>
    public ProcedureDefinition Definition => Draft.Definition;

    /// <summary>Every step, those of branches included, in the order written.</summary>
    public IReadOnlyList<StepPlace> Steps { get; }

    /// <summary>How the steps follow each other.</summary>
    public FlowGraph Graph { get; }

    /// <summary>Form fields by path.</summary>
    public FrozenDictionary<string, FormField> Fields { get; }

    /// <summary>Reports a breach at a part of procedure.json.</summary>
    /// <param name="rule">The rule that reports.</param>
    /// <param name="part">A part of the definition.</param>
    /// <param name="member">Pointer within the part ("/basis"); the part itself when that is not written.</param>
    /// <param name="message">What is wrong; what to write instead follows from the rule unless the message says it.</param>
    public void Report(ILintRule rule, object part, string member, string message) =>
        Report(rule, Draft.File, Draft.Places.Of(part, member), message);

    /// <summary>Reports a breach at a node of a file.</summary>
    public void Report(ILintRule rule, SourceFile file, SourceNode node, string message) =>
        faults.Add(new DefinitionFault(
            rule.Code, node.File ?? file.Path, node.Pointer, node.Line, $"{message} {rule.Instead}", rule.IsWarning));

    private static IEnumerable<StepPlace> StepsOf(Flow flow, StepPlace? parallel)
    {
        foreach (var step in flow.Steps)
        {
            var place = new StepPlace(step, flow, parallel);
            yield return place;
            foreach (var inner in step is ParallelStep { Branches: var branches } ? branches.SelectMany(each => StepsOf(each.Flow, place))
                : [])
            {
                yield return inner;
            }
        }
    }
}

/// <summary>A step and the flow it lies in.</summary>
/// <param name="Step">The step.</param>
/// <param name="Flow">The flow: the procedure's, or a branch's.</param>
/// <param name="Parallel">The parallel step whose branch it is in; null in the procedure's flow.</param>
public sealed record StepPlace(Step Step, Flow Flow, StepPlace? Parallel)
{
    /// <summary>Where the step leads, as <see cref="FlowGraph.Targets"/> finds it.</summary>
    public IReadOnlyList<(string Member, string To, string Kind)> Targets { get; } = [.. FlowGraph.Targets(Step)];
}
