namespace Hue.Workflows.Host.Security;

public sealed record SignInRequest(string UserName, string Password);

/// <summary>Who is signed in, and as what.</summary>
/// <param name="Development">Whether demo accounts exist here.</param>
public sealed record Me(string Person, string UserName, string Name, IReadOnlyList<RoleHeld> Roles, bool Development);

/// <summary>A role held in an office.</summary>
public sealed record RoleHeld(string Office, string OfficeName, string Role, string RoleTitle);
