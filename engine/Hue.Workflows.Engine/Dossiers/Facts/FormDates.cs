using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Engine.Dossiers.Facts;

/// <summary>What a form's "x-checks" say of the dates that were typed.</summary>
internal static class FormDates
{
    /// <summary>RFC 6901 pointer → message; the first fault of a field stays.</summary>
    /// <param name="form">The definition's form.</param>
    /// <param name="values">Form values, JSON text of an object.</param>
    /// <param name="today">The day, in the office's time.</param>
    public static IReadOnlyDictionary<string, string> Faults(FormDefinition form, string values, DateOnly today)
    {
        var faults = new Dictionary<string, string>();
        if (form.DateChecks.Count == 0)
            return faults;
        var root = JsonNode.Parse(values);
        foreach (var check in form.DateChecks)
        {
            if (At(root, check.Field, today) is { } date && Fault(form, check, date, path => At(root, path, today), today) is { } message)
                faults.TryAdd(FormCheck.Pointer(check.Field), message);
        }

        return faults;
    }

    private static string? Fault(FormDefinition form, FormDateCheck check, DateOnly date, Func<string, DateOnly?> other, DateOnly today)
    {
        if (check.NotBefore is { } first && date < other(first))
            return $"Không được trước {Name(form, first)}. Xem lại hai ngày.";
        if (check.NotAfter is { } last && date > other(last))
            return $"Không được sau {Name(form, last)}. Xem lại ngày đã ghi.";
        var completed = Years(date, today);
        if (completed < check.AgeAtLeast)
            return string.Create(CultureInfo.InvariantCulture, $"Phải đủ {check.AgeAtLeast} tuổi vào ngày nộp hồ sơ.");
        return completed >= check.AgeUnder
            ? string.Create(CultureInfo.InvariantCulture, $"Phải dưới {check.AgeUnder} tuổi vào ngày nộp hồ sơ.")
            : null;
    }

    /// <summary>Completed years; who was born on 29 February completes them on 28 February in other years.</summary>
    private static int Years(DateOnly birth, DateOnly today)
    {
        var years = today.Year - birth.Year;
        return birth.AddYears(Math.Max(years, 0)) > today ? years - 1 : years;
    }

    private static string Name(FormDefinition form, string path) =>
        path == FormDateCheck.Today
            ? "ngày nộp hồ sơ"
            : $"\"{form.Fields.FirstOrDefault(f => f.Path == path)?.Title ?? path}\"";

    private static DateOnly? At(JsonNode? root, string path, DateOnly today)
    {
        if (path == FormDateCheck.Today)
            return today;
        var node = path.Split('.').Aggregate(root, (place, member) => (place as JsonObject)?[member]);
        return node?.GetValueKind() == JsonValueKind.String
            && DateOnly.TryParseExact(
                node.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : null;
    }
}
