namespace Hue.Workflows.Engine.Dossiers;

/// <summary>Who acts: attested in every audit record.</summary>
/// <param name="Person">Account id, or "system".</param>
/// <param name="Name">Name as shown then.</param>
/// <param name="Role">Role acted in (roles.json), or "system".</param>
/// <param name="Office">Office acted for (offices.json).</param>
/// <param name="OnBehalfOf">Account id of the person replaced; null when acting for oneself.</param>
/// <param name="Session">Sign-in session; null for the system.</param>
public sealed record Actor(string Person, string Name, string Role, string Office, string? OnBehalfOf = null, string? Session = null)
{
    /// <summary>Account id of the engine itself.</summary>
    public const string SystemPerson = "system";

    /// <summary>The engine itself, for timers and follow-ups.</summary>
    public static Actor System(string office) => new(SystemPerson, "Hệ thống", "system", office);
}
