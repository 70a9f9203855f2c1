namespace Hue.Workflows.Host.Offices;

/// <summary>Absences of one's own, those one stands in for, and, for whoever leads, those of the office.</summary>
public sealed record AbsenceList(IReadOnlyList<AbsenceView> Items);

/// <summary>Somebody is away from a role, and another stands in.</summary>
public sealed record AbsenceView(
    Guid Id,
    PersonName Person,
    OfficeName Office,
    string Role,
    string RoleTitle,
    PersonName Substitute,
    DateTimeOffset From,
    DateTimeOffset To,
    string Reason,
    bool MayEnd);

/// <summary>An absence to enter; the id makes a repeat harmless.</summary>
/// <param name="Id">Made by the client.</param>
/// <param name="Person">Who is away; oneself, or somebody of an office one leads.</param>
/// <param name="Office">Office of the role.</param>
/// <param name="Role">The role.</param>
/// <param name="Substitute">Who stands in.</param>
/// <param name="From">From when.</param>
/// <param name="To">Until when, not included.</param>
/// <param name="Reason">Why.</param>
public sealed record AbsenceRequest(
    Guid Id, string Person, string Office, string Role, string Substitute, DateTimeOffset From, DateTimeOffset To, string Reason);

/// <summary>An earlier end of an absence.</summary>
/// <param name="To">Until when, not included; before the end it has now.</param>
public sealed record AbsenceEndRequest(DateTimeOffset To);
