using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Diffing;

/// <summary>What the dates of a form must keep to, "x-checks", one sentence for each limit that came or went.</summary>
internal static class DateCheckDiff
{
    private static readonly LocalText Today = new("ngày nộp hồ sơ", "the day of filing");

    /// <summary>Whether anything was told.</summary>
    public static bool Write(ChangeBook book, FormDefinition before, FormDefinition after)
    {
        var count = book.All.Count;
        ChangeBook.Compare(
            Limits(before),
            Limits(after),
            limit => limit.Says.Vi,
            gone => book.Removed(ChangedPart.Form, gone.Field, $"bỏ điều kiện: {gone.Says.Vi}", $"check removed: {gone.Says.En}"),
            (_, _) => { },
            come => book.Added(ChangedPart.Form, come.Field, $"thêm điều kiện: {come.Says.Vi}", $"check added: {come.Says.En}"));
        return book.All.Count > count;
    }

    private static IEnumerable<(string Field, LocalText Says)> Limits(FormDefinition form) => form.DateChecks
        .SelectMany(check => Limits(form, check).Select(says => (check.Field, says))).DistinctBy(limit => limit.says.Vi);

    private static IEnumerable<LocalText> Limits(FormDefinition form, FormDateCheck check)
    {
        var field = Named(form, check.Field);
        if (check.NotBefore is { } least)
            yield return new LocalText($"{field.Vi} không trước {Named(form, least).Vi}", $"{field.En} not before {Named(form, least).En}");
        if (check.NotAfter is { } most)
            yield return new LocalText($"{field.Vi} không sau {Named(form, most).Vi}", $"{field.En} not after {Named(form, most).En}");
        if (check.AgeAtLeast is { } years)
            yield return new LocalText($"{field.Vi}: đủ {years} tuổi", $"{field.En}: at least {years} years old");
        if (check.AgeUnder is { } under)
            yield return new LocalText($"{field.Vi}: dưới {under} tuổi", $"{field.En}: under {under} years old");
    }

    /// <summary>With the group it stands in: a form has many a day of birth.</summary>
    private static LocalText Named(FormDefinition form, string path)
    {
        if (path == FormDateCheck.Today)
            return Today;
        var title = Title(form, path);
        var named = path.LastIndexOf('.') is var dot and > 0 ? $"{title} ({Title(form, path[..dot])})" : title;
        return new LocalText(named, named);
    }

    private static string Title(FormDefinition form, string path) =>
        form.Fields.FirstOrDefault(field => field.Path == path) is { Title.Length: > 0 } field ? field.Title : path;
}
