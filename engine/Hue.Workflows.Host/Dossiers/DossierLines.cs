using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>Rows as lists show them.</summary>
internal static class DossierLines
{
    public static DossierLine Of(DossierRow row, CatalogueNames names, bool numbersOnly, DateTimeOffset now)
    {
        var calendar = names.Calendar(row.Office);
        var ended = row.EndedAt is not null;
        return new DossierLine(
            row.Id.Value,
            row.Number,
            row.Office,
            names.Office(row.Office),
            row.Procedure,
            row.ProcedureTitle,
            numbersOnly ? null : row.Applicant,
            (int)row.Status,
            StatusTitles.Of(row.Status),
            row.Channel,
            row.FiledAt,
            row.ReceivedAt,
            row.EndedAt,
            row.Result,
            row.DueAt,
            row.Suspended,
            Pressing.Of(row.DueAt, row.Suspended, ended, calendar, now),
            row.Suspended
                ? Pressing.Standing(StoredJson.ReadDossier(row.Snapshot), calendar, now)
                : Pressing.Remaining(row.DueAt, ended, calendar, now),
            row.Revision);
    }

    /// <summary>Counts of offices; null for all.</summary>
    public static async Task<DossierCountsView> CountAsync(
        StoreGate gate, LoadedCatalogue catalogue, IReadOnlyList<string>? offices, DateTimeOffset now, CancellationToken cancellation)
    {
        var counted = offices ?? [.. catalogue.Current.Offices.All.Select(o => o.Id)];
        if (counted.Count == 0)
            return new DossierCountsView(0, 0, 0, 0, 0);
        var nearUntil = Pressing.NearUntil(catalogue.Names.Calendar(counted[0]), now);
        var counts = await gate.Open.Queries.CountAsync(counted, now, nearUntil, cancellation);
        return new DossierCountsView(counts.Open, counts.Overdue, counts.NearlyLate, counts.Suspended, counts.FiledNotReceived);
    }
}
