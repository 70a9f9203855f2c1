namespace Hue.Workflows.Definitions.Rules;

/// <summary>
/// A rung tells assignee, headOfUnit, leader or operator; a leader or head of unit also of the office above or of the city.
/// </summary>
public sealed class HUE092_RecipientsAreKnown : ICatalogueRule
{
    private static readonly string[] Known =
    [
        "assignee", "headOfUnit", "leader", "operator",
        "headOfUnit@parent", "leader@parent", "headOfUnit@city", "leader@city",
    ];

    /// <inheritdoc/>
    public string Code => "HUE092";

    /// <inheritdoc/>
    public string Title =>
        "A rung tells assignee, headOfUnit, leader or operator; a leader or head of unit also of the office above or of the city.";

    /// <inheritdoc/>
    public string Instead =>
        "Write assignee, headOfUnit, leader or operator, or a chain such as \"leader@parent\" or \"leader@city\".";

    /// <inheritdoc/>
    public void Check(CatalogueScope scope)
    {
        foreach (var (ladder, file, places) in scope.Shared.LadderPlaces)
        {
            foreach (var rung in ladder.Rungs)
            {
                for (var at = 0; at < rung.Tell.Count; at++)
                {
                    if (!Known.Contains(rung.Tell[at]))
                    {
                        scope.Report(this, file,
                            places.Of(rung, FormattableString.Invariant($"/tell/{at}")), $"Nobody is known as \"{rung.Tell[at]}\".");
                    }
                }
            }
        }
    }
}
