using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>An apology is drafted once the legal term is over, and a rung that drafts none proposes no day.</summary>
public sealed class HUE039_ApologyIsForALateResult : ICatalogueRule
{
    private const string Draft = "draftApology";

    /// <inheritdoc/>
    public string Code => "HUE039";

    /// <inheritdoc/>
    public string Title => "An apology is drafted once the legal term is over, and a rung that drafts none proposes no day.";

    /// <inheritdoc/>
    public string Instead => "Move draftApology to a rung \"due\" or \"late\" whose terms are legal or both, with \"proposes\" beside it.";

    /// <inheritdoc/>
    public void Check(CatalogueScope scope)
    {
        foreach (var (ladder, file, places) in scope.Shared.LadderPlaces)
        {
            foreach (var rung in ladder.Rungs)
            {
                var drafts = rung.Actions.ToList().IndexOf(Draft);
                var place = places.Of(rung, FormattableString.Invariant($"/actions/{drafts}"));
                if (drafts >= 0 && rung.Terms == "step")
                    scope.Report(this, file, place, $"The rung \"{rung.Id}\" is of steps only: the applicant is owed nothing by then.");
                else if (drafts >= 0 && rung.At is not (RungTime.Due or RungTime.Late))
                    scope.Report(this, file, place, $"The rung \"{rung.Id}\" falls while the term still runs: there is nothing to excuse.");
                else if (drafts < 0 && rung.Proposes is not null)
                    scope.Report(this, file, places.Of(rung, "/proposes"), $"The rung \"{rung.Id}\" drafts no apology.");
            }
        }
    }
}
