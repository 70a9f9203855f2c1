using System.Text.Json;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A condition compares a field with values that the field can have.</summary>
public sealed class HUE055_ConditionFitsItsField : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE055";

    /// <inheritdoc/>
    public string Title => "A condition compares a field with values that the field can have.";

    /// <inheritdoc/>
    public string Instead => "Write a value of the field's type and, where the form lists choices, one of them.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var test in scope.Conditions().SelectMany(condition => condition.Tests))
        {
            if (Misfit(scope, test) is { } misfit)
            {
                scope.Report(this, scope.Draft.File, scope.Draft.Places.Of(test), misfit);
            }
        }
    }

    private static string? Misfit(ProcedureScope scope, FieldTest test) => test switch
    {
        FieldTest.AtLeast => TypeOf(scope, test.Field) is "string" or "boolean" or "object" or "array" ? $"\"{test.Field}\" is no number."
            : null,
        FieldTest.OneOf one => one.Values.Select(value => Misfit(scope, test.Field, value)).FirstOrDefault(misfit => misfit is not null),
        _ => null,
    };

    private static string? Misfit(ProcedureScope scope, string field, JsonElement value)
    {
        var type = TypeOf(scope, field);
        var fits = type switch
        {
            "string" => value.ValueKind == JsonValueKind.String,
            "integer" or "number" => value.ValueKind == JsonValueKind.Number,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "object" or "array" => false,
            _ => true,
        };
        if (!fits)
        {
            return $"\"{field}\" is of type {type} and never {value.GetRawText()}.";
        }

        var choices = Choices(scope, field);
        return choices.Count > 0 && value.ValueKind == JsonValueKind.String && !choices.Contains(value.GetString()!)
            ? $"\"{field}\" is never \"{value.GetString()}\" but one of {string.Join(", ", choices)}."
            : null;
    }

    private static string TypeOf(ProcedureScope scope, string field) => field switch
    {
        "@channel" or "@subject" or "@level" => "string",
        "@copies" or "@pages" => "integer",
        _ => scope.Fields.GetValueOrDefault(field)?.Type ?? "",
    };

    private static IReadOnlyList<string> Choices(ProcedureScope scope, string field) => field switch
    {
        "@channel" => ["counter", "online", "post", "agentPoint"],
        "@subject" => scope.Definition.Subjects,
        "@level" => scope.Definition.Levels,
        _ when scope.FormFile?.Root is { } root => FormNodes.Field(root, field)?["enum"]?.Items
            .Where(item => item.Kind == SourceKind.String).Select(item => item.Text).ToArray() ?? [],
        _ => [],
    };
}
