using Hue.Workflows.Definitions.Diffing;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Tests.Engine;
using Hue.Workflows.WorkingTime;
using static Hue.Workflows.Tests.Engine.TestProcedure;

namespace Hue.Workflows.Tests.Definitions.Diffing;

/// <summary>Open Forms #2199: nobody could see what had changed between two revisions.</summary>
public sealed class ProcedureDiffTests
{
    private static readonly Words Words = new(
        new Dictionary<string, string> { ["specialist"] = "Chuyên viên", ["headOfUnit"] = "Trưởng phòng", ["leader"] = "Lãnh đạo" },
        office => office == "so-tu-phap" ? "Sở Tư pháp" : office);

    private static readonly ProcedureDefinition Before = Plain();

    /// <summary>What is changed → every sentence that is told.</summary>
    private static readonly Dictionary<string, (Func<ProcedureDefinition, ProcedureDefinition> Change, string[] Told)> Table = new()
    {
        ["title"] = (p => p with { Title = "Thủ tục khác" }, ["tên thủ tục: Thủ tục thử → Thủ tục khác"]),
        ["valid from"] = (p => p with { ValidFrom = new DateOnly(2026, 7, 1) }, ["có hiệu lực từ: 01/01/2025 → 01/07/2026"]),
        ["valid to"] = (p => p with { ValidTo = new DateOnly(2026, 6, 30) }, ["có hiệu lực đến: không thời hạn → 30/06/2026"]),
        ["subject added"] = (p => p with { Subjects = ["citizen", "foreigner"] }, ["thêm đối tượng người nước ngoài"]),
        ["channel removed"] = (p => p with { Channels = [p.Channels[0]] }, ["bỏ cách nộp trực tuyến"]),
        ["level changed"] = (p => p with { Levels = ["city"] }, ["bỏ cấp thực hiện cấp xã", "thêm cấp thực hiện cấp thành phố"]),
        ["department"] = (p => p with { Offices = ["so-tu-phap"] }, ["thêm đơn vị tiếp nhận, giải quyết Sở Tư pháp"]),
        ["legal term"] = (p => p with { Term = Cases(p, p.Term.Cases[0], p.Term.Cases[1] with { Budget = Term("3 workingDays") }) },
            ["thời hạn giải quyết khi mọi trường hợp: 5 → 3 ngày làm việc"]),
        ["legal term in another unit"] = (p =>
            p with { Term = Cases(p, p.Term.Cases[0], p.Term.Cases[1] with { Budget = Term("1 months") }) },
            ["thời hạn giải quyết khi mọi trường hợp: 5 ngày làm việc → 1 tháng"]),
        ["case of the term removed"] = (p => p with { Term = Cases(p, p.Term.Cases[1]) },
            ["bỏ thời hạn 10 ngày làm việc khi “Cần xác minh” là có"]),
        ["term unknown"] = (p => p with { Term = p.Term with { Cases = [], Unknown = true } },
            ["thời hạn giải quyết: 10 ngày làm việc hoặc 5 ngày làm việc → chưa biết"]),
        ["extensions"] = (p => p with { Term = p.Term with { ExtensionsMax = 2 } }, ["số lần được gia hạn: 1 → 2"]),
        ["supplements"] = (p => p with { Term = p.Term with { SupplementsMax = null } },
            ["số lần được yêu cầu bổ sung: 3 → không giới hạn"]),
        ["restart"] = (p => p with { Term = p.Term with { OnCompletion = OnCompletion.Restart } },
            ["khi bổ sung xong: tính tiếp → tính lại từ đầu"]),
        ["step term"] = (p => Step(p, 0, t => t with { Term = t.Term! with { Budget = Term("1.5 workingDays") } }),
            ["bước Bước tham-tra: 2 → 1,5 ngày làm việc"]),
        ["step term added"] = (p => Step(p, 3, t =>
            t with { Term = new StepTerm(Term("4 workingHours"), OnCompletion.Resume, null, "confirmed") }),
            ["bước Bước vao-so: thêm thời hạn 4 giờ làm việc"]),
        ["step term removed"] = (p => Step(p, 0, t => t with { Term = null }), ["bước Bước tham-tra: bỏ thời hạn 2 ngày làm việc"]),
        ["role"] = (p => Step(p, 1, t => t with { Role = "headOfUnit" }), ["bước Bước ky-duyet, người làm: Lãnh đạo → Trưởng phòng"]),
        ["office"] = (p => Step(p, 0, t => t with { Office = "so-tu-phap" }),
            ["bước Bước tham-tra, nơi làm: đơn vị tiếp nhận → Sở Tư pháp"]),
        ["maker and checker"] = (p => Step(p, 1, t => t with { NotSameAs = [] }),
            ["bước Bước ky-duyet, không được là người đã làm: Bước tham-tra → –"]),
        ["renamed step"] = (p => Step(p, 0, t => t with { Title = "Thẩm định" }), ["bước Bước tham-tra: đổi tên thành Thẩm định"]),
        ["outcome leads elsewhere"] = (p => Step(p, 0, t => t with { Outcomes = [t.Outcomes[0] with { To = "vao-so" }, t.Outcomes[1]] }),
            ["bước Bước tham-tra, lựa chọn dat, chuyển đến: Bước ky-duyet → Bước vao-so"]),
        ["outcome added"] = (p => Step(p, 3, t => t with { Outcomes = [.. t.Outcomes, To("hong", "xong-tu-choi")] }),
            ["bước Bước vao-so: thêm lựa chọn hong → Từ chối"]),
        ["outcome asks for payment"] = (p => Step(p, 0, t =>
            t with { Outcomes = [t.Outcomes[0] with { RequiresPayment = true }, t.Outcomes[1]] }),
            ["bước Bước tham-tra, lựa chọn dat, phải thu đủ phí: không → có"]),
        ["step added"] = (p =>
            p with
            {
                Flow = p.Flow with
                {
                    Steps = [.. p.Flow.Steps, TestProcedure.Task("kiem-tra", "specialist", "1 workingDays",
            To("x", "xong"))]
                }
            },
            ["thêm bước Bước kiem-tra (Chuyên viên, 1 ngày làm việc)"]),
        ["step removed"] = (p => p with { Flow = p.Flow with { Steps = [.. p.Flow.Steps.Where(s => s.Id != "vao-so")] } },
            ["bỏ bước Bước vao-so"]),
        ["step of another kind"] = (p =>
            p with
            {
                Flow = p.Flow with
                {
                    Steps = [.. p.Flow.Steps.Select(s => s.Id == "xong" ? new WaitStep("xong",
            "Xong") { Message = "m", Next = "x" } : s)]
                }
            },
            ["bước Xong: kết thúc → chờ bên ngoài"]),
        ["paper added"] = (p => p with { Papers = [.. p.Papers, p.Papers[0] with { Id = "moi", Title = "Giấy chứng sinh" }] },
            ["thêm giấy tờ Giấy chứng sinh (1 bản chính, 0 bản sao)"]),
        ["paper removed"] = (p => p with { Papers = [p.Papers[0]] }, ["bỏ giấy tờ Giấy tờ kèm"]),
        ["paper now required"] = (p => p with { Papers = [p.Papers[0], p.Papers[1] with { Required = true }] },
            ["giấy tờ Giấy tờ kèm: nay bắt buộc"]),
        ["more copies of a paper"] = (p => p with { Papers = [p.Papers[0] with { Copies = 2 }, p.Papers[1]] },
            ["giấy tờ Tờ khai: 1 bản chính, 0 bản sao → 1 bản chính, 2 bản sao"]),
        ["paper only in a case"] = (p => p with { Papers = [p.Papers[0], p.Papers[1] with { When = Is("@channel", "\"online\"") }] },
            ["giấy tờ Giấy tờ kèm, khi nào phải nộp: mọi trường hợp → cách nộp là trực tuyến"]),
        ["paper only for a choice, by its title"] = (p => p with
        {
            Form = Offering(p.Form, "loai", ("moi", "Cấp mới")),
            Papers = [p.Papers[0], p.Papers[1] with { When = Is("loai", "\"moi\"") }],
        },
            ["giấy tờ Giấy tờ kèm, khi nào phải nộp: mọi trường hợp → “Loại” là “Cấp mới”"]),
        ["fee"] = (p => Fee(p, f => f with { Tiers = [new FeeTier(null, 10_000)] }), ["Lệ phí: 8.000 đ một bản → 10.000 đ một bản"]),
        ["fee by tiers"] = (p => Fee(p, f => f with { Tiers = [new FeeTier(2, 8000), new FeeTier(null, 5000)] }),
            ["Lệ phí: 8.000 đ một bản → 1–2: 8.000 đ, 3–: 5.000 đ một bản"]),
        ["cap"] = (p => Fee(p, f => f with { Cap = 200_000 }), ["Lệ phí, mức tối đa: không có → 200.000 đ"]),
        ["exemption"] = (p => Fee(p, f => f with { Exemptions = [f.Exemptions[0] with { Share = 0.5m }] }),
            ["Lệ phí, miễn giảm Miễn lệ phí: 100 % → 50 %"]),
        ["collected later"] = (p => Fee(p, f => f with { CollectAt = "return" }),
            ["Lệ phí, thời điểm thu: khi tiếp nhận → khi trả kết quả"]),
        ["fee gone"] = (p => p with { Fees = [] }, ["bỏ khoản thu Lệ phí"]),
        ["basis added"] = (p => p with { LegalBases = [.. p.LegalBases, new LegalBasis("nd", "87/2025/NĐ-CP", "", "")] },
            ["thêm căn cứ 87/2025/NĐ-CP"]),
        ["basis replaced"] = (p => p with { LegalBases = [p.LegalBases[0] with { Number = "2/2026/QH16" }] },
            ["căn cứ: 1/2020/QH14 (Luật thử) → 2/2026/QH16 (Luật thử)"]),
        ["result"] = (p => p with { Results = [.. p.Results, new ResultKind("ban-sao", "Bản sao")] }, ["thêm kết quả Bản sao"]),
        ["ladder"] = (p => p with { Ladder = Standard with { Version = 2 } }, ["bậc cảnh báo: standard.v1 → standard.v2"]),
        ["field required"] = (p => p with { Form = Field(p.Form, "loai", f => f with { Required = true }) }, ["mục Loại: nay bắt buộc"]),
        ["field added"] = (p =>
            p with
            {
                Form = Schema(p.Form with { Fields = [.. p.Form.Fields, new FormField("email", "string", "Thư điện tử", false)] },
            "\"ghiChu\"", "\"email\":{},\"ghiChu\"")
            },
            ["thêm mục Thư điện tử"]),
        ["check of a field"] = (p => p with { Form = Schema(p.Form, "\"minimum\":1", "\"minimum\":2,\"maximum\":50") },
            ["mục Số bản, giá trị nhỏ nhất: 1 → 2", "mục Số bản, giá trị lớn nhất: không có → 50"]),
        ["choices"] = (p => p with { Form = Schema(p.Form, "\"title\":\"Loại\"", "\"title\":\"Loại\",\"enum\":[\"a\"]") },
            ["mục Loại: thêm lựa chọn a"]),
        ["a choice, by its title"] = (p => p with
        {
            Form = Offering(Schema(p.Form, "\"title\":\"Loại\"", "\"title\":\"Loại\",\"enum\":[\"a\"]"), "loai", ("a", "Cấp mới")),
        },
            ["mục Loại: thêm lựa chọn Cấp mới"]),
        ["order of dates"] = (p => p with
        {
            Form = Schema(p.Form, "\"required\":[\"nguoiYeuCau\"]", "\"x-checks\":[],\"required\":[\"nguoiYeuCau\"]") with
            {
                DateChecks =
                [
                    new FormDateCheck("nguoiYeuCau.hoTen", null, FormDateCheck.Today, null, null),
                    new FormDateCheck("loai", "nguoiYeuCau.hoTen", null, 18, 60),
                ],
            },
        },
            [
                "thêm điều kiện: Họ tên (Người yêu cầu) không sau ngày nộp hồ sơ",
                "thêm điều kiện: Loại không trước Họ tên (Người yêu cầu)", "thêm điều kiện: Loại: đủ 18 tuổi",
                "thêm điều kiện: Loại: dưới 60 tuổi",
            ]),
        ["a rule between fields"] = (p => p with
        {
            Form = Schema(p.Form, "\"required\":[\"nguoiYeuCau\"]", "\"required\":[\"nguoiYeuCau\"],\"minProperties\":2"),
        },
            ["tờ khai: đổi điều kiện giữa các mục"]),
        ["layout"] = (p => p with { Form = Schema(p.Form, "\"title\":\"Loại\"", "\"title\":\"Loại\",\"x-ui\":{\"columns\":2}") },
            ["tờ khai: chỉ đổi cách trình bày"]),
        ["nothing but bytes"] = (p => p with { Hash = "another" }, ["chỉ đổi cách ghi trong tệp, nội dung giữ nguyên"]),
        ["nothing"] = (p => p, []),
    };

    public static TheoryData<string> Changes => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Change_is_told_in_words_of_the_office(string change)
    {
        var (make, told) = Table[change];
        Assert.Equal(told, ProcedureDiff.Of(Before, make(Before), Words).Select(c => c.Sentence.Vi));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Every_sentence_is_said_in_English_too(string change) => Assert.All(
        ProcedureDiff.Of(Before, Table[change].Change(Before), Words),
        c => Assert.True(c.Sentence.En.Length > 0 && c.Sentence.En != c.Sentence.Vi, c.Sentence.En));

    [Theory]
    [MemberData(nameof(Changes))]
    public void Backwards_there_is_as_much_to_tell(string change)
    {
        var after = Table[change].Change(Before);
        Assert.Equal(ProcedureDiff.Of(Before, after, Words).Count, ProcedureDiff.Of(after, Before, Words).Count);
    }

    [Fact]
    public void Steps_are_marked_for_the_drawings()
    {
        var after = Step(Before, 0, t => t with { Term = null }) with { };
        after = after with
        {
            Flow = after.Flow with
            {
                Steps = [.. after.Flow.Steps.Where(s => s.Id != "vao-so"), new EndStep("moi",
            "Mới") { Result = "granted" }]
            }
        };
        var marks = ProcedureDiff.Steps(Before, after, Words);
        Assert.Equal(
            [("moi", ChangeKind.Added), ("tham-tra", ChangeKind.Changed), ("vao-so", ChangeKind.Removed)],
            marks.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => (m.Key, m.Value)));
    }

    private static LegalTerm Cases(ProcedureDefinition p, params TermCase[] cases) => p.Term with { Cases = cases };

    private static FormDefinition Offering(FormDefinition form, string path, (string Value, string Title) choice) => form with
    {
        Fields = [.. form.Fields.Select(field => field.Path != path ? field
            : field with { Choices = new Dictionary<string, string> { [choice.Value] = choice.Title } })],
    };

    private static ProcedureDefinition Step(ProcedureDefinition p, int at, Func<TaskStep, TaskStep> change) =>
        p with { Flow = p.Flow with { Steps = [.. p.Flow.Steps.Select((s, i) => i == at ? change((TaskStep)s) : s)] } };

    private static ProcedureDefinition Fee(ProcedureDefinition p, Func<Fee, Fee> change) => p with { Fees = [change(p.Fees[0])] };

    private static FormDefinition Field(FormDefinition form, string path, Func<FormField, FormField> change) => Schema(
        form with { Fields = [.. form.Fields.Select(f => f.Path == path ? change(f) : f)] }, "\"required\":[\"nguoiYeuCau\"]",
        $"\"required\":[\"nguoiYeuCau\",\"{path}\"]");

    private static FormDefinition Schema(FormDefinition form, string part, string instead)
    {
        var text = form.Json.Replace(part, instead, StringComparison.Ordinal);
        Assert.NotEqual(form.Json, text);
        return form with { Json = text };
    }
}
