using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers.Deciding;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Projection;
using Hue.Workflows.WorkingTime;
using Refused = Hue.Workflows.Engine.Dossiers.Outcome.Refused;

namespace Hue.Workflows.Engine.Dossiers;

/// <summary>Decides commands: no clock, no ids, no I/O; the same input gives the same decision.</summary>
public static class DossierRules
{
    /// <summary>What a command does to a dossier.</summary>
    /// <param name="dossier">The state; null for <see cref="FileDossier"/>.</param>
    /// <param name="definition">The version the dossier pins; for <see cref="MigrateToVersion"/> the version to go to.</param>
    /// <param name="calendar">
    /// Calendar that the dossier names, or the receiving office's for one that names none; for <see cref="AmendCalendar"/> the one
    /// to go to.
    /// </param>
    /// <param name="key">What the dossier's personal values are sealed with; null once it is destroyed: people do nothing then.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="now">Server instant, UTC.</param>
    public static Outcome Decide(
        Dossier? dossier, ProcedureDefinition definition, WorkingCalendar calendar, DossierKey? key, DossierCommand command,
            DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(command);
        if (dossier is null && command is not FileDossier)
            throw new ArgumentException("Only a filing begins a dossier.", nameof(dossier));
        if (dossier is not null && command.Revision is { } seen && seen != dossier.Revision)
            return Refusals.StaleRevision;
        if (dossier is not null && command is not MigrateToVersion && dossier.DefinitionHash != definition.Hash)
            return Refusals.DefinitionMismatch;
        var counted = command is AmendCalendar amend ? amend.Calendar : dossier?.Calendar;
        if (counted is not null && counted != calendar.Name)
            throw new ArgumentException($"The dossier is counted by {counted}, not by {calendar.Name}.", nameof(calendar));
        if (key is null && command.By.Person != Actor.SystemPerson)
            return Refusals.Erased;
        var draft = new Draft(dossier, definition, calendar, key, command, now);
        try
        {
            return Refuses(draft, command) is { } refused ? refused : new Outcome.Accepted(DecisionRows.Of(draft));
        }
        catch (CalendarHasNoYearException missing)
        {
            return Refusals.CalendarHasNoYear(missing.Calendar, missing.Year, missing.File);
        }
    }

    /// <summary>The state after an event; null before a filing.</summary>
    public static Dossier Apply(Dossier? dossier, DossierEvent happened) => DossierApply.Apply(dossier, happened);

    private static Refused? Refuses(Draft draft, DossierCommand command) => command switch
    {
        CompleteTask c => TaskDeciding.Complete(draft, c),
        ClaimTask c => TaskDeciding.Claim(draft, c),
        ReleaseTask c => TaskDeciding.Release(draft, c),
        AssignTask c => TaskDeciding.Assign(draft, c),
        TimerFell c => SystemDeciding.Timer(draft, c),
        AlertSent c => SystemDeciding.Sent(draft, c),
        FileDossier c => Filing.File(draft, c),
        ReceiveDossier c => Filing.Receive(draft, c),
        RefuseDossier c => Filing.NotAccept(draft, c),
        CorrectForm c => Corrections.Correct(draft, c),
        RequestSupplement c => Corrections.Ask(draft, c),
        CompleteSupplement c => Corrections.Take(draft, c),
        SuspendDossier c => ClockDeciding.Suspend(draft, c),
        ResumeDossier c => ClockDeciding.Resume(draft, c),
        ExtendTerm c => ClockDeciding.Extend(draft, c),
        WithdrawDossier c => Endings.Withdraw(draft, c),
        StopDossier c => Endings.Stop(draft, c),
        RecordPayment c => Remarks.Pay(draft, c),
        AssessFee c => Remarks.Assess(draft, c),
        AttachPaper c => Remarks.Attach(draft, c),
        HandOver c => Remarks.HandOver(draft, c),
        CommentOnDossier c => Remarks.Comment(draft, c),
        IssueResult c => Results.Issue(draft, c),
        ReturnResult c => Results.Return(draft, c),
        MessageCame c => SystemDeciding.Message(draft, c),
        ChildEnded c => SystemDeciding.Child(draft, c),
        DeliveryRefused c => SystemDeciding.Undelivered(draft, c),
        MigrateToVersion c => Migration.Move(draft, c),
        ErasePersonalData c => Erasing.Erase(draft, c),
        AmendCalendar c => Amending.Amend(draft, c),
        SignApology c => Amending.Sign(draft, c),
        _ => throw new ArgumentException($"No such command: {command.GetType().Name}"),
    };
}
