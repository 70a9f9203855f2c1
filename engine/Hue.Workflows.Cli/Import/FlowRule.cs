namespace Hue.Workflows.Cli.Import;

/// <summary>A row of the table by which a flow is chosen; the first that fits is taken.</summary>
/// <param name="Block">The flow.</param>
/// <param name="When">The condition in words, for the report and the decision page.</param>
/// <param name="Fits">The condition.</param>
internal sealed record FlowRule(string Block, string When, Func<FlowFacts, bool> Fits)
{
    /// <summary>The table.</summary>
    public static IReadOnlyList<FlowRule> Table { get; } =
    [
        new("linked.v1", "the name begins with \"Liên thông\" and the procedure it opens first is in the catalogue",
            f => f.Calls is not null),
        new("vertical-body.v1", "authority vertical", f => f.IsVertical),
        new("vertical-body.v1", "no executing body belongs to the city or a commune", f => f.IsOutside),
        new("commune-same-day.v1", "commune; the shortest term is at most one working day", f => f.IsCommune && f.Days <= 1),
        new("publication.v1", "name or papers speak of niêm yết or công khai; the term is unknown or at least 5 working days",
            f => f.Mentions("niem yet", "cong khai") && f.Days is null or >= 5),
        new("site-visit.v1",
            "name or papers speak of thực địa, hiện trường or hiện trạng, or the field is of land, works or nature and the term is at "
            + "least 15 working days",
            f => (f.Mentions("thuc dia", "hien truong", "hien trang") && f.Days is null or >= 5) || (f.IsOfLand && f.Days >= 15)),
        new("commune-verification.v1", "commune; several executing bodies, or name or papers speak of xác minh, or at least "
            + "10 working days",
            f => f.IsCommune && (f.Bodies > 1 || f.Mentions("xac minh") || f.Days >= 10)),
        new("commune-standard.v1", "commune", f => f.IsCommune),
        new("department-to-chairman.v1", "an executing body is the city's committee, its chairman or its council", f => f.IsOfChairman),
        new("parallel-consultation.v1", "three executing bodies or more, or at least 30 working days", f => f.Bodies >= 3 || f.Days >= 30),
        new("department-standard.v1", "all else", _ => true),
    ];

    /// <summary>The rule for a row.</summary>
    public static FlowRule Of(FlowFacts facts) => Table.First(rule => rule.Fits(facts));
}
