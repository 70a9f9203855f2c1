using System.Text.RegularExpressions;

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
        foreach (var (part, id) in scope.Ids().Where(each => !Kebab.IsMatch(each.Id)))
        {
            scope.Report(this, part, "/id", $"\"{id}\" is not an id.");
        }
    }

    private static readonly Regex Kebab = new(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.NonBacktracking);
}
