namespace Hue.Workflows.Definitions.Rules;

/// <summary>Every field of a form has a title.</summary>
public sealed class HUE057_FieldsHaveTitles : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE057";

    /// <inheritdoc/>
    public string Title => "Every field of a form has a title.";

    /// <inheritdoc/>
    public string Instead => "Add \"title\" with what stands beside the field on paper.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        if (scope.FormFile is not { Root: { } root } file)
        {
            return;
        }

        foreach (var field in scope.Fields.Values.Where(field => field.Title.Length == 0
            && !field.Path.EndsWith("[]", StringComparison.Ordinal)))
        {
            scope.Report(this, file, FormNodes.Field(root, field.Path) ?? root, $"The field \"{field.Path}\" has no title.");
        }
    }
}
