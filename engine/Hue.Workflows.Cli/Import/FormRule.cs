namespace Hue.Workflows.Cli.Import;

/// <summary>A row of the table by which a form is chosen, from who may ask; the first that fits is taken.</summary>
/// <param name="Block">The form.</param>
/// <param name="When">The condition in words.</param>
/// <param name="Fits">The condition: subjects, plain name.</param>
internal sealed record FormRule(string Block, string When, Func<IReadOnlyList<string>, string, bool> Fits)
{
    /// <summary>The table.</summary>
    public static IReadOnlyList<FormRule> Table { get; } =
    [
        new("request-household.v1", "the name speaks of a hộ kinh doanh or hộ gia đình, and citizens or households alone may ask",
            (who, name) => (name.Contains("ho kinh doanh") || name.Contains("ho gia dinh"))
                && who.All(each => each is "citizen" or "household")),
        new("request-any-abroad.v1", "people from abroad, and bodies",
            (who, _) => who.Any(IsAbroad) && who.Any(IsBody)),
        new("request-abroad.v1", "people from abroad", (who, _) => who.Any(IsAbroad)),
        new("request-enterprise.v1", "enterprises and co-operatives alone",
            (who, _) => who.All(each => each is "enterprise" or "cooperative")),
        new("request-organisation.v1", "organisations and offices alone",
            (who, _) => who.All(each => each is "organisation" or "official")),
        new("request-any.v1", "several kinds", (who, _) => who.Any(IsBody)),
        new("request-citizen.v1", "all else", (_, _) => true),
    ];

    /// <summary>The rule for a row.</summary>
    public static FormRule Of(IReadOnlyList<string> subjects, string name)
    {
        var plain = Slug.Plain(name);
        return Table.First(rule => rule.Fits(subjects, plain));
    }

    private static bool IsAbroad(string subject) => subject is "citizenAbroad" or "foreigner";

    private static bool IsBody(string subject) => subject is "organisation" or "enterprise" or "cooperative";
}
