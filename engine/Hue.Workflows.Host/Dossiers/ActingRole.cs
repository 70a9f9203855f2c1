using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Host.Security;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>In which office and role a person acts: as they say, else as the only one held, else as what is done asks for.</summary>
internal static class ActingRole
{
    /// <summary>Without looking at the dossier; null when it must be looked at, or when the role said is not held.</summary>
    public static (string Office, string Role)? Said(Person person, string? actingAs)
    {
        if (actingAs is not null)
            return person.Handles.Contains(Person.Split(actingAs)) ? Person.Split(actingAs) : null;
        return person.Handles.Count == 1 ? person.Handles[0] : null;
    }

    /// <summary>The best of several.</summary>
    public static (string Office, string Role) Fitting(Person person, ActsAs actsAs, DossierRow row)
    {
        var held = person.Handles;
        if (actsAs.Task is { } number && StoredJson.ReadDossier(row.Snapshot).Task(number) is { } task)
        {
            if (held.Contains((task.Office, task.Role)))
                return (task.Office, task.Role);
            if (First(held, task.Office, ["leader", "headOfUnit"]) is { } leads)
                return leads;
        }

        return First(held, row.Office, actsAs.Roles)
            ?? held.Cast<(string Office, string Role)?>().FirstOrDefault(h => h!.Value.Office == row.Office)
            ?? held.Cast<(string Office, string Role)?>().FirstOrDefault(h => row.OfficesInvolved.Contains(h!.Value.Office))
            ?? held[0];
    }

    private static (string Office, string Role)? First(
        IReadOnlyList<(string Office, string Role)> held, string office, IReadOnlyList<string> roles)
    {
        foreach (var role in roles)
        {
            if (held.Contains((office, role)))
                return (office, role);
        }

        return null;
    }
}
