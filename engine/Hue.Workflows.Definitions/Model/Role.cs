namespace Hue.Workflows.Definitions.Model;

/// <summary>A role of roles.json.</summary>
/// <param name="Id">clerk, specialist, headOfUnit, leader, recordsClerk, auditor, operator, analyst, administrator.</param>
/// <param name="Title">What the office calls it.</param>
/// <param name="TitleEn">English title.</param>
/// <param name="Handles">Whether steps may be given to it.</param>
public sealed record Role(string Id, string Title, string TitleEn, bool Handles);
