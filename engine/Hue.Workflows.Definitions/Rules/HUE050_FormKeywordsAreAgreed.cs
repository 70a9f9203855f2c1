using System.Runtime.CompilerServices;
using Hue.Workflows.Definitions.Forms;
using Hue.Workflows.Definitions.Model;

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

    /// <summary>A form that many procedures share is compiled once.</summary>
    private static readonly ConditionalWeakTable<FormDefinition, IReadOnlyList<FormRefusal>> Refused = [];

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        if (scope is { Form: { } form, FormFile: { Root: { } root } file })
        {
            foreach (var refusal in Refused.GetValue(form, static each => new FormValidator(each).Refusals))
            {
                scope.Report(this, file, root.Nearest(refusal.Pointer), refusal.Reason);
            }
        }
    }
}
