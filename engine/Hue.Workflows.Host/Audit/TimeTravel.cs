using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Dossiers;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Audit;

/// <summary>
/// A dossier as it was at any of its records. Nothing of today is looked at but names: the state is replayed from the records up to that
/// one, the definition is the version of then, the calendar the one that the record attests.
/// </summary>
internal sealed class TimeTravel(StoreGate gate, LoadedCatalogue catalogue, HistoryLines history)
{
    public static async Task<IResult> AtAsync(
        Guid id, long sequence, DossierRoom room, TimeTravel travel, Journal journal, HttpContext http, CancellationToken cancellation)
    {
        var person = Person.Of(http);
        if (sequence < 1 || await room.FindAsync(id, person, cancellation) is not { } row)
            return Problems.NotFound();
        await journal.ReadAsync(person, row, cancellation, "time-travel");
        try
        {
            return await travel.ThenAsync(row, sequence, person, cancellation) is { } then ? Results.Ok(then) : Problems.NotFound();
        }
        catch (AuditBrokenException broken)
        {
            return Problems.TrailBroken(broken.Sequence);
        }
    }

    private async Task<DossierThen?> ThenAsync(DossierRow row, long sequence, Person person, CancellationToken cancellation)
    {
        var rows = await gate.Open.Queries.AuditAsync(row.Id, cancellation);
        if (sequence > rows.Count)
            return null;
        var replayed = DossierReplay.Walk(rows).ElementAt((int)sequence - 1);
        var d = replayed.After;
        var definition = catalogue.Current.Find(d.Procedure, d.Version) ?? throw new DefinitionGoneException(d.Procedure, d.Version);
        var trail = RecordedEvent.Of([.. rows.Take((int)sequence)]);
        var calendar = catalogue.Current.CalendarOf(d.Office, replayed.Calendar);
        var view = new Viewpoint(person, replayed.Row.At, calendar ?? catalogue.Names.Calendar(d), catalogue.Names);
        return new DossierThen
        {
            Sequence = sequence,
            Last = rows.Count,
            At = replayed.Row.At,
            Record = history.Attested(row, RecordedEvent.Readable(rows), trail[^1]),
            Changed = ThenChanges.Of(replayed.Before, d),
            Dossier = Untouchable(DossierViews.Of(d, trail, definition, null, [], view), calendar is not null),
            Definition = new DefinitionThen(
                d.Version, d.DefinitionHash, definition.Hash == d.DefinitionHash, row.Version == d.Version ? null : row.Version),
            Calendar = replayed.Calendar,
            CalendarLater = CalendarNow(row) is { } now && now != replayed.Calendar ? now : null,
            Deadline = Deadline(d, trail, definition, calendar, replayed.Row.At),
            Erased = trail.Any(r => r.IsErased),
            Related = await RelatedAsync(d, trail, cancellation),
        };
    }

    private static string? CalendarNow(DossierRow row) => Engine.Json.StoredJson.ReadDossier(row.Snapshot).Calendar;

    /// <summary>Looking back changes nothing; without the calendar of then nothing is said of what was left of the term.</summary>
    private static DossierView Untouchable(DossierView then, bool counted) => then with
    {
        May = [],
        Tasks = [.. then.Tasks.Select(t => t with { May = [], Remaining = counted ? t.Remaining : null })],
        Due = counted ? then.Due : then.Due with { Remaining = null, ShareUsed = null, Urgency = Urgency.None },
    };

    /// <summary>As of the record's instant, or of the end if that came before: by the calendar of then, never by today's.</summary>
    private DeadlineView? Deadline(
        Dossier d, IReadOnlyList<RecordedEvent> trail, Definitions.Model.ProcedureDefinition definition, WorkingCalendar? calendar,
            DateTimeOffset at)
    {
        if (calendar is null)
            return null;
        try
        {
            return DeadlineViews.Of(d, trail, definition, calendar, d.EndedAt ?? at, numbersOnly: false, catalogue.Names);
        }
        catch (CalendarHasNoYearException)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<RelatedThen>> RelatedAsync(
        Dossier d, IReadOnlyList<RecordedEvent> trail, CancellationToken cancellation)
    {
        var tied = trail.Select(r => r.Event).OfType<CallOpened>().Select(c => (c.Child, "child")).ToList();
        if (d.Parent is { } parent)
            tied.Insert(0, (parent.Dossier, "parent"));
        var related = new List<RelatedThen>();
        foreach (var (id, relation) in tied)
        {
            if (await gate.Open.Queries.DossierAsync(id, cancellation) is { } other)
                related.Add(new RelatedThen(other.Id.Value, other.Number, other.ProcedureTitle, relation));
        }

        return related;
    }
}
