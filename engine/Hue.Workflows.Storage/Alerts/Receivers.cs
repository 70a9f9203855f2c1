using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Storage.Alerts;

/// <summary>Whom an alert's "tell" words mean, as keys that an index finds.</summary>
internal static class Receivers
{
    private const string AnyOffice = "*";

    /// <summary>The receivers of an alert; none twice.</summary>
    public static IReadOnlyList<string> Of(AlertRow alert) => [.. alert.Tell.Select(word => Of(alert, word)).OfType<string>().Distinct()];

    /// <summary>The receivers that a person is.</summary>
    public static IReadOnlyList<string> Of(NoticeQuery query)
        => [.. query.Roles.SelectMany<(string Office, string Role), string>(pair =>
                pair.Role == "operator" ? [Role(AnyOffice, pair.Role)] : [Role(pair.Office, pair.Role)])
            .Prepend(Person(query.Person)).Distinct()];

    private static string? Of(AlertRow alert, string word) => word switch
    {
        "assignee" when alert.Assignee is { } person => Person(person),
        "assignee" => alert.Role is { } role ? Role(alert.Office, role) : null, // nobody has claimed it: the people who could
        "operator" => Role(AnyOffice, word), // operators watch all centres
        _ when word.IndexOf('@', StringComparison.Ordinal) is > 0 and var at => Role(word[(at + 1)..], word[..at]), // up the chain
        _ => Role(alert.Office, word),
    };

    public static string Person(string id) => $"person:{id}";

    public static string Role(string office, string role) => $"role:{(role == "operator" ? AnyOffice : office)}/{role}";
}
