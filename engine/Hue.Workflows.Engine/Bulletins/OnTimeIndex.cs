namespace Hue.Workflows.Engine.Bulletins;

/// <summary>
/// Whether a dossier is on time as the national 766 index counts it (Decision 766/QĐ-TTg, criteria of timeliness), and as a clerk would.
/// The index is harder on supplements and kinder while the applicant has the dossier.
/// </summary>
public static class OnTimeIndex
{
    /// <summary>Supplement requests that the index lets pass.</summary>
    public const int SupplementsMost = 1;

    /// <summary>The index.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="periodEnd">Taken as the end of a dossier that has none, UTC.</param>
    /// <returns>Late when more than one supplement was asked for; otherwise end ≤ due, the due time included.</returns>
    public static Timeliness Index(Timings dossier, DateTimeOffset periodEnd)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        if (dossier.DueAt is not { } due)
            return Timeliness.NoDueTime;
        if (dossier.Supplements > SupplementsMost)
            return Timeliness.Late;
        return EndOf(dossier, periodEnd) <= due ? Timeliness.OnTime : Timeliness.Late;
    }

    /// <summary>The plain rule: it ended by the time promised, or has not gone past it yet; supplements do not matter.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="periodEnd">Instant at which one that is open is judged, UTC.</param>
    public static Timeliness Plain(Timings dossier, DateTimeOffset periodEnd)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        if (dossier.DueAt is not { } due)
            return Timeliness.NoDueTime;
        return EndOf(dossier, periodEnd) <= due ? Timeliness.OnTime : Timeliness.Late;
    }

    /// <summary>
    /// The first of processed, else returned, else stopped, refused or withdrawn after acceptance. What lies after the instant at which
    /// the clock was stopped is the applicant's time: it is taken out, so that instant is the end of a dossier whose clock stands still.
    /// </summary>
    private static DateTimeOffset EndOf(Timings dossier, DateTimeOffset periodEnd)
    {
        var end = dossier.ProcessedAt ?? dossier.ReturnedAt ?? dossier.ClosedAt ?? periodEnd;
        if (end > periodEnd)
            end = periodEnd; // it had not ended by then
        return dossier.StoodSince is { } stood && stood < end ? stood : end;
    }
}
