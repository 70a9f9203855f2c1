using System.Security.Claims;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Host.Security;

/// <summary>Who asks, as their sign-in says.</summary>
internal sealed class Person
{
    public const string NameClaim = "hue:name";
    public const string SessionClaim = "hue:session";

    private Person(string id, string userName, string name, string? session, IReadOnlyList<(string Office, string Role)> holds)
        => (Id, UserName, Name, Session, Holds) = (id, userName, name, session, holds);

    /// <summary>Account id.</summary>
    public string Id { get; }

    public string UserName { get; }

    public string Name { get; }

    public string? Session { get; }

    /// <summary>(office, role) pairs in force.</summary>
    public IReadOnlyList<(string Office, string Role)> Holds { get; }

    /// <summary>Whom the person stands in for; empty unless it was looked up.</summary>
    public IReadOnlyList<Replaced> Replaces { get; private init; } = [];

    /// <summary>The same person, standing in for others.</summary>
    public Person StandingIn(IReadOnlyList<Replaced> replaced)
        => replaced.Count == 0 ? this : new Person(Id, UserName, Name, Session, Holds) { Replaces = replaced };

    /// <summary>Whether a task is the person's own, or somebody's whom the person stands in for.</summary>
    public bool Has(OpenTask task) => task.Assignee is { } holder
        && (holder == Id || Replaces.Contains(new Replaced(holder, task.Office, task.Role)));

    /// <summary>Those that handle dossiers.</summary>
    public IReadOnlyList<(string Office, string Role)> Handles => [.. Holds.Where(h => Access.IsHandler(h.Role))];

    /// <summary>Offices whose dossiers the person sees; null for all.</summary>
    public IReadOnlyList<string>? OfficesSeen => Holds.Any(h => h.Role is "auditor" or "operator")
        ? null
        : [.. Handles.Select(h => h.Office).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether names and form values stay hidden: an operator who is nothing else.</summary>
    public bool SeesNumbersOnly => !Holds.Any(h => h.Role == "auditor" || Access.IsHandler(h.Role));

    /// <summary>Reads the claims of a signed-in request.</summary>
    public static Person Of(HttpContext http) => Of(http.User);

    /// <summary>Reads the claims of a sign-in.</summary>
    public static Person Of(ClaimsPrincipal user)
    {
        var holds = user.FindAll(Access.HoldsClaim).Select(c => Split(c.Value)).ToArray();
        return new Person(
            user.FindFirstValue(ClaimTypes.NameIdentifier)
                ?? throw new InvalidOperationException("The endpoint lets anonymous requests in."),
            user.FindFirstValue(ClaimTypes.Name) ?? "",
            user.FindFirstValue(NameClaim) ?? "",
            user.FindFirstValue(SessionClaim),
            holds);
    }

    /// <summary>"office/role" in its parts.</summary>
    public static (string Office, string Role) Split(string held)
    {
        var slash = held.LastIndexOf('/');
        return slash < 0 ? ("", held) : (held[..slash], held[(slash + 1)..]);
    }

    /// <summary>As what the person looks at a dossier: in the office that has it, else as an auditor, else as what is held first.</summary>
    public Actor LooksAs(DossierRow? row)
        => As(First(h => h.Office == row?.Office) ?? First(h => row?.OfficesInvolved.Contains(h.Office) == true)
            ?? First(h => h.Role == "auditor") ?? First(_ => true) ?? ("", ""));

    /// <summary>The person acting in an office and role.</summary>
    public Actor As((string Office, string Role) held) => new(Id, Name, held.Role, held.Office, Session: Session);

    private (string Office, string Role)? First(Func<(string Office, string Role), bool> fits)
        => Holds.Where(fits).Cast<(string Office, string Role)?>().FirstOrDefault();
}
