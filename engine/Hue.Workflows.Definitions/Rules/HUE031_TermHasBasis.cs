namespace Hue.Workflows.Definitions.Rules;

/// <summary>A confirmed legal term names the law it rests on.</summary>
public sealed class HUE031_TermHasBasis : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE031";

    /// <inheritdoc/>
    public string Title => "A confirmed legal term names the law it rests on.";

    /// <inheritdoc/>
    public string Instead => "Add \"basis\" with the id of a legal basis, or write \"certainty\": \"toBeConfirmed\".";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var each in scope.Definition.Term.Cases.Where(each => each is { Basis: null, Certainty: "confirmed" }))
        {
            scope.Report(this, each, "", $"The term {each.Budget} is confirmed but names no basis.");
        }
    }
}
