using System.Globalization;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Host.Security;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>Parameters of lists.</summary>
internal static class ListParts
{
    private static readonly string[] Shows = ["open", "overdue", "suspended", "ended"];

    private const int MostRows = 200;

    public const string MostFault = "Tham số “most” là số dòng muốn đọc, từ 1 trở lên; mỗi lần nhiều nhất 200 dòng.";

    /// <summary>Rows to read: 50 unless said, never over 200; null when none or fewer are asked for.</summary>
    public static int? Most(int? asked) => asked is < 1 ? null : Math.Min(asked ?? 50, MostRows);

    public static bool IsShow(string? show) => show is null || Shows.Contains(show, StringComparer.Ordinal);

    /// <summary>"2,4" as statuses; null when it is not such a list.</summary>
    public static IReadOnlyList<DossierStatus>? Statuses(string? text)
    {
        var statuses = new List<DossierStatus>();
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || !Enum.IsDefined((DossierStatus)number))
                return null;
            statuses.Add((DossierStatus)number);
        }

        return statuses;
    }

    /// <summary>Offices to look in: one asked for only where it may be seen; null for all.</summary>
    public static IReadOnlyList<string>? Offices(Person person, string? asked)
    {
        var seen = person.OfficesSeen;
        if (asked is null)
            return seen;
        return seen is null || seen.Contains(asked) ? [asked] : [];
    }
}
