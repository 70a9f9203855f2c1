using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Host.Catalogue;

/// <summary>Steps by id, branches included.</summary>
internal static class StepFinder
{
    public static Step? Find(Flow flow, string id) => All(flow).FirstOrDefault(s => s.Id == id);

    public static IEnumerable<Step> All(Flow flow)
    {
        foreach (var step in flow.Steps)
        {
            yield return step;
            if (step is not ParallelStep parallel)
                continue;
            foreach (var inner in parallel.Branches.SelectMany(b => All(b.Flow)))
                yield return inner;
        }
    }
}
