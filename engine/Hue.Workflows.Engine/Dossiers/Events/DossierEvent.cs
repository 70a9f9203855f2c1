using System.Text.Json.Serialization;

namespace Hue.Workflows.Engine.Dossiers.Events;

/// <summary>Something that happened to a dossier; a closed set. The discriminator is the kind that the audit trail shows.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(DossierFiled), "dossier.filed")]
[JsonDerivedType(typeof(DossierReceived), "dossier.received")]
[JsonDerivedType(typeof(DossierNotAccepted), "dossier.notAccepted")]
[JsonDerivedType(typeof(DossierProcessed), "dossier.processed")]
[JsonDerivedType(typeof(DossierWithdrawn), "dossier.withdrawn")]
[JsonDerivedType(typeof(DossierStopped), "dossier.stopped")]
[JsonDerivedType(typeof(DossierMigrated), "dossier.migrated")]
[JsonDerivedType(typeof(DossierErased), "dossier.erased")]
[JsonDerivedType(typeof(ResultIssued), "result.issued")]
[JsonDerivedType(typeof(ResultReturned), "result.returned")]
[JsonDerivedType(typeof(TaskOpened), "task.opened")]
[JsonDerivedType(typeof(TaskClaimed), "task.claimed")]
[JsonDerivedType(typeof(TaskReleased), "task.released")]
[JsonDerivedType(typeof(TaskAssigned), "task.assigned")]
[JsonDerivedType(typeof(TaskCompleted), "task.completed")]
[JsonDerivedType(typeof(TaskCancelled), "task.cancelled")]
[JsonDerivedType(typeof(TermArmed), "term.armed")]
[JsonDerivedType(typeof(TermExtended), "term.extended")]
[JsonDerivedType(typeof(ClockStopped), "clock.stopped")]
[JsonDerivedType(typeof(ClockStarted), "clock.started")]
[JsonDerivedType(typeof(SupplementRequested), "supplement.requested")]
[JsonDerivedType(typeof(SupplementCompleted), "supplement.completed")]
[JsonDerivedType(typeof(FormCorrected), "form.corrected")]
[JsonDerivedType(typeof(DecisionTaken), "decision.taken")]
[JsonDerivedType(typeof(WaitOpened), "wait.opened")]
[JsonDerivedType(typeof(WaitEnded), "wait.ended")]
[JsonDerivedType(typeof(ParallelOpened), "parallel.opened")]
[JsonDerivedType(typeof(BranchEnded), "branch.ended")]
[JsonDerivedType(typeof(ParallelJoined), "parallel.joined")]
[JsonDerivedType(typeof(CallOpened), "call.opened")]
[JsonDerivedType(typeof(CallEnded), "call.ended")]
[JsonDerivedType(typeof(FeesComputed), "fees.computed")]
[JsonDerivedType(typeof(FeeAssessed), "fee.assessed")]
[JsonDerivedType(typeof(PaymentRecorded), "payment.recorded")]
[JsonDerivedType(typeof(PaperAttached), "paper.attached")]
[JsonDerivedType(typeof(HandedOver), "dossier.handedOver")]
[JsonDerivedType(typeof(Commented), "dossier.commented")]
[JsonDerivedType(typeof(DocumentProduced), "document.produced")]
[JsonDerivedType(typeof(AlertRaised), "alert.raised")]
[JsonDerivedType(typeof(AlertDelivered), "alert.sent")]
[JsonDerivedType(typeof(DeliveryQueued), "delivery.queued")]
[JsonDerivedType(typeof(DeliveryDone), "delivery.done")]
[JsonDerivedType(typeof(DeliveryPutOff), "delivery.putOff")]
[JsonDerivedType(typeof(TermsReprojected), "term.reprojected")]
[JsonDerivedType(typeof(ApologyDrafted), "apology.drafted")]
[JsonDerivedType(typeof(ApologySigned), "apology.signed")]
public abstract record DossierEvent
{
    /// <summary>Server instant, UTC; lies beside the event in its audit record.</summary>
    [JsonIgnore]
    public DateTimeOffset At { get; init; }

    /// <summary>Why, in the actor's words; lies beside the event in its audit record.</summary>
    [JsonIgnore]
    public string? Reason { get; init; }

    /// <summary>Legal basis id; lies beside the event in its audit record.</summary>
    [JsonIgnore]
    public string? LegalBasis { get; init; }
}

/// <summary>A form field before and after, as JSON; null where there is none.</summary>
/// <param name="Path">Members joined by dots.</param>
/// <param name="Before">JSON text.</param>
/// <param name="After">JSON text.</param>
public sealed record FieldChange(
    string Path,
    [property: JsonConverter(typeof(Json.RawJsonConverter))] string? Before = null,
    [property: JsonConverter(typeof(Json.RawJsonConverter))] string? After = null);

/// <summary>Where a term stands after something moved it.</summary>
/// <param name="Key">"legal" or "step/12".</param>
/// <param name="DueAt">Due time, UTC.</param>
/// <param name="NextRung">Next rung; null when none is left.</param>
/// <param name="NextAt">When it falls, UTC.</param>
/// <param name="Epoch">The new epoch of a term that runs anew; null where the epoch stays.</param>
/// <param name="Fired">Rungs passed over in the new epoch; null where the epoch stays.</param>
public sealed record TermPoint(
    string Key,
    DateTimeOffset DueAt,
    string? NextRung = null,
    DateTimeOffset? NextAt = null,
    int? Epoch = null,
    IReadOnlyList<string>? Fired = null);
