namespace Hue.Workflows.Definitions.Rules;

/// <summary>A paper is asked for in at least one original or copy.</summary>
public sealed class HUE072_PaperIsCounted : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE072";

    /// <inheritdoc/>
    public string Title => "A paper is asked for in at least one original or copy.";

    /// <inheritdoc/>
    public string Instead => "Write how many originals and copies the applicant brings.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var paper in scope.Definition.Papers.Where(paper => paper.Originals + paper.Copies == 0))
        {
            scope.Report(this, paper, "/originals", $"No original and no copy of \"{paper.Title}\" is asked for.");
        }
    }
}
