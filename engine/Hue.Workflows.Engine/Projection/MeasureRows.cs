using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Projection;

/// <summary>What bulletins count of a dossier.</summary>
public static class MeasureRows
{
    /// <summary>The measure after a decision; null when the decision moved nothing of it, as most do not.</summary>
    /// <param name="before">State before; null for a filing.</param>
    /// <param name="after">State after.</param>
    /// <param name="calendar">Calendar of its terms.</param>
    public static MeasureRow? Changed(Dossier? before, Dossier after, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(after);
        var same = before is not null && before.ReceivedAt == after.ReceivedAt && before.EndedAt == after.EndedAt
            && before.Supplements == after.Supplements && before.Office == after.Office
            && ReferenceEquals(before.Legal?.Ledger, after.Legal?.Ledger) && before.Legal?.DueAt == after.Legal?.DueAt;
        return same ? null : Of(after, calendar);
    }

    /// <summary>The measure of a state; null before receipt.</summary>
    public static MeasureRow? Of(Dossier dossier, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(calendar);
        if (dossier.ReceivedAt is not { } received)
            return null;
        var ledger = dossier.Legal?.Ledger;
        var stands = ledger?.IsSuspended == true;
        return new MeasureRow
        {
            Dossier = dossier.Id,
            Office = dossier.Office,
            Channel = dossier.Channel,
            ReceivedAt = received,
            DueAt = stands ? calendar.Due(BeforeStop(ledger!))?.ToUniversalTime() : dossier.Legal?.DueAt,
            StoodSince = stands ? ledger!.Suspensions[^1].From.ToUniversalTime() : null,
            EndedAt = dossier.EndedAt,
            Result = dossier.Result,
            Supplements = dossier.Supplements,
        };
    }

    private static TermLedger BeforeStop(TermLedger ledger) => ledger with { Suspensions = [.. ledger.Suspensions.SkipLast(1)] };
}
