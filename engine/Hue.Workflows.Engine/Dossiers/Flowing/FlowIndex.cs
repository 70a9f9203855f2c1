using System.Runtime.CompilerServices;
using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Engine.Dossiers.Flowing;

/// <summary>Steps of a definition by id, branches included; built once a definition.</summary>
internal sealed class FlowIndex
{
    private static readonly ConditionalWeakTable<ProcedureDefinition, FlowIndex> Built = [];
    private readonly Dictionary<string, Step> steps = new(StringComparer.Ordinal);
    private readonly HashSet<string> bases;

    private FlowIndex(ProcedureDefinition definition)
    {
        Add(definition.Flow);
        bases = [.. definition.LegalBases.Select(b => b.Id)];
    }

    public static FlowIndex Of(ProcedureDefinition definition) => Built.GetValue(definition, static d => new FlowIndex(d));

    public IEnumerable<Step> Steps => steps.Values;

    public Step this[string id] => steps.TryGetValue(id, out var step)
        ? step
        : throw new InvalidOperationException($"The flow has no step \"{id}\": lint lets no such definition through.");

    public Step? Find(string id) => steps.GetValueOrDefault(id);

    public bool HasBasis(string id) => bases.Contains(id);

    private void Add(Flow flow)
    {
        foreach (var step in flow.Steps)
        {
            steps.Add(step.Id, step);
            if (step is not ParallelStep parallel)
                continue;
            foreach (var branch in parallel.Branches)
                Add(branch.Flow);
        }
    }
}
