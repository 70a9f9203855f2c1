using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hue.Workflows.Cli.Import;

/// <summary>Says why a line is no row in words of the facts file: the reader's own message speaks of our types.</summary>
internal static partial class UnreadableRow
{
    public static string Why(JsonException fault) =>
        Unknown().Match(fault.Message) is { Success: true } unknown ? $"the member \"{unknown.Groups["name"].Value}\" is not known"
        : Missing().Match(fault.Message) is { Success: true } missing ? $"it lacks {missing.Groups["names"].Value}"
        : Twice().Match(fault.Message) is { Success: true } twice ? $"the member \"{twice.Groups["name"].Value}\" is written twice"
        : fault.InnerException is JsonException ? $"it is no JSON from byte {fault.BytePositionInLine + 1} of the line on"
        : fault.Path is null or "$" ? "it is not an object"
        : $"the value at {fault.Path} is not of the type that belongs there";

    [GeneratedRegex("^The JSON property '(?<name>.+)' could not be mapped", RegexOptions.ExplicitCapture)]
    private static partial Regex Unknown();

    [GeneratedRegex("missing required properties including: (?<names>.+?)\\.?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Missing();

    [GeneratedRegex("^Duplicate property '(?<name>.+)' encountered", RegexOptions.ExplicitCapture)]
    private static partial Regex Twice();
}
