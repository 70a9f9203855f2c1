using Microsoft.AspNetCore.Authorization;

namespace Hue.Workflows.Host.Security;

/// <summary>Who may come to which kind of endpoint. Which dossier and which step is judged after that, by office and by the
/// engine.</summary>
public static class Access
{
    /// <summary>Changes dossiers: whoever handles them in an office.</summary>
    public const string Handles = "handles";

    /// <summary>Sees dossiers with their values: handlers (own office) and auditors (all).</summary>
    public const string ReadsDossiers = "reads-dossiers";

    /// <summary>Sees numbers and due times, no names or values: the former and operators.</summary>
    public const string ReadsNumbers = "reads-numbers";

    /// <summary>Is told of alerts: handlers, and operators, whom the last rung of a ladder names.</summary>
    public const string IsTold = "is-told";

    /// <summary>Sees the attested records.</summary>
    public const string Audits = "audits";

    /// <summary>Sees catalogue and counts, tries definitions out: everybody signed in but auditors, who change nothing.</summary>
    public const string TriesDefinitions = "tries-definitions";

    /// <summary>Watches the house.</summary>
    public const string Operates = "operates";

    /// <summary>Previews and applies amendments of calendars, by notice.</summary>
    public const string AmendsCalendars = "amends-calendars";

    /// <summary>Sees whether the log is whole: who runs the house, and who audits it.</summary>
    public const string WatchesIntegrity = "watches-integrity";

    /// <summary>Claim that carries "office/role".</summary>
    public const string HoldsClaim = "hue:holds";

    private static readonly string[] HandlerRoles = ["clerk", "specialist", "headOfUnit", "leader", "recordsClerk"];

    private static readonly string[] OperatorRoles = ["operator", "administrator"];

    /// <summary>Whether dossiers may be given to a person of this role.</summary>
    public static bool IsHandler(string role) => HandlerRoles.Contains(role, StringComparer.Ordinal);

    /// <summary>Whether a role held lets one watch the house.</summary>
    public static bool MayOperate((string Office, string Role) held) => OperatorRoles.Contains(held.Role, StringComparer.Ordinal);

    /// <summary>Whether a role held lets one apply a notice to a calendar.</summary>
    public static bool MayAmendCalendars((string Office, string Role) held) => held.Role == "administrator";

    /// <summary>Names the policies; whatever names none asks for a signed-in person.</summary>
    public static void Configure(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.AddPolicy(Handles, p => p.RequireAuthenticatedUser().RequireAssertion(c => Holds(c, HandlerRoles)));
        options.AddPolicy(ReadsDossiers, p => p.RequireAuthenticatedUser().RequireAssertion(c => Holds(c, [.. HandlerRoles, "auditor"])));
        options.AddPolicy(
            ReadsNumbers, p => p.RequireAuthenticatedUser().RequireAssertion(c => Holds(c, [.. HandlerRoles, "auditor", "operator"])));
        options.AddPolicy(IsTold, p => p.RequireAuthenticatedUser().RequireAssertion(c => Holds(c, [.. HandlerRoles, "operator"])));
        options.AddPolicy(Audits, p => p.RequireAuthenticatedUser().RequireAssertion(c => Holds(c, ["auditor"])));
        options.AddPolicy(
            TriesDefinitions,
            p => p.RequireAuthenticatedUser().RequireAssertion(c => Holds(c, [.. HandlerRoles, "analyst", "administrator"])));
        options.AddPolicy(AmendsCalendars, p => p.RequireAuthenticatedUser().RequireAssertion(c => Holds(c, ["administrator"])));
        options.AddPolicy(
            WatchesIntegrity, p => p.RequireAuthenticatedUser().RequireAssertion(c => Holds(c, ["operator", "administrator", "auditor"])));
        options.AddPolicy(Operates, p => p.RequireAuthenticatedUser().RequireAssertion(c => Holds(c, OperatorRoles)));
    }

    private static bool Holds(AuthorizationHandlerContext context, string[] roles)
        => context.User.FindAll(HoldsClaim)
            .Any(c => roles.Contains(c.Value[(c.Value.IndexOf('/', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal));
}
