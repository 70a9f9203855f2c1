using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage.Absences;

namespace Hue.Workflows.Host.Offices;

/// <summary>Who stands in for whom; read again every few seconds, at once after a change made here.</summary>
internal sealed class AbsenceBook(StoreGate gate, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private volatile Page? page;

    /// <summary>Absences that hold or lie ahead.</summary>
    public async Task<IReadOnlyList<Absence>> AheadAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (page is { } read && read.At <= now && now < read.At + Fresh)
            return read.Absences;
        var ahead = await gate.Open.Absences.AheadAsync(now, cancellation);
        page = new Page(now, ahead);
        return ahead;
    }

    /// <summary>Whom a person stands in for now, of the roles that the person holds too.</summary>
    public async Task<IReadOnlyList<Replaced>> ReplacedByAsync(Person person, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return
        [
            .. (await AheadAsync(cancellation))
                .Where(away => away.Substitute == person.Id && away.Holds(now) && person.Holds.Contains((away.Office, away.Role)))
                .Select(away => new Replaced(away.Person, away.Office, away.Role)),
        ];
    }

    /// <summary>Whoever acts on a task of somebody they stand in for acts on that person's behalf.</summary>
    public async Task<Actor> ActingAsync(Person person, Actor by, DossierId dossier, int? task, CancellationToken cancellation)
    {
        if (task is not { } number)
            return by;
        var replaced = await ReplacedByAsync(person, cancellation);
        if (replaced.Count == 0 || await gate.Open.Queries.DossierAsync(dossier, cancellation) is not { } row)
            return by;
        return StoredJson.ReadDossier(row.Snapshot).Task(number) is { Assignee: { } holder } open
            && replaced.Contains(new Replaced(holder, open.Office, open.Role))
            ? by with { OnBehalfOf = holder }
            : by;
    }

    /// <summary>Reads anew at the next look.</summary>
    public void Changed() => page = null;

    private sealed record Page(DateTimeOffset At, IReadOnlyList<Absence> Absences);
}
