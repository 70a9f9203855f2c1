namespace Hue.Workflows.Cli.Import;

/// <summary>What the table of flows looks at: level, authority, executing bodies, length of the term, field, name and papers.</summary>
internal sealed class FlowFacts
{
    private static readonly string[] OfTheCity =
    [
        "uy ban", "ubnd", "co quan chuyen mon", "ban quan ly", "hoi dong nhan dan", "phong tu phap", "co quan quan ly dat dai cap xa",
        "van phong dang ky dat dai", "van phong so", "cap xa", "cap tinh", "trung tam tro giup phap ly", "don vi quan ly van hanh",
    ];

    private static readonly string[] OfLandAndWorks =
    [
        "dat dai", "hoat dong xay dung", "dia chat va khoang san", "tai nguyen nuoc", "thuy loi", "lam nghiep", "kiem lam", "moi truong",
        "quy hoach do thi va nong thon", "ha tang ky thuat", "bien va hai dao", "chan nuoi", "phong chay chua chay",
    ];

    private readonly string words;

    /// <param name="row">The facts.</param>
    /// <param name="term">Its term.</param>
    /// <param name="isKnown">Whether a code is in the catalogue, or will be.</param>
    public FlowFacts(FactsRow row, TermOfFacts term, Func<string, bool> isKnown)
    {
        var bodies = row.ExecutingAgencies.Select(Slug.Plain).Where(each => each.Length > 0).ToArray();
        words = Slug.Plain(string.Join(" . ", [row.Name, .. row.Papers.Select(paper => paper.Title)]));
        Bodies = bodies.Length;
        Days = term.ShortestDays;
        IsVertical = row.Authority == "vertical";
        IsOutside = bodies.Length > 0 && !Array.Exists(bodies, IsOfTheCity);
        IsCommune = row.Levels.Contains("commune")
            && (!row.Levels.Contains("city") || Array.Exists(bodies, body => body.Contains("cap xa")));
        IsOfChairman = Array.Exists(bodies, body =>
            (body.Contains("uy ban nhan dan") || body.Contains("ubnd") || body.Contains("hoi dong nhan dan"))
            && !body.Contains("thuoc") && !body.Contains("cap xa"));
        IsOfLand = OfLandAndWorks.Contains(Slug.Plain(row.Field));
        Calls = Slug.Plain(row.Name).StartsWith("lien thong", StringComparison.Ordinal) && words.Contains("khai sinh") && isKnown(Birth)
            ? Birth : null;
    }

    /// <summary>Registration of a birth: what linked procedures open first.</summary>
    private const string Birth = "1.001193";

    public int Bodies { get; }

    /// <summary>A department's name begins with "Sở"; elsewhere the word is a part of "cơ sở".</summary>
    private static bool IsOfTheCity(string body) =>
        body.StartsWith("so ", StringComparison.Ordinal) || Array.Exists(OfTheCity, part => body.Contains(part, StringComparison.Ordinal));

    /// <summary>The shortest term in working days; null when unknown.</summary>
    public decimal? Days { get; }

    public bool IsVertical { get; }

    public bool IsOutside { get; }

    public bool IsCommune { get; }

    public bool IsOfChairman { get; }

    public bool IsOfLand { get; }

    /// <summary>Code of the procedure that a linked one opens; null when it is none.</summary>
    public string? Calls { get; }

    public bool Mentions(params ReadOnlySpan<string> terms)
    {
        foreach (var term in terms)
        {
            if (words.Contains(term, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
