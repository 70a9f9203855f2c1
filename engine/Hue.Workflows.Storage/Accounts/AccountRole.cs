namespace Hue.Workflows.Storage.Accounts;

/// <summary>A role held in an office, between two civil days, both included; null leaves that side open.</summary>
public sealed record AccountRole(string Office, string Role, DateOnly? ValidFrom = null, DateOnly? ValidTo = null);
