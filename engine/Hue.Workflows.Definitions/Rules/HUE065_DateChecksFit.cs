using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>
/// Every entry of "x-checks" compares a date of the form, outside of lists, with another one, with @today, or with an age.
/// </summary>
public sealed class HUE065_DateChecksFit : IProcedureRule
{
    private static readonly string[] Dates = ["field", "notBefore", "notAfter"];
    private static readonly string[] Ages = ["ageAtLeast", "ageUnder"];

    /// <inheritdoc/>
    public string Code => "HUE065";

    /// <inheritdoc/>
    public string Title =>
        "Every entry of \"x-checks\" compares a date of the form, outside of lists, with another one, with @today, or with an age.";

    /// <inheritdoc/>
    public string Instead =>
        "Write {\"field\": \"nguoiChet.ngayChet\", \"notBefore\": \"nguoiChet.ngaySinh\"}; "
        + "limits are notBefore, notAfter, ageAtLeast, ageUnder.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        if (scope.FormFile is not { Root: { } root } file || root["x-checks"] is not { } checks)
        {
            return;
        }

        if (checks.Kind != SourceKind.Array)
        {
            scope.Report(this, file, checks, "\"x-checks\" is a list.");
        }

        foreach (var (node, message) in checks.Items.Select(entry => Fault(root, entry)).OfType<(SourceNode, string)>())
        {
            scope.Report(this, file, node, message);
        }
    }

    private static (SourceNode Node, string Message)? Fault(SourceNode root, SourceNode entry)
    {
        if (entry.Kind != SourceKind.Object || entry["field"] is null || entry.Members.Count < 2)
        {
            return (entry, "An entry names a field and at least one limit.");
        }

        foreach (var member in entry.Members)
        {
            if (Ages.Contains(member.Name) && member.Value is not { Kind: SourceKind.Number, Text.Length: <= 3 })
            {
                return (member.Value, $"\"{member.Name}\" is a whole number of years.");
            }

            if (!Ages.Contains(member.Name) && !Dates.Contains(member.Name))
            {
                return (member.Value, $"There is no limit \"{member.Name}\".");
            }

            if (Dates.Contains(member.Name) && !IsDate(root, member))
            {
                return (member.Value, $"\"{member.Value.Text}\" is no date of the form outside of lists.");
            }
        }

        return null;
    }

    private static bool IsDate(SourceNode root, SourceMember member) =>
        (member.Name != "field" && member.Value.Text == FormDateCheck.Today)
        || (member.Value.Text is { } path
            && !path.Contains("[]", StringComparison.Ordinal)
            && FormNodes.Field(root, path)?["format"]?.Text == "date");
}
