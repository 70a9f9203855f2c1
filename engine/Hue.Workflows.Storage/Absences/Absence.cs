namespace Hue.Workflows.Storage.Absences;

/// <summary>Somebody is away from a role, and another stands in.</summary>
/// <param name="Id">Made by the client.</param>
/// <param name="Person">Account id of who is away.</param>
/// <param name="Office">Office of the role.</param>
/// <param name="Role">The role; other roles of the person have absences of their own.</param>
/// <param name="Substitute">Account id of who stands in; holds the same role in the same office.</param>
/// <param name="From">From when, UTC.</param>
/// <param name="To">Until when, UTC, not included.</param>
/// <param name="Reason">Why, in the words of who entered it.</param>
/// <param name="EnteredBy">Account id of who entered it.</param>
/// <param name="EnteredAt">When, UTC.</param>
public sealed record Absence(
    Guid Id,
    string Person,
    string Office,
    string Role,
    string Substitute,
    DateTimeOffset From,
    DateTimeOffset To,
    string Reason,
    string EnteredBy,
    DateTimeOffset EnteredAt)
{
    /// <summary>Whether it holds at an instant.</summary>
    public bool Holds(DateTimeOffset at) => From <= at && at < To;

    /// <summary>Whether two hold at the same time, in the same role.</summary>
    public bool Meets(Absence other) => Office == other.Office && Role == other.Role && From < other.To && other.From < To;
}
