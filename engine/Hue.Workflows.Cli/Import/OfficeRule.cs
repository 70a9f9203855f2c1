namespace Hue.Workflows.Cli.Import;

/// <summary>A row of the table by which a city-level procedure is given to departments.</summary>
/// <param name="Office">Id of _shared/offices.json.</param>
/// <param name="Bodies">Words that an executing body has in its name.</param>
/// <param name="Issuers">Words of the issuing ministry: whose department it is when no row fits a body.</param>
internal sealed record OfficeRule(string Office, IReadOnlyList<string> Bodies, IReadOnlyList<string> Issuers)
{
    /// <summary>The table.</summary>
    public static IReadOnlyList<OfficeRule> Table { get; } =
    [
        new("van-phong-dang-ky-dat-dai", ["van phong dang ky dat dai"], []),
        new("ban-quan-ly-khu-kinh-te", ["ban quan ly khu cong nghiep", "ban quan ly khu kinh te"], []),
        new("so-tu-phap", ["so tu phap", "trung tam tro giup phap ly"], ["bo tu phap"]),
        new("so-tai-chinh", ["so tai chinh"], ["bo tai chinh", "bo ke hoach va dau tu"]),
        new("so-nong-nghiep-va-moi-truong",
            ["so nong nghiep va moi truong", "ve nong nghiep va moi truong thuoc", "chi cuc thuy san", "kiem lam"],
            ["bo nong nghiep va moi truong"]),
        new("so-xay-dung", ["so xay dung", "don vi quan ly van hanh nha o"], ["bo xay dung", "bo giao thong van tai"]),
        new("so-noi-vu", ["so noi vu"], ["bo noi vu"]),
        new("so-cong-thuong", ["so cong thuong"], ["bo cong thuong"]),
        new("so-giao-duc-va-dao-tao", ["so giao duc va dao tao"], ["bo giao duc va dao tao"]),
        new("so-y-te", ["so y te"], ["bo y te"]),
        new("so-khoa-hoc-va-cong-nghe", ["so khoa hoc va cong nghe"], ["bo khoa hoc va cong nghe"]),
        new("so-van-hoa-va-the-thao", ["so van hoa"], ["bo van hoa"]),
    ];

    /// <summary>The departments of a row: those that its bodies name, else the one of its ministry. None for what communes, bodies of the
    /// state or vertical bodies handle: every one-stop receives these.</summary>
    /// <param name="row">The facts.</param>
    /// <param name="facts">What the table of flows looks at.</param>
    public static OfficesOfFacts Of(FactsRow row, FlowFacts facts)
    {
        if (facts.IsVertical || facts.IsOutside || facts.IsCommune)
            return new OfficesOfFacts([], false);
        var bodies = row.ExecutingAgencies.Select(Slug.Plain).ToArray();
        var named = Table.Where(rule => rule.Bodies.Any(word => Array.Exists(bodies, body => Has(body, word)))).ToArray();
        if (named.Length > 0)
            return new OfficesOfFacts([.. named.Select(rule => rule.Office)], false);
        var issuer = Slug.Plain(row.Issuer ?? "");
        var guessed = Table.FirstOrDefault(rule => rule.Issuers.Any(word => Has(issuer, word)));
        return guessed is null ? new OfficesOfFacts([], false) : new OfficesOfFacts([guessed.Office], true);
    }

    /// <summary>Whole words only: "so tai chinh" is not in "co so tai chinh" of a bank.</summary>
    private static bool Has(string name, string words)
    {
        var at = $" {name} ".IndexOf($" {words} ", StringComparison.Ordinal);
        return at >= 0 && !$" {name} "[..at].EndsWith(" co", StringComparison.Ordinal);
    }
}

/// <summary>The departments that receive and handle a procedure.</summary>
/// <param name="Offices">Their ids, in the order of the table; empty when every office does.</param>
/// <param name="IsGuessed">Whether only the issuing ministry told.</param>
internal sealed record OfficesOfFacts(IReadOnlyList<string> Offices, bool IsGuessed)
{
    /// <summary>What an analyst has to settle; null when the source names the department.</summary>
    public string? OpenPoint => IsGuessed ? "Nguồn không ghi cơ quan chuyên môn: đơn vị thụ lý suy từ bộ công bố, cần xác nhận." : null;
}
