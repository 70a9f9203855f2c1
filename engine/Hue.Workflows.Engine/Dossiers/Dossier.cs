using System.Text.Json.Serialization;
using Hue.Workflows.Engine.Json;

namespace Hue.Workflows.Engine.Dossiers;

/// <summary>The state of a dossier: what <c>Apply</c> makes of its events, stored as a snapshot.</summary>
/// <remarks>Kept lean: what is over (done tasks, sent alerts, remarks) lives in the rows and the audit trail, not here.</remarks>
public sealed partial record Dossier
{
    /// <summary>Identity.</summary>
    public required DossierId Id { get; init; }

    /// <summary>Grows by one with each decision.</summary>
    public required long Revision { get; init; }

    /// <summary>"H57.19777-260302-0001".</summary>
    public required string Number { get; init; }

    /// <summary>Procedure code.</summary>
    public required string Procedure { get; init; }

    /// <summary>Pinned version.</summary>
    public required int Version { get; init; }

    /// <summary>Hash of the pinned definition.</summary>
    public required string DefinitionHash { get; init; }

    /// <summary>Receiving office.</summary>
    public required string Office { get; init; }

    /// <summary>The office above it, for steps whose office is "parent"; null when there is none.</summary>
    public string? ParentOffice { get; init; }

    /// <summary>The office at the top of the chain, where that is not the one above; null otherwise.</summary>
    public string? TopOffice { get; init; }

    /// <summary>Calendar its terms are counted by, "hue.v1"; null for one filed before dossiers named theirs.</summary>
    public string? Calendar { get; init; }

    /// <summary>commune or city: the fact "@level".</summary>
    public required string Level { get; init; }

    /// <summary>counter, online, post, agentPoint.</summary>
    public required string Channel { get; init; }

    /// <summary>citizen, household, …</summary>
    public required string Subject { get; init; }

    /// <summary>Form values, a JSON object in canonical form.</summary>
    [JsonConverter(typeof(RawJsonConverter))]
    public required string Form { get; init; }

    /// <summary>Name of the applicant, from the form.</summary>
    public required string Applicant { get; init; }

    /// <summary>Number, applicant and personal number without diacritics, in lower case.</summary>
    public required string SearchText { get; init; }

    /// <summary>Status code.</summary>
    public required DossierStatus Status { get; init; }

    /// <summary>When it was filed, UTC.</summary>
    public required DateTimeOffset FiledAt { get; init; }

    /// <summary>When it was received, UTC; null before.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>When it was processed, refused, withdrawn or stopped, UTC; null while open.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>granted, refused, notAccepted, withdrawn, stopped; null while open.</summary>
    public string? Result { get; init; }

    /// <summary>Parent dossier and call step of a child; null otherwise.</summary>
    public ParentLink? Parent { get; init; }

    /// <summary>Papers handed in, in order of coming.</summary>
    public IReadOnlyList<PaperGiven> Papers { get; init; } = [];

    /// <summary>Fees asked for and what has been paid of each.</summary>
    public IReadOnlyList<FeeDue> Fees { get; init; } = [];

    /// <summary>Open tasks by number.</summary>
    public IReadOnlyList<OpenTask> Tasks { get; init; } = [];

    /// <summary>Open waits.</summary>
    public IReadOnlyList<OpenWait> Waits { get; init; } = [];

    /// <summary>Calls whose child has not ended.</summary>
    public IReadOnlyList<OpenCall> Calls { get; init; } = [];

    /// <summary>Parallel steps that have not joined.</summary>
    public IReadOnlyList<OpenParallel> Parallels { get; init; } = [];

    /// <summary>Terms in force: "legal" first, then those of open tasks.</summary>
    public IReadOnlyList<TermState> Terms { get; init; } = [];

    /// <summary>Terms of steps that were left, for their next entry.</summary>
    public IReadOnlyList<LeftTerm> LeftTerms { get; init; } = [];

    /// <summary>Everyone who ever did a step, each once: what somebody made stays in the dossier after a send-back.</summary>
    public IReadOnlyList<StepDoer> Doers { get; init; } = [];

    /// <summary>Why the clock stands still: "supplement", "manual", "wait/12"; empty while it runs.</summary>
    public IReadOnlyList<string> Standstills { get; init; } = [];

    /// <summary>How often a supplement was asked for.</summary>
    public int Supplements { get; init; }

    /// <summary>How often the legal term was extended.</summary>
    public int Extensions { get; init; }

    /// <summary>Number of the last step entry; tasks are numbered by it.</summary>
    public int LastEntry { get; init; }

    /// <summary>Commands that are to reach other dossiers.</summary>
    public IReadOnlyList<Delivery> Deliveries { get; init; } = [];

    /// <summary>Id of the result issued; null before.</summary>
    public string? ResultIssued { get; init; }

    /// <summary>Whether the applicant has been asked to pay and has not.</summary>
    public bool PaymentAsked { get; init; }

    /// <summary>The latest apology; null when none was drafted.</summary>
    public Apology? Apology { get; init; }

    /// <summary>When its personal data were erased, UTC; null while they are there.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>Sequence of the last audit record.</summary>
    public long AuditSequence { get; init; }

    /// <summary>Hash of the last audit record; empty before the first.</summary>
    public string AuditHash { get; init; } = "";

    /// <summary>Whether work is left: received and not ended.</summary>
    [JsonIgnore]
    public bool IsInHand => ReceivedAt is not null && EndedAt is null;

    /// <summary>Whether the legal term stands still.</summary>
    [JsonIgnore]
    public bool IsSuspended => Standstills.Count > 0 && EndedAt is null;

    /// <summary>Whether open tasks stand still too: a wait stops the legal term only.</summary>
    [JsonIgnore]
    public bool TasksStandStill => Standstills.Any(cause => cause is Standstill.Supplement or Standstill.Manual);

    /// <summary>The legal term; null before receipt.</summary>
    [JsonIgnore]
    public TermState? Legal => Terms.Count > 0 && Terms[0].Key == TermState.LegalKey ? Terms[0] : null;

    /// <summary>An open task by number; null when there is none.</summary>
    public OpenTask? Task(int number)
    {
        foreach (var task in Tasks)
        {
            if (task.Number == number)
                return task;
        }

        return null;
    }

    /// <summary>A term by key; null when it is not in force.</summary>
    public TermState? Term(string key)
    {
        foreach (var term in Terms)
        {
            if (term.Key == key)
                return term;
        }

        return null;
    }
}
