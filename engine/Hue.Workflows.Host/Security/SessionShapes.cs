namespace Hue.Workflows.Host.Security;

public sealed record SignInRequest(string UserName, string Password);

/// <summary>Who is signed in, and as what.</summary>
/// <param name="Development">Whether demo accounts exist here.</param>
public sealed record Me(string Person, string UserName, string Name, IReadOnlyList<RoleHeld> Roles, bool Development);

/// <summary>The invented people that one may sign in as in Development; nobody anywhere else.</summary>
/// <param name="Password">Everybody's; null outside Development.</param>
public sealed record DemoSignIns(string? Password, IReadOnlyList<DemoSignIn> People);

/// <summary>An invented person.</summary>
public sealed record DemoSignIn(string UserName, string Name, string RoleTitle, string OfficeName);

/// <summary>A role held in an office.</summary>
public sealed record RoleHeld(string Office, string OfficeName, string Role, string RoleTitle);
