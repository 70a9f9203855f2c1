using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Dossiers.Facts;

namespace Hue.Workflows.Engine.Dossiers;

/// <summary>State after an event. Needs no definition and no calendar, so that replay depends on the trail alone.</summary>
internal static class DossierApply
{
    /// <summary>What lists show instead of a name.</summary>
    private const string ErasedApplicant = "(đã xoá dữ liệu cá nhân)";

    public static Dossier Apply(Dossier? dossier, DossierEvent happened) => happened is DossierFiled filed
        ? Filed(filed)
        : Next(dossier ?? throw new ArgumentException("Only a filing begins a dossier."), happened);

    private static Dossier Next(Dossier d, DossierEvent happened) => happened switch
    {
        DossierReceived => d with { Status = DossierStatus.Received, ReceivedAt = happened.At },
        DossierNotAccepted => ClockApply.Frozen(d, DossierStatus.NotAccepted, "notAccepted", happened.At),
        DossierProcessed e => ClockApply.Frozen(d, DossierStatus.Processed, e.Result, happened.At),
        DossierWithdrawn => ClockApply.Frozen(d, DossierStatus.Withdrawn, "withdrawn", happened.At),
        DossierStopped => ClockApply.Frozen(d, DossierStatus.Stopped, "stopped", happened.At),
        DossierMigrated e => Migrated(d, e),
        DossierErased => Erased(d, happened.At),
        ResultIssued e => d with { ResultIssued = e.Result },
        ResultReturned => d with { Status = DossierStatus.ResultReturned },
        TaskOpened or TaskClaimed or TaskReleased or TaskAssigned or TaskCompleted or TaskCancelled => TaskApply.Apply(d, happened),
        TermArmed or TermExtended or ClockStopped or ClockStarted or AlertRaised or TermsReprojected => ClockApply.Apply(d, happened),
        ApologyDrafted e => d with { Apology = Drafted(e) },
        ApologySigned e => d with { Apology = Signed(d.Apology!, e) },
        SupplementRequested e => d with { Status = DossierStatus.SupplementRequested, Supplements = e.Round },
        SupplementCompleted e => FormText.Changed(d, e.Fields) with { Status = Working(d), Papers = d.Papers.Plus(e.Papers) },
        FormCorrected e => FormText.Changed(d, e.Fields),
        WaitOpened or WaitEnded or ParallelOpened or BranchEnded or ParallelJoined or CallOpened or CallEnded =>
            FlowApply.Apply(d, happened),
        FeesComputed e => Computed(d, e),
        FeeAssessed e => Assessed(d, e),
        PaymentRecorded e => Paid(d, e),
        PaperAttached e => d with { Papers = d.Papers.Plus(e.Paper) },
        DeliveryQueued e => d with { Deliveries = d.Deliveries.Plus(new Delivery(e.Name, e.At, e.Payload)) },
        DeliveryDone e => d with { Deliveries = d.Deliveries.Without(x => x.Name == e.Name) },
        DeliveryPutOff e => d with
        {
            Deliveries = d.Deliveries.Changed(x => x.Name == e.Name, x => x with { DueAt = e.NextAt, Attempts = x.Attempts + 1 }),
        },
        DecisionTaken or HandedOver or Commented or DocumentProduced or AlertDelivered => d,
        _ => throw new ArgumentException($"No such event: {happened.GetType().Name}"),
    };

    /// <summary>The status of a dossier that is being worked on.</summary>
    internal static DossierStatus Working(Dossier d) => d.PaymentAsked ? DossierStatus.PaymentRequested : DossierStatus.InProgress;

    private static Dossier Filed(DossierFiled e)
    {
        var names = FormText.Names(e.Form, e.Number);
        return new Dossier
        {
            Id = e.Id,
            Revision = 0,
            Number = e.Number,
            Procedure = e.Procedure,
            Version = e.Version,
            DefinitionHash = e.DefinitionHash,
            Office = e.Office,
            ParentOffice = e.ParentOffice,
            TopOffice = e.TopOffice,
            Calendar = e.Calendar,
            Level = e.Level,
            Channel = e.Channel,
            Subject = e.Subject,
            Form = e.Form,
            Applicant = names.Applicant,
            SearchText = names.SearchText,
            Status = DossierStatus.Filed,
            FiledAt = e.At,
            Parent = e.Parent,
            Papers = e.Papers,
        };
    }

    private static Apology Drafted(ApologyDrafted e) => new()
    {
        Rung = e.Rung,
        DraftedAt = e.At,
        OriginalDue = e.OriginalDue,
        NewDue = e.ProposedDue,
        Extensions = e.Extensions,
    };

    private static Apology Signed(Apology draft, ApologySigned e) => draft with
    {
        OriginalDue = e.OriginalDue,
        NewDue = e.NewDue,
        Reason = e.Reason,
        Signer = e.Signer,
        SignerName = e.SignerName,
        SignedAt = e.At,
    };

    /// <summary>What the events before it leave behind without their sealed members, and nothing more.</summary>
    private static Dossier Erased(Dossier d, DateTimeOffset at) => d with
    {
        Form = "{}",
        Applicant = ErasedApplicant,
        SearchText = FormText.Plain(d.Number),
        Papers = [],
        Fees = [],
        PaymentAsked = false,
        ErasedAt = at,
    };

    private static Dossier Computed(Dossier d, FeesComputed e)
    {
        var fees = new List<FeeDue>();
        foreach (var line in e.Lines)
        {
            var old = d.Fees.FirstOrDefault(f => f.Fee == line.Fee);
            var kept = line.Amount is null && old is { Assessed: true }; // what a person said holds until the definition knows better
            fees.Add(new FeeDue(line.Fee, line.CollectAt, old?.Paid ?? 0, kept ? old!.Amount : line.Amount, kept));
        }

        foreach (var left in d.Fees.Where(f => f.Paid > 0 && fees.TrueForAll(n => n.Fee != f.Fee)))
            fees.Add(left with { Amount = 0 });
        return d with { Fees = fees, PaymentAsked = e.AsksPayment, Status = Asked(d, e.AsksPayment) };
    }

    private static Dossier Paid(Dossier d, PaymentRecorded e) =>
        Owing(d, d.Fees.Changed(f => f.Fee == e.Fee, f => f with { Paid = f.Paid + e.Amount }));

    private static Dossier Assessed(Dossier d, FeeAssessed e) =>
        Owing(d, d.Fees.Changed(f => f.Fee == e.Fee, f => f with { Amount = e.Amount, Assessed = true }));

    private static Dossier Owing(Dossier d, IReadOnlyList<FeeDue> fees)
    {
        var asked = d.PaymentAsked && fees.Any(f => !f.IsSettled && f.CollectAt != "return");
        return d with { Fees = fees, PaymentAsked = asked, Status = Asked(d, asked) };
    }

    private static DossierStatus Asked(Dossier d, bool asked) => (d.Status, asked) switch
    {
        (DossierStatus.InProgress or DossierStatus.Received, true) => DossierStatus.PaymentRequested,
        (DossierStatus.PaymentRequested, false) => DossierStatus.InProgress,
        _ => d.Status,
    };

    private static Dossier Migrated(Dossier d, DossierMigrated e)
    {
        string Moved(string step) => e.Steps.TryGetValue(step, out var to) ? to : step;
        return ClockApply.Pointed(d, e.Terms) with
        {
            Version = e.To,
            DefinitionHash = e.DefinitionHash,
            Tasks = [.. d.Tasks.Select(t =>
            {
                var moved = e.Tasks.First(m => m.Number == t.Number);
                return t with { Step = Moved(t.Step), Role = moved.Role, Office = moved.Office };
            })],
            Waits = [.. d.Waits.Select(w => w with { Step = Moved(w.Step) })],
            Calls = [.. d.Calls.Select(c => c with { Step = Moved(c.Step) })],
            LeftTerms = [.. d.LeftTerms.Select(t => t with { Step = Moved(t.Step) })],
            Doers = [.. d.Doers.Select(t => t with { Step = Moved(t.Step) })],
        };
    }
}
