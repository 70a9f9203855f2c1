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

        foreach (var (node, field) in Uses(scope).Where(use => !scope.Fields.ContainsKey(use.Field) && !Facts.Contains(use.Field)))
        {
            scope.Report(this, scope.Draft.File, node, $"The form has no field \"{field}\".");
        }
    }

    private static readonly string[] Facts = ["@channel", "@subject", "@level", "@copies", "@pages"];

    private static IEnumerable<(SourceNode Node, string Field)> Uses(ProcedureScope scope)
    {
        var places = scope.Draft.Places;
        var tests = scope.Conditions().SelectMany(condition => condition.Tests).Select(test => (places.Of(test), test.Field));
        var fees = scope.Definition.Fees.SelectMany<Fee, (SourceNode Node, string? Field)>(fee =>
            [(places.Of(fee, "/copiesField"), fee.CopiesField), (places.Of(fee, "/pagesField"), fee.PagesField)]);
        var outcomes = scope.Steps.Select(place => place.Step).OfType<TaskStep>().SelectMany(task => task.Outcomes).SelectMany(outcome =>
            outcome.RequiresFields.Select((field, at) =>
                (places.Of(outcome, FormattableString.Invariant($"/requiresFields/{at}")), field)));
        var calls = scope.Steps.Select(place => place.Step).OfType<CallStep>().SelectMany(call =>
            call.FormMap.Select(each => (places.Of(call, $"/formMap/{SourceNode.Escape(each.Key)}"), each.Value)));
        return [.. tests, .. fees.Where(use => use.Field is not null).Select(use => (use.Node, use.Field!)), .. outcomes, .. calls];
    }
}
