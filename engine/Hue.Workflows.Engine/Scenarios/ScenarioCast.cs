using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Engine.Scenarios;

/// <summary>Who plays which role.</summary>
internal sealed class ScenarioCast(Scenario scenario)
{
    private static readonly Dictionary<string, string> Default = new(StringComparer.Ordinal)
    {
        ["clerk"] = "lan",
        ["specialist"] = "minh",
        ["headOfUnit"] = "hoa",
        ["leader"] = "binh",
        ["recordsClerk"] = "thu",
        ["operator"] = "khanh",
        ["auditor"] = "nga",
        ["analyst"] = "phuc",
        ["administrator"] = "quan",
        ["applicant"] = "nguoi-nop",
    };

    /// <summary>The person of a role, acting for an office.</summary>
    public Actor Player(string role, string office)
    {
        if (role == "system")
            return Actor.System(office);
        var person = Person(role);
        return new Actor(person, person, role, office);
    }

    /// <summary>The person of a role; a name that is no role is the person itself.</summary>
    public string Person(string roleOrName) =>
        scenario.People.TryGetValue(roleOrName, out var named) ? named : Default.GetValueOrDefault(roleOrName, roleOrName);
}
