namespace Hue.Workflows.Definitions.Rules;

/// <summary>A procedure's field is one of _shared/fields.json.</summary>
public sealed class HUE012_FieldIsKnown : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE012";

    /// <inheritdoc/>
    public string Title => "A procedure's field is one of _shared/fields.json.";

    /// <inheritdoc/>
    public string Instead => "Write one of its ids, or add the field there with its title.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        if (!scope.Catalogue.Shared.Fields.Any(field => field.Id == scope.Definition.Field))
        {
            scope.Report(this, scope.Definition, "/field", $"No field has the id \"{scope.Definition.Field}\".");
        }
    }
}
