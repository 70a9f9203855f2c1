using System.Globalization;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Engine.Simulation;

/// <summary>Four people an office, each of whom may hold any role: so that makers are asked to check their own work.</summary>
internal sealed class SimulatedPeople(SimulationRandom random, IReadOnlyList<string> offices)
{
    private static readonly string[] Roles =
    [
        "clerk", "specialist", "headOfUnit", "leader", "recordsClerk",
        "auditor", "operator", "analyst", "administrator", "applicant", "system",
    ];

    public IReadOnlyList<string> Offices { get; } = offices;

    public Actor Of(string role, string office)
    {
        var person = Name(office);
        return new Actor(person, person, role, office, random.Chance(5) ? Name(office) : null);
    }

    private string Name(string office) => string.Create(CultureInfo.InvariantCulture, $"{office}-{random.Below(4)}");

    /// <summary>The person one would ask, or now and then anybody at all.</summary>
    public Actor Mostly(string role, string office) => random.Chance(90) ? Of(role, office) : Of(random.Of(Roles), random.Of(Offices));
}
