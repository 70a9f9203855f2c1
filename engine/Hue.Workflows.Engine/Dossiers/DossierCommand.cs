using System.Text.Json.Serialization;

namespace Hue.Workflows.Engine.Dossiers;

/// <summary>Something a person or the clock asks of one dossier.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(FileDossier), "fileDossier")]
[JsonDerivedType(typeof(ReceiveDossier), "receiveDossier")]
[JsonDerivedType(typeof(RefuseDossier), "refuseDossier")]
[JsonDerivedType(typeof(ClaimTask), "claimTask")]
[JsonDerivedType(typeof(ReleaseTask), "releaseTask")]
[JsonDerivedType(typeof(AssignTask), "assignTask")]
[JsonDerivedType(typeof(CompleteTask), "completeTask")]
[JsonDerivedType(typeof(CorrectForm), "correctForm")]
[JsonDerivedType(typeof(RequestSupplement), "requestSupplement")]
[JsonDerivedType(typeof(CompleteSupplement), "completeSupplement")]
[JsonDerivedType(typeof(SuspendDossier), "suspendDossier")]
[JsonDerivedType(typeof(ResumeDossier), "resumeDossier")]
[JsonDerivedType(typeof(ExtendTerm), "extendTerm")]
[JsonDerivedType(typeof(WithdrawDossier), "withdrawDossier")]
[JsonDerivedType(typeof(StopDossier), "stopDossier")]
[JsonDerivedType(typeof(RecordPayment), "recordPayment")]
[JsonDerivedType(typeof(AssessFee), "assessFee")]
[JsonDerivedType(typeof(AttachPaper), "attachPaper")]
[JsonDerivedType(typeof(HandOver), "handOver")]
[JsonDerivedType(typeof(IssueResult), "issueResult")]
[JsonDerivedType(typeof(ReturnResult), "returnResult")]
[JsonDerivedType(typeof(CommentOnDossier), "commentOnDossier")]
[JsonDerivedType(typeof(MessageCame), "messageCame")]
[JsonDerivedType(typeof(ChildEnded), "childEnded")]
[JsonDerivedType(typeof(TimerFell), "timerFell")]
[JsonDerivedType(typeof(AlertSent), "alertSent")]
[JsonDerivedType(typeof(MigrateToVersion), "migrateToVersion")]
[JsonDerivedType(typeof(DeliveryRefused), "deliveryRefused")]
[JsonDerivedType(typeof(ErasePersonalData), "erasePersonalData")]
[JsonDerivedType(typeof(AmendCalendar), "amendCalendar")]
[JsonDerivedType(typeof(SignApology), "signApology")]
public abstract record DossierCommand
{
    /// <summary>Made by the client; the same again gives the first answer and changes nothing.</summary>
    public required CommandId Id { get; init; }

    /// <summary>The dossier asked of.</summary>
    public required DossierId Dossier { get; init; }

    /// <summary>The revision the client saw; null only for the system and for a new dossier.</summary>
    public long? Revision { get; init; }

    /// <summary>Who asks.</summary>
    public required Actor By { get; init; }

    /// <summary>The client's own clock, if given; attested, never used for terms.</summary>
    public DateTimeOffset? ClientTime { get; init; }
}

/// <summary>A paper handed in: how many, and the content's SHA-256 when a file came with it.</summary>
public sealed record PaperGiven(string Paper, int Originals, int Copies, string? Sha256 = null, string? FileName = null);

/// <summary>A number of the office's day: unit id, civil day, sequence from 1.</summary>
public sealed record NumberClaim(string Unit, DateOnly Day, int Sequence)
{
    /// <summary>"H57.19777-260302-0001".</summary>
    public override string ToString() => FormattableString.Invariant($"{Unit}-{Day:yyMMdd}-{Sequence:0000}");
}

/// <summary>A due time given by hand, since the law's term is not known.</summary>
public sealed record ManualDue(DateTimeOffset Due, string Reason);

/// <summary>The dossier and call step that a child answers to.</summary>
public sealed record ParentLink(DossierId Dossier, string Step);
