using System.Text;
using Hue.Workflows.Definitions.Forms;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A form uses only keywords that browser and server decide alike.</summary>
public sealed class HUE050_FormKeywordsAreAgreed : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE050";

    /// <inheritdoc/>
    public string Title => "A form uses only keywords that browser and server decide alike.";

    /// <inheritdoc/>
    public string Instead => "The agreed keywords are listed in procedures/README.md.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        if (scope is { Form: { } form, FormFile: { Root: { } root } file })
        {
            foreach (var refusal in new FormValidator(Encoding.UTF8.GetBytes(form.Json)).Refusals)
            {
                scope.Report(this, file, root.Nearest(refusal.Pointer), refusal.Reason);
            }
        }
    }
}
