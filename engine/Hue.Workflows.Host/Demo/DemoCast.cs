using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Host.Demo;

/// <summary>Who plays a role in an office: where there are several, always the same for a dossier.</summary>
internal static class DemoCast
{
    public static Actor Play(string office, string role, DossierId dossier)
    {
        var cast = DemoPeople.All.Where(p => p.Office == office && p.Role == role).ToArray();
        if (cast.Length == 0)
            return Actor.System(office);
        var person = cast[dossier.Value.ToByteArray()[0] % cast.Length];
        return new Actor(person.UserName, person.Name, role, office);
    }
}
