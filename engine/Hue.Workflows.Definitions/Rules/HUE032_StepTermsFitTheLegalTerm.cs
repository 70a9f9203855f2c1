using System.Globalization;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>The terms of the steps on the longest way add up to no more than the legal term.</summary>
public sealed class HUE032_StepTermsFitTheLegalTerm : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE032";

    /// <inheritdoc/>
    public string Title => "The terms of the steps on the longest way add up to no more than the legal term.";

    /// <inheritdoc/>
    public string Instead => "Shorten step terms; the legal term binds whatever they say.";

    /// <inheritdoc/>
    public bool IsWarning => true;

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        var cases = scope.Definition.Term.Cases;
        if (cases.Count == 0 || scope.Graph.Found(this, scope, Longest) is not [var longest])
        {
            return;
        }

        var legal = cases.Max(each => WorkingDays(each.Budget));
        if (longest - legal > 0.001m) // an hour is no whole part of a day
        {
            var text = string.Create(
                CultureInfo.InvariantCulture, $"The steps take up to {longest:0.##} working days, the law gives {legal:0.##}.");
            scope.Report(this, scope.Definition.Term, "", text);
        }
    }

    private static IEnumerable<decimal> Longest(ProcedureScope scope) => scope.Graph.Start is { } start
        ? [Longest(scope.Graph, start, new Dictionary<StepPlace, decimal>(ReferenceEqualityComparer.Instance))] : [];

    /// <summary>Near enough for a warning: a working day of 7.5 hours, 5 of 7 days worked, 22 in a month.</summary>
    private static decimal WorkingDays(Term term) => term.Unit switch
    {
        TermUnit.WorkingDays => term.Amount,
        TermUnit.WorkingHours => term.Amount / 7.5m,
        TermUnit.CalendarDays => Math.Ceiling(term.Amount * 5 / 7),
        TermUnit.Months => term.Amount * 22,
        _ => 1,
    };

    private static decimal Longest(FlowGraph graph, StepPlace place, Dictionary<StepPlace, decimal> known)
    {
        if (known.TryGetValue(place, out var days))
        {
            return days;
        }

        known[place] = 0; // a circle that is no send-back counts once
        var own = place.Step is TaskStep { Term: { } term } ? WorkingDays(term.Budget) : 0;
        return known[place] = own + graph.Next(place, withBack: false).Select(next => Longest(graph, next, known)).DefaultIfEmpty().Max();
    }
}
