using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Engine.InMemory;

/// <summary>All rows of one dossier.</summary>
internal sealed class Shelf(DossierRow dossier)
{
    public DossierRow Dossier { get; set; } = dossier;

    public SortedDictionary<int, TaskRow> Tasks { get; } = [];

    public Dictionary<string, ShelvedTimer> Timers { get; } = new(StringComparer.Ordinal);

    public List<ShelvedAlert> Alerts { get; } = [];

    public List<AuditRow> Audit { get; } = [];

    /// <summary>Null once it is destroyed.</summary>
    public DossierKey? Key { get; set; }
}

/// <summary>A timer and its claim.</summary>
internal sealed class ShelvedTimer(TimerRow row)
{
    public static readonly Comparer<ShelvedTimer> Order = Comparer<ShelvedTimer>.Create(Compare);

    public TimerRow Row { get; } = row;

    public string? ClaimedBy { get; set; }

    public DateTimeOffset ClaimedUntil { get; set; }

    public void Unclaim() => (ClaimedBy, ClaimedUntil) = (null, default);

    private static int Compare(ShelvedTimer a, ShelvedTimer b)
    {
        var byTime = a.Row.DueAt.CompareTo(b.Row.DueAt);
        if (byTime != 0)
            return byTime;
        var byDossier = a.Row.Dossier.Value.CompareTo(b.Row.Dossier.Value);
        return byDossier != 0 ? byDossier : string.CompareOrdinal(a.Row.Name, b.Row.Name);
    }
}

/// <summary>An alert and what became of it.</summary>
internal sealed class ShelvedAlert(AlertRow row)
{
    public AlertRow Row { get; } = row;

    public DateTimeOffset? SentAt { get; set; }

    public Dictionary<string, DateTimeOffset> ReadAt { get; } = new(StringComparer.Ordinal);
}
