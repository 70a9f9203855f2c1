using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Tests.Engine;

/// <summary>Procedures built in code: a plain one, and whatever flow a test needs.</summary>
internal static class TestProcedure
{
    public const string Office = "19777";

    public static readonly Ladder Standard = new("standard", 1, "Thang chuẩn",
    [
        new Rung("sap-den-han", new RungTime.ShareUsed(0.75m), ["assignee"], ["notify"], "both", "Sắp đến hạn", false),
        new Rung("con-4-gio", new RungTime.Left(Term("4 workingHours")), ["assignee"], ["notify"], "both", "Còn 4 giờ", false),
        new Rung("den-han", new RungTime.Due(), ["assignee", "headOfUnit"], ["notify"], "both", "Đến hạn", false),
        new Rung("tre-1-ngay", new RungTime.Late(Term("1 workingDays")), ["assignee", "headOfUnit", "leader"],
            ["notify", "raisePriority"], "both", "Trễ 1 ngày", false),
        new Rung("tre-3-ngay", new RungTime.Late(Term("3 workingDays")), ["headOfUnit", "leader"],
            ["notify", "reassign", "draftApology"], "both", "Trễ 3 ngày", true),
    ]);

    /// <summary>Check, approve, register: back, refuse, supplement and correction included.</summary>
    public static ProcedureDefinition Plain(string code = "9.000001", int version = 1) => Of(PlainFlow(), code, version);

    public static ProcedureDefinition Of(Flow flow, string code = "9.000001", int version = 1) => new()
    {
        Code = code,
        Version = version,
        Hash = $"hash-{code}-{version}",
        Title = "Thủ tục thử",
        Field = "thu",
        Levels = ["commune"],
        Authority = "city",
        Subjects = ["citizen"],
        Review = "curated",
        ValidFrom = new DateOnly(2025, 1, 1),
        LegalBases = [new LegalBasis("luat", "1/2020/QH14", "Luật thử", "")],
        Provenance = [new ProvenanceEntry("nguon", "test", new DateOnly(2026, 1, 1), "")],
        Channels = [new Channel("counter", "nguon"), new Channel("online", "nguon")],
        Papers =
        [
            new Paper("to-khai", "Tờ khai", 1, 0, true, null, "submit", "luat", "nguon", ""),
            new Paper("giay-to", "Giấy tờ kèm", 0, 1, false, null, "submit", "luat", "nguon", ""),
        ],
        Fees =
        [
            new Fee
            {
                Id = "le-phi",
                Title = "Lệ phí",
                Kind = "lePhi",
                Per = "copy",
                Tiers = [new FeeTier(null, 8000)],
                CopiesField = "soBan",
                Exemptions = [new FeeExemption(Is("mienPhi", "true"), 1m, "Miễn lệ phí", "luat")],
                CollectAt = "receipt",
                Basis = "luat",
                Source = "nguon",
                Certainty = "confirmed",
            },
        ],
        Results = [new ResultKind("giay-chung-nhan", "Giấy chứng nhận")],
        Term = new LegalTerm
        {
            Cases =
            [
                new TermCase(Is("canXacMinh", "true"), Term("10 workingDays"), "luat", "nguon", "confirmed"),
                new TermCase(null, Term("5 workingDays"), "luat", "nguon", "confirmed"),
            ],
            ExtensionsMax = 1,
            SupplementsMax = 3,
        },
        Flow = flow,
        Ladder = Standard,
        Documents = [new IssuedDocument("giay-tiep-nhan", "receipt-slip.v1", "Giấy tiếp nhận")],
        Form = Form(),
    };

    public static FormDefinition Form() => new(
        """
        {"$schema":"http://json-schema.org/draft-07/schema#","type":"object","additionalProperties":false,"required":["nguoiYeuCau"],
         "properties":{
          "nguoiYeuCau":{"type":"object","additionalProperties":false,"required":["hoTen","soDinhDanh"],"properties":{
            "hoTen":{"type":"string","title":"Họ tên","minLength":1},
            "soDinhDanh":{"type":"string","title":"Số định danh","pattern":"^[0-9]{12}$"},
            "dienThoai":{"type":"string","title":"Điện thoại"}}},
          "soBan":{"type":"integer","title":"Số bản","minimum":1},
          "mienPhi":{"type":"boolean","title":"Miễn phí"},
          "canXacMinh":{"type":"boolean","title":"Cần xác minh"},
          "loai":{"type":"string","title":"Loại"},
          "ghiChu":{"type":"string","title":"Ghi chú"}}}
        """,
        [
            new FormField("nguoiYeuCau", "object", "Người yêu cầu", true),
            new FormField("nguoiYeuCau.hoTen", "string", "Họ tên", true),
            new FormField("nguoiYeuCau.soDinhDanh", "string", "Số định danh", true),
            new FormField("nguoiYeuCau.dienThoai", "string", "Điện thoại", false),
            new FormField("soBan", "integer", "Số bản", false),
            new FormField("mienPhi", "boolean", "Miễn phí", false),
            new FormField("canXacMinh", "boolean", "Cần xác minh", false),
            new FormField("loai", "string", "Loại", false),
            new FormField("ghiChu", "string", "Ghi chú", false),
        ]);

    public static Flow PlainFlow() => new("tham-tra",
    [
        Task("tham-tra", "specialist", "2 workingDays", To("dat", "ky-duyet"), Refuse("tu-choi", "ky-tu-choi")) with
        {
            MaySupplement = true,
            MayCorrect = true,
        },
        Task("ky-duyet", "leader", "1 workingDays", To("ky", "vao-so"), Back("tra-lai", "tham-tra")) with { NotSameAs = ["tham-tra"] },
        Task("ky-tu-choi", "leader", null, To("ky", "xong-tu-choi")),
        Task("vao-so", "recordsClerk", null, To("xong", "xong")),
        new EndStep("xong", "Xong") { Result = "granted" },
        new EndStep("xong-tu-choi", "Từ chối") { Result = "refused" },
    ]);

    public static TaskStep Task(string id, string role, string? term, params StepOutcome[] outcomes) => new(id, $"Bước {id}")
    {
        Role = role,
        Term = term is null ? null : new StepTerm(Term(term), OnCompletion.Resume, null, "toBeConfirmed"),
        Outcomes = outcomes,
    };

    public static StepOutcome To(string id, string to) => new() { Id = id, Title = id, To = to };

    public static StepOutcome Back(string id, string to) => new() { Id = id, Title = id, To = to, Kind = "back", RequiresReason = true };

    public static StepOutcome Refuse(string id, string to) =>
        new() { Id = id, Title = id, To = to, Kind = "refuse", RequiresReason = true, RequiresLegalBasis = true };

    public static Condition Is(string field, string json) =>
        new([new FieldTest.OneOf(field, [System.Text.Json.JsonDocument.Parse(json).RootElement])]);

    public static Term Term(string text) =>
        Hue.Workflows.WorkingTime.Term.TryParse(text, out var term, out var fault) ? term : throw new ArgumentException(fault);
}
