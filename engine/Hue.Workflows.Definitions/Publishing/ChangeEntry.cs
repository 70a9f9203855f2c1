using System.Globalization;
using System.Text;
using Hue.Workflows.Definitions.Diffing;
using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Publishing;

/// <summary>CHANGES.md: what each publication changed, in sentences; newest last, lines are only ever added.</summary>
public static class ChangeEntry
{
    /// <summary>Its path in the catalogue.</summary>
    public const string Path = "CHANGES.md";

    /// <summary>What the file begins with.</summary>
    public const string Head = "# Nhật ký ban hành\n\nDo `hue publish` viết thêm vào cuối; không sửa tay.\n";

    /// <summary>One publication of one or more versions on a day.</summary>
    /// <param name="day">Day of publication.</param>
    /// <param name="isFirst">Whether nothing was published on that day before: a day has one heading.</param>
    /// <param name="versions">Each with the version before it; null for the first.</param>
    /// <param name="words">Names of roles and offices.</param>
    public static string Write(
        DateOnly day, bool isFirst, IReadOnlyList<(ProcedureDefinition? Before, ProcedureDefinition After)> versions, Words words)
    {
        ArgumentNullException.ThrowIfNull(versions);
        var text = new StringBuilder();
        if (isFirst)
            text.Append(CultureInfo.InvariantCulture, $"\n## {day:dd/MM/yyyy}\n\n");
        foreach (var (before, after) in versions)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {after.Code} v{after.Version} {after.Title}");
            if (before is null)
            {
                text.Append(": ban hành lần đầu\n");
                continue;
            }

            text.Append('\n');
            foreach (var change in ProcedureDiff.Of(before, after, words))
                text.Append(CultureInfo.InvariantCulture, $"  - {change.Sentence.Vi.Replace('\n', ' ')}\n");
        }

        return text.ToString();
    }
}
