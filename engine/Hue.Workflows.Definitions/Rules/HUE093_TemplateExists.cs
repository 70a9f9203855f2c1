namespace Hue.Workflows.Definitions.Rules;

/// <summary>A document's template lies under _shared/documents/.</summary>
public sealed class HUE093_TemplateExists : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE093";

    /// <inheritdoc/>
    public string Title => "A document's template lies under _shared/documents/.";

    /// <inheritdoc/>
    public string Instead => "Write the name of a template there, such as \"receipt-slip.v1\".";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var document in scope.Definition.Documents.Where(each => !scope.Catalogue.Shared.Documents.ContainsKey(each.Template)))
        {
            scope.Report(this, document, "/template", $"There is no usable template \"{document.Template}\".");
        }
    }
}
