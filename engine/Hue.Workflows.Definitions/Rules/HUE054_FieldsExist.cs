using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>
/// Conditions, fees, outcomes and calls name fields of the form, or the facts @channel, @subject, @level, @copies, @pages.
/// </summary>
public sealed class HUE054_FieldsExist : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE054";

    /// <inheritdoc/>
    public string Title =>
        "Conditions, fees, outcomes and calls name fields of the form, or the facts @channel, @subject, @level, "
        + "@copies, @pages.";

    /// <inheritdoc/>
    public string Instead => "Write the field's path as in form.json, members joined by dots: \"con.hoTen\".";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        if (scope.Form is null)
        {
            return;
        }

        foreach (var (part, member, field) in Uses(scope).Where(use => !scope.Fields.ContainsKey(use.Field) && !Facts.Contains(use.Field)))
        {
            scope.Report(this, part, member, $"The form has no field \"{field}\".");
        }
    }

    private static readonly string[] Facts = ["@channel", "@subject", "@level", "@copies", "@pages"];

    private static IEnumerable<(object Part, string Member, string Field)> Uses(ProcedureScope scope)
    {
        foreach (var test in scope.Conditions().SelectMany(condition => condition.Tests))
        {
            yield return (test, "", test.Field);
        }

        foreach (var fee in scope.Definition.Fees)
        {
            if (fee.CopiesField is { } copies)
            {
                yield return (fee, "/copiesField", copies);
            }

            if (fee.PagesField is { } pages)
            {
                yield return (fee, "/pagesField", pages);
            }
        }

        foreach (var outcome in scope.Steps.Select(place => place.Step).OfType<TaskStep>().SelectMany(task => task.Outcomes))
        {
            for (var at = 0; at < outcome.RequiresFields.Count; at++)
            {
                yield return (outcome, FormattableString.Invariant($"/requiresFields/{at}"), outcome.RequiresFields[at]);
            }
        }

        foreach (var call in scope.Steps.Select(place => place.Step).OfType<CallStep>())
        {
            foreach (var (child, field) in call.FormMap)
            {
                yield return (call, $"/formMap/{SourceNode.Escape(child)}", field);
            }
        }
    }
}
