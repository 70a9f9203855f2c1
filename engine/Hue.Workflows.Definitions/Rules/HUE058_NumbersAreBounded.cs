using System.Globalization;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A number has a minimum and a maximum that every reader of JSON holds exactly, at most 2^53 - 1.</summary>
public sealed class HUE058_NumbersAreBounded : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE058";

    /// <inheritdoc/>
    public string Title => "A number has a minimum and a maximum that every reader of JSON holds exactly, at most 2^53 - 1.";

    /// <inheritdoc/>
    public string Instead => "Add \"minimum\" and \"maximum\"; browsers round longer numbers.";

    /// <inheritdoc/>
    public bool IsWarning => true;

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        if (scope.FormFile is not { Root: { } root } file)
        {
            return;
        }

        foreach (var schema in FormNodes.Schemas(root).Where(schema => schema["type"]?.Text is "integer" or "number"))
        {
            if (!IsSafe(schema["minimum"] ?? schema["exclusiveMinimum"]) || !IsSafe(schema["maximum"] ?? schema["exclusiveMaximum"]))
            {
                scope.Report(this, file, schema, "The number may grow beyond what a browser can hold.");
            }
        }
    }

    private static bool IsSafe(SourceNode? bound) => bound is not null
        && decimal.TryParse(bound.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var figure)
        && Math.Abs(figure) <= 9007199254740991m;
}
