using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A form is an object, and every object in it that names its properties takes no others.</summary>
public sealed class HUE051_FormTakesNoMore : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE051";

    /// <inheritdoc/>
    public string Title => "A form is an object, and every object in it that names its properties takes no others.";

    /// <inheritdoc/>
    public string Instead => "Write \"type\": \"object\" and \"additionalProperties\": false beside \"properties\".";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        if (scope.FormFile is not { Root: { } root } file)
        {
            return;
        }

        if (root["properties"] is null)
        {
            scope.Report(this, file, root, "The form has no fields.");
        }

        foreach (var schema in FormNodes.Schemas(root).Where(schema => schema["properties"] is not null))
        {
            if (schema["type"]?.Text != "object" || schema["additionalProperties"] is not { Kind: SourceKind.Boolean, Text: "false" })
            {
                scope.Report(this, file, schema, "The object takes members that the form does not show.");
            }
        }
    }
}
