namespace Hue.Workflows.Definitions.Forms;

/// <summary>The bounds of numbers, decided on the digits as written.</summary>
internal static class FormBounds
{
    /// <summary>What the number breaks, in words; null when it keeps all bounds.</summary>
    public static string? Breach(FormSchema schema, FormNumber number) =>
        number.CompareTo(schema.Minimum ?? number) < 0 ? $"Phải từ {schema.Figures["minimum"]} trở lên."
        : number.CompareTo(schema.Maximum ?? number) > 0 ? $"Không được quá {schema.Figures["maximum"]}."
        : schema.ExclusiveMinimum is { } above && number.CompareTo(above) <= 0 ? $"Phải lớn hơn {schema.Figures["exclusiveMinimum"]}."
        : schema.ExclusiveMaximum is { } below && number.CompareTo(below) >= 0 ? $"Phải nhỏ hơn {schema.Figures["exclusiveMaximum"]}."
        : schema.MultipleOf is { } unit && !number.IsMultipleOf(unit) ? $"Phải là bội số của {schema.Figures["multipleOf"]}."
        : null;
}
