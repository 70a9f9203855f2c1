namespace Hue.Workflows.Definitions.Rules;

/// <summary>An id names one thing: steps in the whole procedure, other parts in their list.</summary>
public sealed class HUE014_IdsAreUnique : IProcedureRule
{
    private const int Small = 16;

    /// <inheritdoc/>
    public string Code => "HUE014";

    /// <inheritdoc/>
    public string Title => "An id names one thing: steps in the whole procedure, other parts in their list.";

    /// <inheritdoc/>
    public string Instead => "Give one of the two another id.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var list in scope.IdLists())
        {
            Check(scope, [.. list]);
        }
    }

    private void Check(ProcedureScope scope, (object Part, string Id)[] list)
    {
        if (IsSmallAndSound(list))
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (part, id) in list.Where(each => !seen.Add(each.Id)))
        {
            scope.Report(this, part, "/id", $"\"{id}\" is taken already.");
        }
    }

    /// <summary>Most lists have a few items, and a walk over those costs less than a set.</summary>
    private static bool IsSmallAndSound((object Part, string Id)[] list)
    {
        for (var at = 1; at < list.Length && list.Length <= Small; at++)
        {
            for (var earlier = 0; earlier < at; earlier++)
            {
                if (list[earlier].Id == list[at].Id)
                {
                    return false;
                }
            }
        }

        return list.Length <= Small;
    }
}
