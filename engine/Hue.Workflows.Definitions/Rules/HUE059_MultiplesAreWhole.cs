namespace Hue.Workflows.Definitions.Rules;

/// <summary>"multipleOf" is a whole number on an integer field: browsers divide in binary fractions.</summary>
public sealed class HUE059_MultiplesAreWhole : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE059";

    /// <inheritdoc/>
    public string Title => "\"multipleOf\" is a whole number on an integer field: browsers divide in binary fractions.";

    /// <inheritdoc/>
    public string Instead => "Write amounts in whole units, such as dong or square decimetres, with \"type\": \"integer\".";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        if (scope.FormFile is not { Root: { } root } file)
        {
            return;
        }

        foreach (var schema in FormNodes.Schemas(root).Where(schema => schema["multipleOf"] is not null))
        {
            if (schema["type"]?.Text != "integer" || !schema["multipleOf"]!.Text.All(char.IsAsciiDigit))
            {
                scope.Report(this, file,
                    schema["multipleOf"]!, $"A multiple of {schema["multipleOf"]!.Text} is not decided alike by every browser.");
            }
        }
    }
}
