namespace Hue.Workflows.Definitions.Rules;

/// <summary>The role that a rung tells is one of _shared/roles.json, so that somebody can hold it.</summary>
public sealed class HUE047_RecipientRoleExists : ICatalogueRule
{
    /// <inheritdoc/>
    public string Code => "HUE047";

    /// <inheritdoc/>
    public string Title => "The role that a rung tells is one of _shared/roles.json, so that somebody can hold it.";

    /// <inheritdoc/>
    public string Instead =>
        "Add the role to roles.json, or tell another; \"hue lint --database\" names the offices where nobody holds it.";

    /// <inheritdoc/>
    public void Check(CatalogueScope scope)
    {
        if (scope.Shared.Roles.Count == 0)
        {
            return; // a broken roles.json has faults of its own
        }

        foreach (var (ladder, file, places) in scope.Shared.LadderPlaces)
        {
            foreach (var rung in ladder.Rungs)
            {
                for (var at = 0; at < rung.Tell.Count; at++)
                {
                    var role = rung.Tell[at].Split('@')[0];
                    if (role is "headOfUnit" or "leader" or "operator" && scope.Shared.Roles.All(each => each.Id != role))
                    {
                        var place = places.Of(rung, FormattableString.Invariant($"/tell/{at}"));
                        scope.Report(this, file, place, $"Nobody can hold \"{role}\": it is not in roles.json.");
                    }
                }
            }
        }
    }
}
