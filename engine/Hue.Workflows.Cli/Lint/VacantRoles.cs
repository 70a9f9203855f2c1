using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Storage;

namespace Hue.Workflows.Cli.Lint;

/// <summary>Roles that a ladder tells and that nobody holds: alerts of theirs would reach no one.</summary>
internal static class VacantRoles
{
    /// <summary>The vacancies of a database: of its offices in use, those where somebody holds a role.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(ProcedureCatalogue catalogue, Stores stores, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime);
        HashSet<(string Office, string Role)> held = [];
        foreach (var account in await stores.Accounts.AllAsync(cancellation))
        {
            if (!account.Disabled)
            {
                var roles = await stores.Accounts.RolesAsync(account.Id, today, cancellation);
                held.UnionWith(roles.Select(role => (role.Office, role.Role)));
            }
        }

        return Of(catalogue, held);
    }

    /// <summary>One line a vacancy, with what to do about it.</summary>
    public static IReadOnlyList<string> Of(ProcedureCatalogue catalogue, IReadOnlySet<(string Office, string Role)> held)
    {
        var words = catalogue.Definitions.SelectMany(each => each.Ladder.Rungs).SelectMany(rung => rung.Tell)
            .Where(word => word != "assignee").Distinct(StringComparer.Ordinal).ToList();
        SortedSet<(string Office, string Role)> vacant = [];
        var inUse = held.Select(each => each.Office).Distinct(StringComparer.Ordinal);
        foreach (var office in inUse.Select(catalogue.Offices.Find).OfType<Office>())
        {
            foreach (var (there, role) in words.Select(word => Meant(catalogue, office, word)))
            {
                var somebody = role == "operator" ? held.Any(each => each.Role == role) : held.Contains((there, role));
                if (!somebody)
                    vacant.Add((role == "operator" ? "*" : there, role));
            }
        }

        return [.. vacant.Select(each => Line(catalogue, each))];
    }

    private static (string Office, string Role) Meant(ProcedureCatalogue catalogue, Office office, string word)
    {
        var chain = catalogue.Offices.ChainOf(office.Id);
        return word.Split('@') switch
        {
            [var role, "parent"] => (chain.Count > 1 ? chain[1].Id : office.Id, role),
            [var role, "city"] => (chain[^1].Id, role),
            _ => (office.Id, word),
        };
    }

    private static string Line(ProcedureCatalogue catalogue, (string Office, string Role) each)
    {
        var (office, role) = each;
        var at = office == "*" ? catalogue.Offices.All.FirstOrDefault(known => known.Parent is null)?.Id ?? "hue" : office;
        var name = office == "*" ? "any office" : $"{catalogue.Offices.Find(office)?.Name} ({office})";
        return $"Nobody holds \"{role}\" in {name}, whom a ladder tells. Give it to somebody: hue account NAME --role {at}/{role}, "
            + "or let the ladder tell another.";
    }
}
