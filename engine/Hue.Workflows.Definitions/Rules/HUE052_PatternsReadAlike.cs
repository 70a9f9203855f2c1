using System.Text.RegularExpressions;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A pattern has no \\\\d, \\\\w, \\\\s or category, which readers of other makes take differently.</summary>
public sealed class HUE052_PatternsReadAlike : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE052";

    /// <inheritdoc/>
    public string Title => "A pattern has no \\\\d, \\\\w, \\\\s or category, which readers of other makes take differently.";

    /// <inheritdoc/>
    public string Instead => "Write [0-9], [A-Za-z0-9_] or a space, or name the letters.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        if (scope.FormFile is not { Root: { } root } file)
        {
            return;
        }

        foreach (var pattern in FormNodes.Schemas(root).Select(schema => schema["pattern"]).OfType<Reading.SourceNode>())
        {
            if (pattern.Text.Contains('\\') && Shorthand.Match(pattern.Text) is { Success: true } found)
            {
                scope.Report(this, file, pattern, $"\"{found.Groups["escape"].Value}\" is not read alike everywhere.");
            }
        }
    }

    private static readonly Regex Shorthand = new(
        @"^([^\\]|\\[^dDwWsSbBpP])*(?<escape>\\[dDwWsSbBpP])",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);
}
