using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>No procedure calls itself, directly or through others.</summary>
public sealed class HUE096_CallsDoNotGoRound : IRuleAmongOthers
{
    /// <inheritdoc/>
    public string Code => "HUE096";

    /// <inheritdoc/>
    public string Title => "No procedure calls itself, directly or through others.";

    /// <inheritdoc/>
    public string Instead => "Take the call out, or give the called procedure a version without the call back.";

    /// <inheritdoc/>
    public bool Concerns(ProcedureScope scope) => scope.Steps.Any(place => place.Step is CallStep);

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var call in scope.Steps.Select(place => place.Step).OfType<CallStep>())
        {
            if (Reaches(scope.Catalogue, call.Procedure, scope.Definition.Code))
            {
                scope.Report(this, call, "/procedure", $"{call.Procedure} leads back to {scope.Definition.Code}.");
            }
        }
    }

    private static bool Reaches(CatalogueScope catalogue, string from, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([from]);
        while (open.TryPop(out var code))
        {
            if (code == to)
            {
                return true;
            }

            foreach (var next in seen.Add(code) ? catalogue.ByCode[code].SelectMany(draft => Calls(draft.Definition.Flow)) : [])
            {
                open.Push(next);
            }
        }

        return false;
    }

    private static IEnumerable<string> Calls(Flow flow) => flow.Steps.SelectMany(step => step switch
    {
        CallStep call => [call.Procedure],
        ParallelStep parallel => parallel.Branches.SelectMany(branch => Calls(branch.Flow)),
        _ => [],
    });
}
