using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers.Facts;
using Hue.Workflows.Engine.Dossiers.Fees;

namespace Hue.Workflows.Tests.Engine.Dossiers;

public sealed class FeeRulesTests
{
    private static readonly FeeTier[] OnePrice = [new(null, 8000)];
    private static readonly FeeTier[] Pages = [new(2, 2000), new(null, 1000)];

    [Theory]
    [InlineData("dossier", 5, 1, 8000, "a dossier is one, whatever its copies")]
    [InlineData("copy", 5, 1, 40000, "each copy")]
    [InlineData("page", 3, 4, 96000, "pages of a copy, times copies")]
    public void Fee_counts_what_it_prices(string per, int copies, int pages, long expected, string why) =>
        Assert.True(Line(Fee(per, OnePrice), copies, pages).Amount == expected, why);

    [Theory]
    [InlineData(1, 2000)]
    [InlineData(2, 4000)]
    [InlineData(3, 5000)]
    [InlineData(198, 200000)]
    [InlineData(199, 200000)]
    public void Pages_are_priced_by_tier_up_to_the_cap_of_a_copy(int pages, long expected) =>
        Assert.Equal(expected, Line(Fee("page", Pages) with { Cap = 200_000 }, 1, pages).Amount);

    [Fact]
    public void Cap_holds_for_each_copy() => Assert.Equal(600_000, Line(Fee("page", Pages) with { Cap = 200_000 }, 3, 500).Amount);

    [Theory]
    [InlineData(1.0, 0)]
    [InlineData(0.5, 4000)]
    [InlineData(0.3333, 5333)]
    public void Exemption_takes_its_share_and_leaves_whole_dong(decimal share, long expected)
    {
        var exemption = new FeeExemption(TestProcedure.Is("mienPhi", "true"), share, "Miễn", "luat");
        var fee = Fee("copy", OnePrice) with { Exemptions = [exemption] };
        Assert.Equal(expected, Line(fee, 1, 1, free: true).Amount);
        Assert.Equal(8000, Line(fee, 1, 1).Amount);
    }

    [Fact]
    public void Unknown_amount_stays_unknown_until_it_is_paid()
    {
        var fee = Fee("copy", []) with { Certainty = "unknown" };
        var line = Line(fee, 2, 1);
        Assert.Null(line.Amount);
        Assert.Equal("unknown", Assert.Single(line.Parts).Kind);
    }

    [Fact]
    public void Arithmetic_is_shown_line_by_line() => Assert.Equal(
        ["trang 1–2: 2 × 2.000 đ = 4.000 đ", "trang 3–5: 3 × 1.000 đ = 3.000 đ", "2 bản × 7.000 đ = 14.000 đ"],
        Line(Fee("page", Pages), 2, 5).Parts.Select(p => p.Text));

    [Fact]
    public void A_single_page_is_no_range()
    {
        var parts = Line(Fee("page", Pages), 1, 3).Parts;

        Assert.Equal("trang 3: 1 × 1.000 đ = 1.000 đ", parts[^1].Text);
        Assert.Equal("page 3: 1 × 1.000 đ = 1.000 đ", parts[^1].English);
    }

    [Fact]
    public void Arithmetic_is_said_in_English_too()
    {
        Assert.Equal(
            [
                "pages 1–2: 2 × 2.000 đ = 4.000 đ", "pages 3–5: 3 × 1.000 đ = 3.000 đ",
                "Most for one copy: 5.000 đ", "2 copies × 5.000 đ = 10.000 đ",
            ],
            Line(Fee("page", Pages) with { Cap = 5000 }, 2, 5).Parts.Select(p => p.English));
        Assert.Equal(["1 copy × 8.000 đ = 8.000 đ"], Line(Fee("copy", OnePrice), 1, 1).Parts.Select(p => p.English));
    }

    private static Fee Fee(string per, FeeTier[] tiers) =>
        TestProcedure.Plain().Fees[0] with { Per = per, Tiers = tiers, PagesField = "soTrang", Exemptions = [] };

    private static FeeLine Line(Fee fee, int copies, int pages, bool free = false)
    {
        var definition = TestProcedure.Plain() with { Fees = [fee] };
        var form = $$"""{"soBan":{{copies}},"soTrang":{{pages}},"mienPhi":{{(free ? "true" : "false")}}}""";
        return Assert.Single(FeeRules.Compute(definition, new DossierFacts(definition, form, "counter", "citizen", "commune")));
    }
}
