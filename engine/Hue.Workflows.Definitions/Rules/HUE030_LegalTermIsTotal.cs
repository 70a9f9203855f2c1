namespace Hue.Workflows.Definitions.Rules;

/// <summary>The legal term is marked unknown, or has cases of which the last, and only the last, has no condition.</summary>
public sealed class HUE030_LegalTermIsTotal : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE030";

    /// <inheritdoc/>
    public string Title => "The legal term is marked unknown, or has cases of which the last, and only the last, has no condition.";

    /// <inheritdoc/>
    public string Instead => "Write {\"unknown\": true}, or cases that end with one without \"when\".";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        var term = scope.Definition.Term;
        if (term.Unknown != (term.Cases.Count == 0))
        {
            scope.Report(this, term, term.Unknown ? "/unknown" : "", term.Unknown ? "The term is unknown and yet has cases."
                : "The term has no case.");
        }

        for (var at = 0; at < term.Cases.Count; at++)
        {
            var last = at == term.Cases.Count - 1;
            if (last != (term.Cases[at].When is null))
            {
                scope.Report(this, term.Cases[at], "/when", last ? "No case is left when none of the conditions holds."
                    : "The cases below are never looked at.");
            }
        }
    }
}
