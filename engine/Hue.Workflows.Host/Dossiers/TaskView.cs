using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>A task of a dossier, open or ended.</summary>
public sealed record TaskView
{
    public required int Number { get; init; }
    public required string Step { get; init; }
    public required string Title { get; init; }
    public required string Instruction { get; init; }
    public required string Role { get; init; }
    public required string RoleTitle { get; init; }
    public required string Office { get; init; }
    public required string OfficeName { get; init; }
    public required string? Assignee { get; init; }
    public required string? AssigneeName { get; init; }

    /// <summary>Name of who is away and whom the person asking stands in for with this task; null otherwise.</summary>
    public required string? InsteadOf { get; init; }

    /// <summary>open, suspended, done, cancelled.</summary>
    public required string State { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset? EndedAt { get; init; }
    public required DateTimeOffset? StepDue { get; init; }
    public required Urgency Urgency { get; init; }
    public required LocalText? Remaining { get; init; }

    /// <summary>Outcome chosen; null while open.</summary>
    public required string? Outcome { get; init; }
    public required IReadOnlyList<OutcomeView> Outcomes { get; init; }

    /// <summary>What the person asking may do with it now.</summary>
    public required IReadOnlyList<TaskAction> May { get; init; }
}

/// <summary>What can be done with a task.</summary>
public enum TaskAction
{
    Claim,
    Release,
    Assign,
    Complete,
    Supplement,
    Correct,
}

/// <summary>What can be done with a dossier.</summary>
public enum DossierAction
{
    Receive,
    Refuse,
    CompleteSupplement,
    Suspend,
    Resume,
    Extend,
    SignApology,
    Withdraw,
    Stop,
    RecordPayment,
    AssessFee,
    AttachPaper,
    HandOver,
    IssueResult,
    ReturnResult,
    Comment,
    Correct,
    Message,
    Migrate,
}

/// <summary>How pressing something is, derived at the instant of asking.</summary>
public enum Urgency
{
    Late,
    Near,
    OnTime,
    Suspended,
    None,
}
