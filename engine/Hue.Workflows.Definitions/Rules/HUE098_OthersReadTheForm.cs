using Hue.Workflows.Definitions.Forms;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>Another validator of JSON Schema, NJsonSchema, can read the form.</summary>
public sealed class HUE098_OthersReadTheForm : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE098";

    /// <inheritdoc/>
    public string Title => "Another validator of JSON Schema, NJsonSchema, can read the form.";

    /// <inheritdoc/>
    public string Instead => "Write it more plainly, such as {} for true, so that partners' tools can take the form as it is.";

    /// <inheritdoc/>
    public bool IsWarning => true;

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        if (scope.Catalogue.ForAuthors && scope is { Form: { } form, FormFile: { Root: { } root } file }
            && SecondReader.Refusal(form.Json) is { } reason)
        {
            scope.Report(this, file, root, $"NJsonSchema cannot read the form: {reason}");
        }
    }
}
