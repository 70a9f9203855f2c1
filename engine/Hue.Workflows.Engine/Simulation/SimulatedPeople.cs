using System.Globalization;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Engine.Simulation;

/// <summary>Three people a role and office, and some who may do nothing.</summary>
internal sealed class SimulatedPeople(SimulationRandom random, IReadOnlyList<string> offices)
{
    private static readonly string[] Roles =
    [
        "clerk", "specialist", "headOfUnit", "leader", "recordsClerk", "auditor", "operator", "analyst", "administrator", "applicant", "system",
    ];

    public IReadOnlyList<string> Offices { get; } = offices;

    public Actor Of(string role, string office)
    {
        var person = string.Create(CultureInfo.InvariantCulture, $"{role}-{office}-{random.Below(3)}");
        var replaced = random.Chance(5) ? string.Create(CultureInfo.InvariantCulture, $"{role}-{office}-{random.Below(3)}") : null;
        return new Actor(person, person, role, office, replaced);
    }

    /// <summary>The person one would ask, or now and then anybody at all.</summary>
    public Actor Mostly(string role, string office) => random.Chance(90) ? Of(role, office) : Of(random.Of(Roles), random.Of(Offices));
}
