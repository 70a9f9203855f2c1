using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>No paper is asked for twice under the same condition.</summary>
public sealed class HUE070_PaperIsAskedOnce : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE070";

    /// <inheritdoc/>
    public string Title => "No paper is asked for twice under the same condition.";

    /// <inheritdoc/>
    public string Instead => "Take one out, or raise its number of originals and copies.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        var papers = scope.Definition.Papers;
        if (papers.Select(paper => paper.Title.Count(char.IsLetterOrDigit)).Distinct().Count() == papers.Count)
        {
            return; // no two of a length are no two alike, and lower case is not to be had for nothing
        }

        var titles = papers.Select(paper => Bare(paper.Title)).ToArray();
        for (var at = 0; at < papers.Count; at++)
        {
            if (papers.Take(at).Where((_, earlier) => titles[earlier] == titles[at])
                .Any(earlier => Overlaps(scope, earlier.When, papers[at].When)))
            {
                scope.Report(this, papers[at], "/title", $"\"{papers[at].Title}\" is asked for above already.");
            }
        }
    }

    /// <summary>Letters and digits only, in lower case: a comma more does not make another paper.</summary>
    private static string Bare(string title) => string.Concat(title.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static bool Overlaps(ProcedureScope scope, Condition? one, Condition? other) =>
        one is null || other is null || SourceText.Write(scope.Draft.Places.Of(one)) == SourceText.Write(scope.Draft.Places.Of(other));
}
