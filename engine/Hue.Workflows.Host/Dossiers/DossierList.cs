using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>A page of dossiers, newest first.</summary>
public sealed record DossierPage(IReadOnlyList<DossierLine> Items, string? Next);

/// <summary>One dossier of a list.</summary>
/// <param name="Applicant">Null for those who see numbers only (operators).</param>
public sealed record DossierLine(
    Guid Id,
    string Number,
    string Office,
    string OfficeName,
    string Procedure,
    string ProcedureTitle,
    string? Applicant,
    int Status,
    LocalText StatusTitle,
    string Channel,
    DateTimeOffset FiledAt,
    DateTimeOffset? ReceivedAt,
    DateTimeOffset? EndedAt,
    string? Result,
    DateTimeOffset? Due,
    bool Suspended,
    Urgency Urgency,
    LocalText? Remaining,
    long Revision);

/// <summary>How many dossiers stand how, without a name.</summary>
public sealed record DossierCountsView(int Open, int Late, int Near, int Suspended, int FiledNotReceived);
