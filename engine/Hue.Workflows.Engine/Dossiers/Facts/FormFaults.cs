using System.Runtime.CompilerServices;
using Hue.Workflows.Definitions.Forms;
using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Engine.Dossiers.Facts;

/// <summary>What the definition's form says of values.</summary>
internal static class FormFaults
{
    private static readonly ConditionalWeakTable<FormDefinition, FormValidator> Built = [];

    /// <summary>RFC 6901 pointer → message; empty when the values are valid on that day.</summary>
    public static IReadOnlyDictionary<string, string> Of(FormDefinition form, string values, DateOnly today)
    {
        var errors = Built.GetValue(form, static f => new FormValidator(f)).Check(values);
        var faults = new Dictionary<string, string>(errors.Count);
        foreach (var error in errors)
            faults.TryAdd(error.Pointer, error.Message);
        foreach (var (pointer, message) in FormDates.Faults(form, values, today))
            faults.TryAdd(pointer, message);
        return faults;
    }
}
