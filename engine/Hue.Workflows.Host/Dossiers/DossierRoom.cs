using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Host.Audit;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Offices;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>Where dossiers are looked at: only those that the person may see are there at all.</summary>
internal sealed class DossierRoom(
    StoreGate gate, LoadedCatalogue catalogue, AbsenceBook absences, Journal journal, TimeProvider clock, ILogger<DossierRoom> logger)
{
    /// <summary>The row of a dossier; null when there is none that the person may see.</summary>
    public async Task<DossierRow?> FindAsync(Guid id, Person person, CancellationToken cancellation)
        => await ShownAsync(await gate.Open.Queries.DossierAsync(new DossierId(id), cancellation), person, cancellation);

    /// <summary>The same by number.</summary>
    public async Task<DossierRow?> FindAsync(string number, Person person, CancellationToken cancellation)
        => await ShownAsync(await gate.Open.Queries.DossierByNumberAsync(number, cancellation), person, cancellation);

    /// <summary>
    /// The row of a dossier of whose numbers and due times the person may know, and whether of those alone: operators, and whoever leads
    /// an office above and was told that it is late.
    /// </summary>
    public async Task<(DossierRow Row, bool NumbersOnly)?> FindNumbersAsync(Guid id, Person person, CancellationToken cancellation)
    {
        var row = await gate.Open.Queries.DossierAsync(new DossierId(id), cancellation);
        if (row is not null && !Sees(person, row) && await ToldAsync(person, row, cancellation))
            return (row, true);
        return await ShownAsync(row, person, cancellation) is { } shown ? (shown, person.SeesNumbersOnly) : null;
    }

    /// <summary>The page of a dossier as it is now.</summary>
    public async Task<DossierView> ViewAsync(DossierRow row, Person person, CancellationToken cancellation)
        => await ViewAsync(
            row, StoredJson.ReadDossier(row.Snapshot), await gate.Open.Queries.AuditAsync(row.Id, cancellation), person, cancellation);

    /// <summary>The page as it was when a command had just been done: the first answer, given again.</summary>
    public async Task<DossierView> ViewAsync(DossierRow row, long revision, Person person, CancellationToken cancellation)
    {
        var rows = await gate.Open.Queries.AuditAsync(row.Id, cancellation);
        var then = RecordedEvent.UpTo(rows, revision);
        return await ViewAsync(
            row, revision == row.Revision ? StoredJson.ReadDossier(row.Snapshot) : DossierReplay.From(then), then, person, cancellation);
    }

    /// <summary>From where a dossier is looked at now.</summary>
    public Viewpoint From(Person person, Dossier dossier)
        => new(person, clock.GetUtcNow(), catalogue.Names.Calendar(dossier), catalogue.Names);

    private async Task<DossierView> ViewAsync(
        DossierRow row, Dossier d, IReadOnlyList<AuditRow> rows, Person person, CancellationToken cancellation)
    {
        await journal.ReadAsync(person, row, cancellation, "form", "papers");
        person = person.StandingIn(await absences.ReplacedByAsync(person, cancellation));
        var definition = catalogue.Current.Find(d.Procedure, d.Version)
            ?? throw new DefinitionGoneException(d.Procedure, d.Version);
        var trail = RecordedEvent.Of(rows);
        var children = new List<DossierLink>();
        foreach (var call in trail.Select(r => r.Event).OfType<CallOpened>())
        {
            if (await LinkAsync(call.Child, cancellation) is { } child)
                children.Add(child);
        }

        var parent = d.Parent is { } link ? await LinkAsync(link.Dossier, cancellation) : null;
        return DossierViews.Of(d, trail, definition, parent, children, From(person, d));
    }

    private async Task<DossierLink?> LinkAsync(DossierId id, CancellationToken cancellation)
        => await gate.Open.Queries.DossierAsync(id, cancellation) is { } row
            ? new DossierLink(row.Id.Value, row.Number, row.ProcedureTitle, (int)row.Status, StatusTitles.Of(row.Status))
            : null;

    private async Task<DossierRow?> ShownAsync(DossierRow? row, Person person, CancellationToken cancellation)
    {
        if (row is null || Sees(person, row))
            return row;
        logger.DossierHidden(person.Id, row.Id.Value);
        await journal.RefusedAsync(person.LooksAs(row), "see a dossier", "not-visible", row.Id, cancellation);
        return null;
    }

    private static bool Sees(Person person, DossierRow row) => person.OfficesSeen is not { } offices
        || offices.Contains(row.Office) || row.OfficesInvolved.Any(offices.Contains);

    /// <summary>Whether a rung has told the person as somebody of an office above, "leader@hue".</summary>
    private async Task<bool> ToldAsync(Person person, DossierRow row, CancellationToken cancellation)
    {
        var held = person.Holds.Select(one => $"{one.Role}@{one.Office}").ToHashSet(StringComparer.Ordinal);
        var alerts = await gate.Open.Queries.AlertsAsync(row.Id, cancellation);
        return alerts.Any(alert => alert.SentAt is not null && alert.Alert.Tell.Any(held.Contains));
    }
}

/// <summary>A dossier pins a version that this host's catalogue does not have.</summary>
internal sealed class DefinitionGoneException(string code, int version)
    : Exception($"The catalogue has no usable {code} version {version}.")
{
    /// <summary>Procedure code.</summary>
    public string Procedure { get; } = code;

    /// <summary>The version pinned.</summary>
    public int Version { get; } = version;
}
