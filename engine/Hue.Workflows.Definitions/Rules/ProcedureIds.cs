using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>The ids of a procedure, for the rules about names.</summary>
internal static class ProcedureIds
{
    /// <summary>Every part that has an id.</summary>
    public static IEnumerable<(object Part, string Id)> Ids(this ProcedureScope scope) => scope.IdLists().SelectMany(list => list);

    /// <summary>The lists in which an id must be unique.</summary>
    public static IEnumerable<IEnumerable<(object Part, string Id)>> IdLists(this ProcedureScope scope)
    {
        var definition = scope.Definition;
        yield return definition.LegalBases.Select(each => ((object)each, each.Id));
        yield return definition.Provenance.Select(each => ((object)each, each.Id));
        yield return definition.Papers.Select(each => ((object)each, each.Id));
        yield return definition.Fees.Select(each => ((object)each, each.Id));
        yield return definition.Results.Select(each => ((object)each, each.Id));
        yield return definition.Documents.Select(each => ((object)each, each.Id));
        yield return definition.RefusalReasons.Select(each => ((object)each, each.Id));
        yield return scope.Steps.Select(each => ((object)each.Step, each.Step.Id));
        foreach (var place in scope.Steps)
        {
            yield return place.Step switch
            {
                TaskStep task => task.Outcomes.Select(each => ((object)each, each.Id)),
                ParallelStep parallel => parallel.Branches.Select(each => ((object)each, each.Id)),
                _ => [],
            };
        }
    }
}
