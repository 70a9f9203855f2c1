using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Dossiers;

/// <summary>Something a person or the clock asks of one dossier.</summary>
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

/// <summary>Files a new dossier; at the counter with <see cref="ReceiveAtOnce"/> it is received in the same decision.</summary>
public sealed record FileDossier : DossierCommand
{
    /// <summary>Procedure code.</summary>
    public required string Procedure { get; init; }

    /// <summary>Version to pin, the one in force on the day of filing.</summary>
    public required int Version { get; init; }

    /// <summary>Receiving office.</summary>
    public required string Office { get; init; }

    /// <summary>counter, online, post, agentPoint.</summary>
    public required string Channel { get; init; }

    /// <summary>citizen, household, organisation, enterprise, …</summary>
    public required string Subject { get; init; }

    /// <summary>Form values, a JSON object; validated by the definition's form.</summary>
    public required string Form { get; init; }

    /// <summary>Papers handed in.</summary>
    public required IReadOnlyList<PaperGiven> Papers { get; init; }

    /// <summary>Whether the clerk receives it in the same breath.</summary>
    public bool ReceiveAtOnce { get; init; }

    /// <summary>The sequence number of the day that the store offered; claimed again at the commit.</summary>
    public required NumberClaim Number { get; init; }

    /// <summary>Due time and reason where the legal term is unknown.</summary>
    public ManualDue? ManualDue { get; init; }

    /// <summary>Parent dossier and step, for a child of a call step.</summary>
    public ParentLink? Parent { get; init; }
}

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

/// <summary>A clerk accepts a filed dossier; the legal term starts.</summary>
public sealed record ReceiveDossier : DossierCommand
{
    /// <summary>Due time and reason where the legal term is unknown.</summary>
    public ManualDue? ManualDue { get; init; }
}

/// <summary>A clerk does not accept a filed dossier (paper 3).</summary>
public sealed record RefuseDossier : DossierCommand
{
    /// <summary>The legal reason.</summary>
    public required string Reason { get; init; }

    /// <summary>Legal basis id of the definition.</summary>
    public required string LegalBasis { get; init; }
}

/// <summary>Takes an open task of one's role and office.</summary>
public sealed record ClaimTask : DossierCommand
{
    /// <summary>Task number within the dossier.</summary>
    public required int Task { get; init; }
}

/// <summary>Gives a claimed task back.</summary>
public sealed record ReleaseTask : DossierCommand
{
    /// <summary>Task number within the dossier.</summary>
    public required int Task { get; init; }
}

/// <summary>A head of unit or leader gives a task to a person.</summary>
public sealed record AssignTask : DossierCommand
{
    /// <summary>Task number within the dossier.</summary>
    public required int Task { get; init; }

    /// <summary>Account id; must hold the step's role in its office (the host checks, and says so here).</summary>
    public required string Assignee { get; init; }

    /// <summary>Name as shown.</summary>
    public required string AssigneeName { get; init; }

    /// <summary>Why, when it is taken from somebody.</summary>
    public string? Reason { get; init; }
}

/// <summary>Ends a task with an outcome.</summary>
public sealed record CompleteTask : DossierCommand
{
    /// <summary>Task number within the dossier.</summary>
    public required int Task { get; init; }

    /// <summary>Outcome id of the step.</summary>
    public required string Outcome { get; init; }

    /// <summary>Why, where the outcome asks.</summary>
    public string? Reason { get; init; }

    /// <summary>Legal basis id, where the outcome asks.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>Papers added with the step.</summary>
    public IReadOnlyList<PaperGiven> Papers { get; init; } = [];

    /// <summary>Form fields filled with the step: dotted path → JSON value text.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();
}

/// <summary>Corrects form fields, before → after.</summary>
public sealed record CorrectForm : DossierCommand
{
    /// <summary>Dotted path → JSON value text.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>Asks the applicant to complete the dossier (paper 2); the clock stands still.</summary>
public sealed record RequestSupplement : DossierCommand
{
    /// <summary>Task number within the dossier.</summary>
    public required int Task { get; init; }

    /// <summary>What is missing or wrong.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Legal basis id.</summary>
    public required string LegalBasis { get; init; }
}

/// <summary>The applicant has completed the dossier; the clock goes on.</summary>
public sealed record CompleteSupplement : DossierCommand
{
    /// <summary>Papers handed in.</summary>
    public IReadOnlyList<PaperGiven> Papers { get; init; } = [];

    /// <summary>Form fields: dotted path → JSON value text.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();
}

/// <summary>Stops the clock for a legal reason other than a supplement.</summary>
public sealed record SuspendDossier : DossierCommand
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Legal basis id.</summary>
    public required string LegalBasis { get; init; }
}

/// <summary>Lets the clock go on.</summary>
public sealed record ResumeDossier : DossierCommand
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>Lengthens the legal term before it is over (paper 4); opens a new epoch of alerts.</summary>
public sealed record ExtendTerm : DossierCommand
{
    /// <summary>By how much.</summary>
    public required Term Time { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Legal basis id.</summary>
    public required string LegalBasis { get; init; }
}

/// <summary>The applicant takes the dossier back, while no result exists.</summary>
public sealed record WithdrawDossier : DossierCommand
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>The office stops handling, while no result exists (paper 5).</summary>
public sealed record StopDossier : DossierCommand
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Legal basis id.</summary>
    public required string LegalBasis { get; init; }
}

/// <summary>Money received.</summary>
public sealed record RecordPayment : DossierCommand
{
    /// <summary>Fee id of the definition.</summary>
    public required string Fee { get; init; }

    /// <summary>Dong, above 0.</summary>
    public required long Amount { get; init; }

    /// <summary>cash, transfer, portal.</summary>
    public required string Method { get; init; }

    /// <summary>Number of the receipt.</summary>
    public string? Receipt { get; init; }
}

/// <summary>Adds a paper while the dossier is open.</summary>
public sealed record AttachPaper : DossierCommand
{
    /// <summary>What was added.</summary>
    public required PaperGiven Paper { get; init; }
}

/// <summary>Hands the paper file over to another office or role: one line of the control slip.</summary>
public sealed record HandOver : DossierCommand
{
    /// <summary>Office that takes it.</summary>
    public required string ToOffice { get; init; }

    /// <summary>Person who takes it; null when not known yet.</summary>
    public string? ToPerson { get; init; }

    /// <summary>A remark.</summary>
    public string? Note { get; init; }
}

/// <summary>Says which result was made, with its number.</summary>
public sealed record IssueResult : DossierCommand
{
    /// <summary>Result id of the definition.</summary>
    public required string Result { get; init; }

    /// <summary>Number under which the office registered it.</summary>
    public required string Number { get; init; }

    /// <summary>Content's SHA-256 when a file came with it.</summary>
    public string? Sha256 { get; init; }
}

/// <summary>The applicant has the result.</summary>
public sealed record ReturnResult : DossierCommand
{
    /// <summary>counter, online, post, agentPoint.</summary>
    public required string Channel { get; init; }

    /// <summary>Who took it.</summary>
    public string? ReceivedBy { get; init; }
}

/// <summary>A remark in the history.</summary>
public sealed record CommentOnDossier : DossierCommand
{
    /// <summary>1 to 4,000 characters.</summary>
    public required string Text { get; init; }
}

/// <summary>An outside message that a wait step stands for.</summary>
public sealed record MessageCame : DossierCommand
{
    /// <summary>Name of the message.</summary>
    public required string Message { get; init; }

    /// <summary>What it said, JSON; null when nothing.</summary>
    public string? Content { get; init; }
}

/// <summary>A child dossier of a call step ended.</summary>
public sealed record ChildEnded : DossierCommand
{
    /// <summary>Id of the call step.</summary>
    public required string Step { get; init; }

    /// <summary>The child.</summary>
    public required DossierId Child { get; init; }

    /// <summary>granted, refused, notAccepted, withdrawn, stopped.</summary>
    public required string Result { get; init; }
}

/// <summary>A due timer, claimed by the sweep.</summary>
public sealed record TimerFell : DossierCommand
{
    /// <summary>The timer's name within the dossier.</summary>
    public required string Timer { get; init; }
}

/// <summary>An alert reached its receivers.</summary>
public sealed record AlertSent : DossierCommand
{
    /// <summary>The alert's key within the dossier.</summary>
    public required string Alert { get; init; }

    /// <summary>inApp, email, webhook.</summary>
    public required string Channel { get; init; }
}

/// <summary>Moves a running dossier to another version of its procedure, previewed and with a reason.</summary>
public sealed record MigrateToVersion : DossierCommand
{
    /// <summary>The version to go to.</summary>
    public required int Version { get; init; }

    /// <summary>Old step id → new step id, for open steps whose id is gone.</summary>
    public required IReadOnlyDictionary<string, string> Steps { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
