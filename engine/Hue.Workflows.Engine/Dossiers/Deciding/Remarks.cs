using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Dossiers.Fees;
using Refused = Hue.Workflows.Engine.Dossiers.Outcome.Refused;

namespace Hue.Workflows.Engine.Dossiers.Deciding;

/// <summary>Payments, papers, hand-overs and remarks: they add to the record and move nothing.</summary>
internal static class Remarks
{
    public static Refused? Pay(Draft draft, RecordPayment command)
    {
        if (Permissions.Holds(command.By, draft.D.Office, Permissions.Clerk) is { } notAllowed)
            return notAllowed;
        if (draft.D.Status is DossierStatus.NotAccepted or DossierStatus.Withdrawn or DossierStatus.Stopped)
            return Refusals.Ended;
        if (draft.D.Fees.FirstOrDefault(f => f.Fee == command.Fee) is not { } fee)
            return Refusals.FeeUnknown;
        if (command.Amount <= 0)
            return Refusals.PaymentNotPositive;
        if (fee.Amount is { } amount && fee.Paid + command.Amount > amount)
            return Refusals.PaymentTooMuch(Math.Max(0, amount - fee.Paid));
        draft.Raise(new PaymentRecorded { Fee = command.Fee, Amount = command.Amount, Method = command.Method, Receipt = command.Receipt });
        return null;
    }

    public static Refused? Assess(Draft draft, AssessFee command)
    {
        if (Permissions.Holds(command.By, draft.D.Office, Permissions.Clerk) is { } notAllowed)
            return notAllowed;
        if (draft.D.Status is DossierStatus.NotAccepted or DossierStatus.Withdrawn or DossierStatus.Stopped or DossierStatus.ResultReturned)
            return Refusals.Ended;
        if (draft.D.Fees.FirstOrDefault(f => f.Fee == command.Fee) is not { } fee)
            return Refusals.FeeUnknown;
        if (fee.Amount is not null && !fee.Assessed)
            return Refusals.FeeNotAssessed;
        if (Demands.Reason(command.Reason) is { } noReason)
            return noReason;
        if (command.Amount < fee.Paid || command.Amount > FeeRules.AmountMax)
            return Refusals.AssessmentOutOfRange(fee.Paid);
        draft.Raise(new FeeAssessed { Fee = command.Fee, Amount = command.Amount, Reason = command.Reason });
        return null;
    }

    public static Refused? Attach(Draft draft, AttachPaper command)
    {
        if (draft.D.EndedAt is not null)
            return Refusals.Ended;
        var allowed = command.By.Role == Permissions.Applicant ? null : Permissions.Handles(command.By, draft.D);
        if (allowed is { } notAllowed)
            return notAllowed;
        if (Demands.Papers(draft, [command.Paper]) is { } unknown)
            return unknown;
        draft.Raise(new PaperAttached { Paper = command.Paper });
        return null;
    }

    public static Refused? HandOver(Draft draft, HandOver command)
    {
        if (draft.D.ReceivedAt is null)
            return Refusals.NotInHand;
        if (Permissions.Handles(command.By, draft.D) is { } notAllowed)
            return notAllowed;
        if (Demands.Text(command.Note) is { } tooLong)
            return tooLong;
        draft.Raise(new HandedOver
        {
            FromOffice = command.By.Office,
            FromPerson = command.By.Person,
            ToOffice = command.ToOffice,
            ToPerson = command.ToPerson,
            Note = command.Note,
        });
        return null;
    }

    public static Refused? Comment(Draft draft, CommentOnDossier command)
    {
        if (Permissions.Handles(command.By, draft.D) is { } notAllowed)
            return notAllowed;
        if (string.IsNullOrWhiteSpace(command.Text) || command.Text.Length > Demands.TextMax)
            return Refusals.TextLength;
        draft.Raise(new Commented { Text = command.Text });
        return null;
    }
}
