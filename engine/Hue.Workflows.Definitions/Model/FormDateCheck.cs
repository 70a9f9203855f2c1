namespace Hue.Workflows.Definitions.Model;

/// <summary>
/// What a date of a form must keep to, against another date of it or the day of filing: what JSON Schema cannot say. A date that is
/// left out is not looked at. An entry of "x-checks".
/// </summary>
/// <param name="Field">Dotted path of a date field outside of lists: "nguoiChet.ngayChet".</param>
/// <param name="NotBefore">Path of the date it may equal but not precede, or "@today"; null when not looked at.</param>
/// <param name="NotAfter">Path of the date it may equal but not follow, or "@today"; null when not looked at.</param>
/// <param name="AgeAtLeast">Years that who was born on the date must have completed on the day of filing.</param>
/// <param name="AgeUnder">Years that who was born on the date must not have completed on the day of filing.</param>
public sealed record FormDateCheck(string Field, string? NotBefore, string? NotAfter, int? AgeAtLeast, int? AgeUnder)
{
    /// <summary>The day of filing, in the office's time.</summary>
    public const string Today = "@today";
}
