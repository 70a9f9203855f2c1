using System.Collections.Concurrent;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Flowing;
using Hue.Workflows.Engine.Json;

namespace Hue.Workflows.Engine.Store;

/// <summary>The one way of a command: load, decide, commit; used by the host, the scenarios and the simulation alike.</summary>
/// <param name="store">Where dossiers live.</param>
/// <param name="catalogue">The catalogue in force.</param>
/// <param name="clock">The server's clock.</param>
/// <param name="renew">Reads the catalogue's calendars anew: a dossier may name one that another host learned of first.</param>
public sealed partial class DossierDesk(
    IDossierStore store, Func<ProcedureCatalogue> catalogue, TimeProvider clock, Func<CancellationToken, Task>? renew = null)
{
    /// <summary>Some fifty thousand dossiers, in 256 MiB at most: whatever is worked on in the whole city in a month.</summary>
    private const long RecentLettersMax = 1 << 27;

    /// <summary>More lost races than this is not bad luck.</summary>
    private const int AttemptsMax = 50;

    /// <summary>
    /// One filing of an office at a time: all want the day's next number, and whoever decides on one that has gone decides in vain.
    /// The store alone sees to it that no number is given twice; other hosts are still raced.
    /// </summary>
    private readonly ConcurrentDictionary<string, SemaphoreSlim> filings = new(StringComparer.Ordinal);

    private readonly RecentDossiers recent = new(RecentLettersMax);

    /// <summary>
    /// Answers a command. A repeat gives the first answer; a stale revision is refused with "stale-revision" unless the command
    /// names none (the system's do not; they are decided anew).
    /// </summary>
    public Task<DeskAnswer> HandleAsync(DossierCommand command, CancellationToken cancellation) =>
        HandleAsync(command, Clock(), cancellation);

    /// <summary>Hands out unsent alerts in the app: marks each by an AlertSent command; returns how many.</summary>
    public async Task<int> SendAlertsAsync(int most, CancellationToken cancellation)
    {
        var sent = 0;
        foreach (var alert in await store.UnsentAlertsAsync(most, Clock(), cancellation).ConfigureAwait(false))
        {
            var command = new AlertSent
            {
                Id = new CommandId(StableId.Of(alert.Dossier, "sent/inApp", alert.Key, 0)),
                Dossier = alert.Dossier,
                By = Actor.System(alert.Office),
                Alert = alert.Key,
                Channel = "inApp",
            };
            if (await HandleAsync(command, cancellation).ConfigureAwait(false) is DeskAnswer.Done)
                sent++;
        }

        return sent;
    }

    private async Task<DeskAnswer> HandleAsync(DossierCommand command, DateTimeOffset now, CancellationToken cancellation)
    {
        if (command is not FileDossier file)
            return await AnswerAsync(command, now, cancellation).ConfigureAwait(false);
        var turn = filings.GetOrAdd(file.Office, _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await AnswerAsync(command, now, cancellation).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<DeskAnswer> AnswerAsync(DossierCommand command, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            return await FromMemoryAsync(command, now, cancellation).ConfigureAwait(false)
                ?? await FromStoreAsync(command, now, cancellation).ConfigureAwait(false);
        }
        catch
        {
            recent.ForgetAll();
            throw;
        }
    }

    /// <summary>
    /// In one round trip, where the state that the command names is at hand: a decision on it is committed only if the store stands at
    /// that very revision and has not seen the command. Whatever else comes out is decided on what the store holds.
    /// </summary>
    private async Task<DeskAnswer?> FromMemoryAsync(DossierCommand command, DateTimeOffset now, CancellationToken cancellation)
    {
        if (command.Revision is not { } seen || recent.At(command.Dossier, seen) is not { } before)
            return null;
        return Decide(before.State, command, before.Key, now) is Outcome.Accepted accepted
            ? await CommitAsync(command, accepted, before.Key, keyIsNew: false, cancellation).ConfigureAwait(false)
            : null;
    }

    private async Task<DeskAnswer> FromStoreAsync(DossierCommand command, DateTimeOffset now, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < AttemptsMax; attempt++)
        {
            var loaded = await store.LoadAsync(command.Dossier, command.Id, cancellation).ConfigureAwait(false);
            if (loaded.Receipt is { } receipt)
                return Repeated(receipt, command);
            var before = loaded.Dossier is { } row ? StoredJson.ReadDossier(row.Snapshot) : null;
            if (before is null && command is not FileDossier)
                return new DeskAnswer.NotFound();
            var asked = before is null ? await OfferedAsync((FileDossier)command, now, cancellation).ConfigureAwait(false) : command;
            var outcome = Decide(before, asked, loaded.Key, now);
            if (attempt == 0 && renew is not null && outcome is Outcome.Refused { Code: "calendar-unknown" })
            {
                await renew(cancellation).ConfigureAwait(false);
                continue;
            }

            if (outcome is Outcome.Refused { Code: "timer-not-armed" or "call-not-open" })
                return new DeskAnswer.Done(before!.Id, before.Revision, "{}", true); // what it asks for is over already
            if (outcome is Outcome.Refused refused)
                return new DeskAnswer.Refused(refused.Code, refused.Reason, refused.Fields, before?.Revision);
            if (await CommitAsync(command, (Outcome.Accepted)outcome, loaded.Key, loaded.KeyIsNew, cancellation).ConfigureAwait(false)
                is { } answer)
                return answer;
        }

        throw new InvalidOperationException($"Command {command.Id} lost {AttemptsMax} races for dossier {command.Dossier}.");
    }

    /// <summary>Null when it must be decided anew on what is there now; a command that names a revision is then refused as stale.</summary>
    private async Task<DeskAnswer?> CommitAsync(
        DossierCommand command, Outcome.Accepted accepted, DossierKey? key, bool keyIsNew, CancellationToken cancellation)
    {
        var decision = accepted.Decision with
        {
            Answer = CommandPrint.Added(accepted.Decision.Answer, command),
            NewKey = keyIsNew ? key : null,
        };
        switch (await store.CommitAsync(decision, cancellation).ConfigureAwait(false))
        {
            case CommitResult.Committed:
                recent.Keep(decision, key);
                return new DeskAnswer.Done(decision.Dossier.Id, decision.Dossier.Revision, decision.Answer, false);
            case CommitResult.Repeated repeated:
                recent.Forget(decision.Dossier.Id);
                return Repeated(repeated.Receipt, command);
            default:
                recent.Forget(decision.Dossier.Id);
                return null;
        }
    }

    private Outcome Decide(Dossier? before, DossierCommand command, DossierKey? key, DateTimeOffset now)
    {
        var known = catalogue();
        var (code, version) = command switch
        {
            FileDossier file when before is null => (file.Procedure, file.Version),
            MigrateToVersion migrate => (before!.Procedure, migrate.Version),
            _ => (before!.Procedure, before.Version),
        };
        if (known.Find(code, version) is not { } definition)
            return DeskRefusals.DefinitionMissing(code, version);
        var office = before?.Office ?? ((FileDossier)command).Office;
        if (OfficePlace.Of(known, office) is not { } place)
            return DeskRefusals.OfficeUnknown(office);
        if (before is null)
            return DossierRules.Decide(before, definition, place.Calendar, key, command, now);
        var named = command is AmendCalendar amend ? amend.Calendar : before.Calendar;
        return known.CalendarOf(office, named) is { } calendar
            ? DossierRules.Decide(before, definition, calendar, key, command, now)
            : DeskRefusals.CalendarUnknown(named ?? office);
    }

    /// <summary>The filing with what only the desk knows: day's number, office's place, version in force when none is named.</summary>
    private async Task<DossierCommand> OfferedAsync(FileDossier file, DateTimeOffset now, CancellationToken cancellation)
    {
        var known = catalogue();
        if (OfficePlace.Of(known, file.Office) is not { } place)
            return file;
        var day = DateOnly.FromDateTime(now.AddMinutes(place.Calendar.File.UtcOffsetMinutes).UtcDateTime);
        return file with
        {
            Number = await store.OfferNumberAsync(place.Unit, day, cancellation).ConfigureAwait(false),
            Version = file.Version > 0 ? file.Version : known.Latest(file.Procedure, day)?.Version ?? 0,
            ParentOffice = place.Parent,
            TopOffice = place.Top == place.Parent ? null : place.Top,
            Level = place.Level,
        };
    }

    private static DeskAnswer Repeated(CommandReceipt receipt, DossierCommand command) => CommandPrint.Differs(receipt.Answer, command)
        ? DeskRefusals.KeyReused()
        : new DeskAnswer.Done(receipt.Dossier, receipt.Revision, receipt.Answer, true);

    /// <summary>Whole milliseconds: every database keeps them, so that what is read back is what was decided.</summary>
    private DateTimeOffset Clock() => Whole(clock.GetUtcNow());

    private static DateTimeOffset Whole(DateTimeOffset at) => new(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
}
