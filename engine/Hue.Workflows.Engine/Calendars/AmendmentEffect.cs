using Hue.Workflows.Definitions.Calendars;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Calendars;

/// <summary>An open dossier whose due time an amendment moves.</summary>
/// <param name="Id">The dossier.</param>
/// <param name="Number">Its number.</param>
/// <param name="Office">Receiving office.</param>
/// <param name="Procedure">Procedure code.</param>
/// <param name="DueBefore">Due time now, UTC.</param>
/// <param name="DueAfter">Due time by the amended calendar, UTC.</param>
public sealed record MovedDossier(
    DossierId Id, string Number, string Office, string Procedure, DateTimeOffset DueBefore, DateTimeOffset DueAfter);

/// <summary>What an amendment does to the open dossiers of one office.</summary>
public sealed record OfficeEffect
{
    /// <summary>Open dossiers looked at.</summary>
    public int Open { get; set; }

    /// <summary>Whose legal due time comes later.</summary>
    public int Later { get; set; }

    /// <summary>Whose legal due time comes earlier.</summary>
    public int Earlier { get; set; }

    /// <summary>Which are in time now and would be late.</summary>
    public int BecomeLate { get; set; }

    /// <summary>Which are late now and would be in time.</summary>
    public int CeaseToBeLate { get; set; }

    /// <summary>Whose clock stands still: they are counted by the new calendar when it goes on.</summary>
    public int Standing { get; set; }

    /// <summary>Which have a step whose own due time moves.</summary>
    public int StepsMove { get; set; }

    /// <summary>Which the amended calendar cannot count.</summary>
    public int NotCountable { get; set; }

    /// <summary>Adds another's counts.</summary>
    public void Add(OfficeEffect other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Open += other.Open;
        Later += other.Later;
        Earlier += other.Earlier;
        BecomeLate += other.BecomeLate;
        CeaseToBeLate += other.CeaseToBeLate;
        Standing += other.Standing;
        StepsMove += other.StepsMove;
        NotCountable += other.NotCountable;
    }
}

/// <summary>What an amendment would do to the open dossiers: counts by office, and the first that move. Not safe to share.</summary>
/// <param name="after">The calendars as they would be.</param>
/// <param name="now">Instant at which late is judged, UTC.</param>
public sealed class AmendmentEffect(CalendarsInForce after, DateTimeOffset now)
{
    /// <summary>Most dossiers named.</summary>
    public const int NamedMost = 200;

    private readonly Dictionary<string, OfficeEffect> offices = new(StringComparer.Ordinal);
    private readonly List<MovedDossier> moved = [];
    private readonly List<string> faults = [];

    /// <summary>Counts by office.</summary>
    public IReadOnlyDictionary<string, OfficeEffect> Offices => offices;

    /// <summary>The first that move, those that become late before the others.</summary>
    public IReadOnlyList<MovedDossier> Moved => [.. moved
        .OrderByDescending(each => each.DueAfter < now != each.DueBefore < now)
        .ThenBy(each => each.DueAfter).ThenBy(each => each.Number, StringComparer.Ordinal).Take(NamedMost)];

    /// <summary>Why dossiers cannot be counted, each reason once.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>All offices together.</summary>
    public OfficeEffect Total
    {
        get
        {
            var total = new OfficeEffect();
            foreach (var office in offices.Values)
                total.Add(office);
            return total;
        }
    }

    /// <summary>Looks at a dossier; one that has ended is left alone.</summary>
    public void Add(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        if (dossier.EndedAt is not null)
            return;
        if (!offices.TryGetValue(dossier.Office, out var office))
            offices[dossier.Office] = office = new OfficeEffect();
        office.Open++;
        if (dossier.IsSuspended)
            office.Standing++;
        try
        {
            Count(office, dossier, after.CalendarOf(dossier.Office));
        }
        catch (CalendarHasNoYearException missing)
        {
            office.NotCountable++;
            if (!faults.Contains(missing.Message))
                faults.Add(missing.Message);
        }
    }

    /// <summary>Adds what another has seen, of other dossiers.</summary>
    public void Add(AmendmentEffect other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (var (id, effect) in other.offices)
        {
            if (!offices.TryGetValue(id, out var office))
                offices[id] = office = new OfficeEffect();
            office.Add(effect);
        }

        moved.AddRange(other.Moved);
        faults.AddRange(other.faults.Except(faults));
    }

    private void Count(OfficeEffect office, Dossier dossier, WorkingCalendar to)
    {
        var stepMoves = false;
        foreach (var term in dossier.Terms)
        {
            if (term.DueAt is not { } before)
                continue;
            var due = to.Due(term.Ledger)!.Value;
            if (due == before)
                continue;
            if (term.Step is null)
                Move(office, dossier, before, due.ToUniversalTime());
            else
                stepMoves = true;
        }

        if (stepMoves)
            office.StepsMove++;
    }

    private void Move(OfficeEffect office, Dossier dossier, DateTimeOffset before, DateTimeOffset due)
    {
        if (due > before)
            office.Later++;
        else
            office.Earlier++;
        if (before >= now && due < now)
            office.BecomeLate++;
        if (before < now && due >= now)
            office.CeaseToBeLate++;
        moved.Add(new MovedDossier(dossier.Id, dossier.Number, dossier.Office, dossier.Procedure, before, due));
        if (moved.Count >= 8 * NamedMost)
        {
            var first = Moved;
            moved.Clear();
            moved.AddRange(first);
        }
    }
}
