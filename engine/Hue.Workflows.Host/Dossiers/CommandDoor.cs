using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Host.Audit;
using Hue.Workflows.Host.Offices;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Host.Timers;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>The one way of a command over HTTP: headers, who acts, the desk, and the answer.</summary>
internal sealed class CommandDoor(
    StoreGate gate,
    DossierRoom room,
    HistoryLines history,
    Journal journal,
    AlarmClock alarmClock,
    AbsenceBook absences,
    ILogger<CommandDoor> logger)
{
    private const string MinimalPreference = "return=minimal";

    public async Task<IResult> SendAsync(
        Guid id, CommandHead head, ActsAs actsAs, HttpContext http, Func<CommandFrame, DossierCommand> make, CancellationToken cancellation)
    {
        if (head.Fault(asksRevision: true) is { } fault)
            return fault;
        var person = Person.Of(http);
        var held = ActingRole.Said(person, head.ActingAs);
        if (held is null)
        {
            if (head.ActingAs is not null)
            {
                await journal.RefusedAsync(
                    person.LooksAs(null), "act in a role that is not held", "forbidden", new DossierId(id), cancellation);
                return Problems.Forbidden();
            }

            if (await room.FindAsync(id, person, cancellation) is not { } row)
                return Problems.NotFound();
            held = ActingRole.Fitting(person, actsAs, row);
        }

        var by = await absences.ActingAsync(person, person.As(held.Value), new DossierId(id), actsAs.Task, cancellation);
        var command = make(new CommandFrame(new CommandId(head.Key!.Value), new DossierId(id), head.Revision, by));
        return await AnswerAsync(command, await gate.Desk.HandleAsync(command, cancellation), person, http, cancellation);
    }

    /// <summary>The desk's answer as HTTP's.</summary>
    public async Task<IResult> AnswerAsync(
        DossierCommand command, DeskAnswer answer, Person person, HttpContext http, CancellationToken cancellation)
    {
        switch (answer)
        {
            case DeskAnswer.Done done when done.Dossier != command.Dossier:
                return Problems.KeyReused();
            case DeskAnswer.Done done:
                logger.CommandDone(command.Id.Value, done.Dossier.Value, done.Revision, done.Repeated);
                return await DoneAsync(command, done, person, http, cancellation);
            case DeskAnswer.Refused refused:
                logger.CommandRefused(command.Id.Value, command.Dossier.Value, refused.Code);
                return await RefusedAsync(command, refused, person, cancellation);
            default:
                return Problems.NotFound();
        }
    }

    private async Task<IResult> DoneAsync(
        DossierCommand command, DeskAnswer.Done done, Person person, HttpContext http, CancellationToken cancellation)
    {
        http.Response.Headers.ETag = $"\"{done.Revision}\"";
        if (done.Repeated)
            http.Response.Headers["Idempotent-Replayed"] = "true";
        if (http.Request.Headers["Prefer"].ToString().Contains(MinimalPreference, StringComparison.OrdinalIgnoreCase))
        {
            http.Response.Headers["Preference-Applied"] = MinimalPreference;
            return Results.NoContent();
        }

        // What one has just completed may have left one's office: whoever did it sees what came of it all the same.
        var row = await gate.Open.Queries.DossierAsync(done.Dossier, cancellation);
        if (row is null || (done.Repeated && await room.FindAsync(done.Dossier.Value, person, cancellation) is null))
            return Problems.NotFound();
        if (!done.Repeated && StoredJson.ReadDossier(row.Snapshot).Deliveries.Count > 0)
            alarmClock.Nudge(); // another dossier waits for what was queued
        var view = await room.ViewAsync(row, done.Revision, person, cancellation);
        return command is FileDossier ? Results.Created($"/api/dossiers/{done.Dossier}", view) : Results.Ok(view);
    }

    private async Task<IResult> RefusedAsync(
        DossierCommand command, DeskAnswer.Refused refused, Person person, CancellationToken cancellation)
    {
        var row = command is FileDossier ? null : await room.FindAsync(command.Dossier.Value, person, cancellation);
        if (command is not FileDossier && row is null)
            return Problems.NotFound(); // not even why: that would tell that the dossier exists
        if (row is not null && refused.Code == "stale-revision")
        {
            await journal.ReadAsync(person, row, cancellation, "history");
            var rows = await gate.Open.Queries.AuditAsync(row.Id, cancellation);
            return Problems.Stale(refused.Reason, row.Revision, history.Of(row, RecordedEvent.After(rows, command.Revision ?? 0)));
        }

        if (row is not null && command is not MigrateToVersion && refused.Code == "definition-missing")
            throw new DefinitionGoneException(row.Procedure, row.Version); // not a wrong request: the page was open when it broke

        var status = RefusalStatus.Of(refused.Code);
        if (status == StatusCodes.Status403Forbidden)
        {
            logger.PermissionRefused(person.Id, command.GetType().Name, refused.Code);
            await journal.RefusedAsync(
                command.By, command.GetType().Name, refused.Code, command is FileDossier ? null : command.Dossier, cancellation);
        }

        return Problems.Of(status, refused.Code, RefusalStatus.Title(status), refused.Reason, refused.Fields);
    }
}
