using System.Text;
using Hue.Workflows.Cli.Import;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Tests.Architecture;

namespace Hue.Workflows.Tests.Cli.Import;

public sealed class RuleTableTests
{
    private const string City = "[\"city\"]";
    private const string Post = "\"channel\": \"post\", \"fee\": null";
    private const string Days1 = "\"time\": {\"amount\": 1, \"unit\": \"workingDays\"}";
    private const string Days2 = "\"time\": {\"amount\": 2, \"unit\": \"workingDays\"}";

    /// <summary>Row by row: what the table looks at, and the flow that follows.</summary>
    public static TheoryData<string, string, string, string, decimal, string, string> Flows => new()
    {
        { "vertical-body.v1", City, "vertical", "Thuế tỉnh, thành phố", 5, "Khai thuế", "authority vertical" },
        { "vertical-body.v1", City, "city", "Cục Hàng hải và Đường thủy Việt Nam", 5, "Cấp giấy", "a body of the state" },
        { "vertical-body.v1", City, "city", "Cơ sở đào tạo", 5, "Cấp giấy", "\"cơ sở\" is no department" },
        { "commune-same-day.v1", "[\"commune\"]", "city", "Ủy ban nhân dân cấp xã", 1, "Cấp giấy", "one day" },
        { "publication.v1", "[\"commune\"]", "city", "Ủy ban nhân dân cấp xã", 15, "Niêm yết công khai", "publication" },
        { "site-visit.v1", City, "city", "Sở Xây dựng", 12, "Kiểm tra thực địa", "site visit by name" },
        { "commune-verification.v1", "[\"commune\"]", "city", "Ủy ban nhân dân cấp xã", 10, "Cấp giấy", "ten days" },
        { "commune-standard.v1", "[\"commune\"]", "city", "Ủy ban nhân dân cấp xã", 5, "Cấp giấy", "an ordinary one" },
        { "commune-standard.v1", "[\"city\", \"commune\"]", "city", "UBND cấp xã", 5, "Cấp giấy", "both levels, the commune acts" },
        { "department-to-chairman.v1", City, "city", "Chủ tịch ủy ban nhân dân cấp tỉnh", 10, "Cấp giấy", "the chairman signs" },
        { "parallel-consultation.v1", City, "city", "Sở Tài chính", 30, "Cấp giấy", "thirty days" },
        { "department-standard.v1", City, "city", "Sở Tài chính", 10, "Cấp giấy", "all else" },
        { "department-standard.v1", "[\"city\", \"commune\"]", "city", "Sở Tài chính", 1, "Cấp giấy", "a department, however short" },
    };

    [Theory]
    [MemberData(nameof(Flows))]
    public void The_first_row_that_fits_gives_the_flow(
        string flow, string levels, string authority, string body, decimal days, string name, string because)
    {
        var rule = Rule(
            ("levels", levels), ("authority", $"\"{authority}\""), ("executingAgencies", $"[\"{body}\"]"), ("name", $"\"{name}\""),
            ("channels", FormattableString.Invariant(
                $$"""[{"channel": "counter", "time": {"amount": {{days}}, "unit": "workingDays"}, "fee": null}]""")));

        Assert.True(flow == rule.Block, $"{because}: {rule.Block} because {rule.When}");
    }

    [Fact]
    public void A_linked_procedure_opens_the_one_it_is_linked_with_when_that_is_there()
    {
        var row = Facts.One(("name", "\"Liên thông đăng ký khai sinh, cấp thẻ\""));

        Assert.Equal("linked.v1", FlowRule.Of(new FlowFacts(row, new TermOfFacts(row), code => code == "1.001193")).Block);
        Assert.NotEqual("linked.v1", FlowRule.Of(new FlowFacts(row, new TermOfFacts(row), _ => false)).Block);
    }

    /// <summary>Level, authority, executing bodies, issuing ministry, and the offices that follow.</summary>
    public static TheoryData<string, string, string, string, string, string> Departments => new()
    {
        { City, "city", "[\"Sở Tư Pháp\"]", "Bộ Tài chính", "so-tu-phap", "the body goes before the ministry" },
        { City, "city", "[\"Sở Tài chính\", \"Ban Quản lý Khu kinh tế\"]", "", "ban-quan-ly-khu-kinh-te so-tai-chinh", "both" },
        { City, "city", "[\"Sở Xây dựng - tỉnh Quảng Ninh\"]", "", "so-xay-dung", "another province's department stands for ours" },
        { City, "city", "[\"Chủ tịch ủy ban nhân dân cấp tỉnh\"]", "Bộ Xây dựng", "so-xay-dung?", "by the ministry, to be confirmed" },
        { City, "city", "[]", "Bộ xây dựng (Giao thông vận tải cũ)", "so-xay-dung?", "no body at all" },
        { City, "city", "[\"Chủ tịch ủy ban nhân dân cấp tỉnh\"]", "", "", "nothing is told" },
        { City, "city", "[\"Cơ sở tài chính\", \"Ủy ban nhân dân cấp tỉnh\"]", "", "", "\"cơ sở\" is no department" },
        { City, "vertical", "[\"Thuế tỉnh, thành phố\"]", "Bộ Tài chính", "", "a vertical body: any one-stop" },
        { City, "city", "[\"Cục Đường bộ Việt Nam\"]", "Bộ Xây dựng", "", "a body of the state: any one-stop" },
        { "[\"commune\"]", "city", "[\"Ủy ban nhân dân cấp xã\"]", "Bộ Tư pháp", "", "every commune" },
        { "[\"city\", \"commune\"]", "city", "[\"UBND cấp xã\", \"Sở Xây dựng\"]", "Bộ Xây dựng", "", "the commune acts" },
    };

    [Theory]
    [MemberData(nameof(Departments))]
    public void A_department_receives_what_it_handles(
        string levels, string authority, string bodies, string issuer, string expected, string because)
    {
        var row = Facts.One(
            ("levels", levels), ("authority", $"\"{authority}\""), ("executingAgencies", bodies), ("issuer", $"\"{issuer}\""));
        var offices = OfficeRule.Of(row, new FlowFacts(row, new TermOfFacts(row), _ => false));

        var told = string.Join(' ', offices.Offices) + (offices.OpenPoint is null ? "" : "?");
        Assert.True(expected == told, $"{because}: {told}");
    }

    [Fact]
    public void Every_department_of_the_table_is_an_office()
    {
        var offices = OfficesReader.Read("offices.json", Encoding.UTF8.GetBytes(Repository.Read("procedures/_shared/offices.json"))).Item2;

        Assert.All(OfficeRule.Table, rule => Assert.NotNull(offices.Find(rule.Office)));
    }

    [Theory]
    [InlineData("[\"citizen\"]", "Cấp giấy", "request-citizen.v1")]
    [InlineData("[\"citizen\"]", "Đăng ký hộ kinh doanh", "request-household.v1")]
    [InlineData("[\"citizen\", \"foreigner\"]", "Cấp giấy", "request-abroad.v1")]
    [InlineData("[\"citizenAbroad\", \"enterprise\"]", "Cấp giấy", "request-any-abroad.v1")]
    [InlineData("[\"enterprise\", \"cooperative\"]", "Cấp giấy", "request-enterprise.v1")]
    [InlineData("[\"organisation\", \"official\"]", "Cấp giấy", "request-organisation.v1")]
    [InlineData("[\"citizen\", \"organisation\"]", "Cấp giấy", "request-any.v1")]
    public void The_form_follows_from_who_may_ask(string subjects, string name, string form) =>
        Assert.Equal(form, FormRule.Of(Facts.One(("subjects", subjects)).Subjects, name).Block);

    [Theory]
    [InlineData("""{"amount": 5, "unit": "workingDays"}""", "5 workingDays")]
    [InlineData("""{"amount": 0.5, "unit": "workingHours"}""", "0.5 workingHours")]
    [InlineData("""{"amount": 20, "unit": "calendarDays"}""", "20 calendarDays")]
    [InlineData("""{"amount": 1, "unit": null}""", "unknown")]
    [InlineData("""{"amount": 2.5, "unit": "calendarDays"}""", "unknown")]
    [InlineData("null", "unknown")]
    public void A_term_is_what_the_source_says_or_unknown(string time, string expected)
    {
        var term = Term($$"""[{"channel": "counter", "time": {{time}}, "fee": null}]""");

        Assert.Equal(expected == "unknown" ? """{"unknown":true}"""
            : $$"""{"cases":[{"budget":"{{expected}}","source":"nguon","certainty":"toBeConfirmed"}]}""",
            term.Json("nguon").ToJsonString());
    }

    [Fact]
    public void Channels_with_terms_of_their_own_make_cases_and_the_counter_comes_last()
    {
        var term = Term("""
            [{"channel": "counter", "time": {"amount": 5, "unit": "workingDays"}, "fee": null},
             {"channel": "online", "time": {"amount": 3, "unit": "workingDays"}, "fee": null},
             {"channel": "post", "time": {"amount": 5, "unit": "workingDays"}, "fee": null}]
            """);

        Assert.Equal(3, term.ShortestDays);
        Assert.Equal("""{"@channel":"online"}""", term.Json("n")["cases"]![0]!["when"]!.ToJsonString());
        Assert.Null(term.Json("n")["cases"]![1]!["when"]);
    }

    [Theory]
    [InlineData($"[{{{Post}, {Days1}}}, {{{Post}, {Days2}}}]", "[]", "two limits on one channel")]
    [InlineData($"[{{{Post}, {Days1}}}, {{\"channel\": \"counter\", \"time\": null, \"fee\": null}}]", "[]", "none on another")]
    [InlineData($"[{{{Post}, {Days1}}}]", "[\"time_fee_glued_ambiguous\"]", "marked ambiguous")]
    [InlineData("[]", "[]", "no channel at all")]
    public void A_term_that_is_not_told_plainly_is_unknown_as_a_whole(string channels, string flags, string because) =>
        Assert.True(new TermOfFacts(Facts.One(("channels", channels), ("flags", flags))).IsUnknown, because);

    [Theory]
    [InlineData("""{"amount": 0, "hasNote": false}""", "free")]
    [InlineData("""{"amount": 0, "hasNote": true}""", "unknown")]
    [InlineData("""{"amount": 500000, "hasNote": false}""", "500000")]
    [InlineData("""{"amount": 500000, "hasNote": true}""", "unknown")]
    [InlineData("""{"amount": 10, "hasNote": false}""", "unknown")]
    [InlineData("null", "unknown")]
    public void A_fee_is_an_amount_only_where_nothing_is_left_open(string fee, string expected)
    {
        var row = Facts.One(("channels", $$"""[{"channel": "counter", "time": null, "fee": {{fee}}}]"""));
        var fees = new FeesOfFacts(row, hasBasis: true).Json("nguon", "qd-cong-bo");

        Assert.Equal(expected, fees.Count == 0 ? "free" : fees[0]!["tiers"]!.AsArray().Count == 0 ? (string)fees[0]!["certainty"]!
            : fees[0]!["tiers"]![0]!["amount"]!.ToJsonString());
        Assert.True(expected != "500000" || new FeesOfFacts(row, hasBasis: false).IsUnknown, "nothing is collected without a basis");
    }

    [Fact]
    public void Papers_with_the_same_title_are_one_and_numbers_from_elsewhere_are_told()
    {
        var papers = new PapersOfFacts(Facts.One(("papers", """
            [{"case": "Trường hợp 1", "title": "Đơn đề nghị", "originals": 1, "copies": 0},
             {"case": "Trường hợp 2", "title": "Đơn  đề nghị.", "originals": 2, "copies": 0},
             {"case": null, "title": "Bản sao thẻ", "originals": 20261, "copies": 1},
             {"case": null, "title": "Giấy ủy quyền (nếu có)", "originals": 1, "copies": 0}]
            """)), "nguon");

        Assert.Equal([2, 1, 1], papers.Json.Select(paper => (long)paper!["originals"]!));
        Assert.Equal([false, true, false], papers.Json.Select(paper => (bool)paper!["required"]!));
        Assert.Equal("Trường hợp 1; Trường hợp 2", (string)papers.Json[0]!["note"]!);
        Assert.NotNull(papers.OpenPoint);
    }

    [Fact]
    public void The_decision_page_lists_the_table_as_it_is()
    {
        var page = Repository.Read("engine/decisions/0022-import.md");

        Assert.All(FlowRule.Table, rule => Assert.Contains($"| `{rule.Block}` | {rule.When} |", page, StringComparison.Ordinal));
        Assert.All(FormRule.Table, rule => Assert.Contains($"| `{rule.Block}` | {rule.When} |", page, StringComparison.Ordinal));
        Assert.All(OfficeRule.Table, rule => Assert.Contains(
            $"| `{rule.Office}` | {string.Join(", ", rule.Bodies)} | {string.Join(", ", rule.Issuers)} |", page, StringComparison.Ordinal));
    }

    private static FlowRule Rule(params (string, string)[] others)
    {
        var row = Facts.One(others);
        return FlowRule.Of(new FlowFacts(row, new TermOfFacts(row), _ => false));
    }

    private static TermOfFacts Term(string channels) => new(Facts.One(("channels", channels)));
}
