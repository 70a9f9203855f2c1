using Hue.Workflows.Host.Dossiers;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Inbox;

/// <summary>Open tasks, most urgent first.</summary>
public sealed record InboxView(IReadOnlyList<InboxItem> Items, string? Next, DossierCountsView Counts);

/// <summary>A task with what the list shows of its dossier.</summary>
public sealed record InboxItem
{
    public required Guid Dossier { get; init; }
    public required string Number { get; init; }
    public required int Task { get; init; }
    public required string Step { get; init; }
    public required string Title { get; init; }
    public required string Procedure { get; init; }
    public required string ProcedureTitle { get; init; }
    public required string Applicant { get; init; }
    public required int Status { get; init; }
    public required string Role { get; init; }
    public required string RoleTitle { get; init; }
    public required string Office { get; init; }
    public required string OfficeName { get; init; }
    public required string? Assignee { get; init; }
    public required string? AssigneeName { get; init; }

    /// <summary>Name of who is away and whom the reader stands in for with this task; null when it is nobody's but the reader's.</summary>
    public required string? InsteadOf { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset? Due { get; init; }
    public required DateTimeOffset? StepDue { get; init; }
    public required DateTimeOffset? UrgentAt { get; init; }
    public required Urgency Urgency { get; init; }
    public required LocalText? Remaining { get; init; }
    public required int Priority { get; init; }
    public required long Revision { get; init; }
}
