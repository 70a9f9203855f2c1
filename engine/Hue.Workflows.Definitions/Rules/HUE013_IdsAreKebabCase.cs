using System.Buffers;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>Ids are lower-case letters, digits and single hyphens.</summary>
public sealed class HUE013_IdsAreKebabCase : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE013";

    /// <inheritdoc/>
    public string Title => "Ids are lower-case letters, digits and single hyphens.";

    /// <inheritdoc/>
    public string Instead => "Write it without marks and capitals, such as \"tham-tra-ho-so\".";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var (part, id) in scope.Ids().Where(each => !IsKebab(each.Id)))
        {
            scope.Report(this, part, "/id", $"\"{id}\" is not an id.");
        }
    }

    private static bool IsKebab(string id) => id.Length > 0 && id[0] != '-' && id[^1] != '-'
        && !id.Contains("--", StringComparison.Ordinal) && !id.AsSpan().ContainsAnyExcept(Allowed);

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");
}
