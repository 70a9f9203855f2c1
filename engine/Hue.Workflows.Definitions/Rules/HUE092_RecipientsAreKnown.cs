namespace Hue.Workflows.Definitions.Rules;

/// <summary>A rung tells assignee, headOfUnit, leader or operator.</summary>
public sealed class HUE092_RecipientsAreKnown : ICatalogueRule
{
    /// <inheritdoc/>
    public string Code => "HUE092";

    /// <inheritdoc/>
    public string Title => "A rung tells assignee, headOfUnit, leader or operator.";

    /// <inheritdoc/>
    public string Instead => "Write one of these four.";

    /// <inheritdoc/>
    public void Check(CatalogueScope scope)
    {
        foreach (var (ladder, file, places) in scope.Shared.LadderPlaces)
        {
            foreach (var rung in ladder.Rungs)
            {
                for (var at = 0; at < rung.Tell.Count; at++)
                {
                    if (rung.Tell[at] is not ("assignee" or "headOfUnit" or "leader" or "operator"))
                    {
                        scope.Report(this, file,
                            places.Of(rung, FormattableString.Invariant($"/tell/{at}")), $"Nobody is known as \"{rung.Tell[at]}\".");
                    }
                }
            }
        }
    }
}
