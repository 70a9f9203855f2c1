using System.Globalization;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Simulation;

/// <summary>Makes procedures around random flows.</summary>
internal static class RandomProcedures
{
    private const string Form = """
        {"type":"object","required":["nguoiYeuCau"],"additionalProperties":false,"properties":{
        "nguoiYeuCau":{"type":"object","required":["hoTen"],"additionalProperties":false,
        "properties":{"hoTen":{"type":"string","title":"Họ tên","minLength":1}}},
        "soBan":{"type":"integer","title":"Số bản","minimum":1,"maximum":99},"mienPhi":{"type":"boolean","title":"Miễn phí"},
        "loai":{"type":"string","title":"Loại"},"ghiChu":{"type":"string","title":"Ghi chú"}}}
        """;

    /// <summary>Some procedures; later ones call earlier ones, so that calls never go round.</summary>
    public static IReadOnlyList<ProcedureDefinition> Make(SimulationRandom random, int count, Ladder ladder)
    {
        var made = new List<ProcedureDefinition>();
        for (var i = 0; i < count; i++)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"9.{i:000000}");
            made.Add(Make(random, code, [.. made.Select(m => m.Code)], ladder));
        }

        return made;
    }

    private static ProcedureDefinition Make(SimulationRandom random, string code, IReadOnlyList<string> callable, Ladder ladder)
    {
        var flow = new RandomFlow(random, callable);
        return new ProcedureDefinition
        {
            Code = code,
            Version = 1,
            Hash = string.Create(CultureInfo.InvariantCulture, $"{code}-{random.Bits():x}"),
            Title = $"Thủ tục {code}",
            Field = "thu",
            Levels = ["commune"],
            Authority = "city",
            Subjects = ["citizen"],
            Review = "generated",
            ValidFrom = new DateOnly(2025, 1, 1),
            LegalBases = [new LegalBasis("luat", "1/2020/QH14", "Luật", "")],
            Provenance = [],
            Channels = [new Channel("counter", ""), new Channel("online", "")],
            Papers = [new Paper("giay", "Giấy", 1, 0, true, null, "submit", null, "", "")],
            Fees = [Fee(random, flow)],
            Results = [new ResultKind("ket-qua", "Kết quả")],
            Term = Term(random, flow),
            Flow = flow.Make(),
            Ladder = ladder,
            Documents = [new IssuedDocument("giay", "receipt-slip.v1", "Giấy")],
            Form = new FormDefinition(Form,
            [
                new FormField("nguoiYeuCau.hoTen", "string", "Họ tên", true),
                new FormField("soBan", "integer", "Số bản", false),
                new FormField("mienPhi", "boolean", "Miễn phí", false),
                new FormField("loai", "string", "Loại", false),
                new FormField("ghiChu", "string", "Ghi chú", false),
            ]),
        };
    }

    private static Fee Fee(SimulationRandom random, RandomFlow flow) => new()
    {
        Id = "phi",
        Title = "Phí",
        Kind = "phi",
        Per = random.Of(["dossier", "copy", "page"]),
        Tiers = random.Chance(50) ? [new FeeTier(2, 2000), new FeeTier(null, 1000)] : [new FeeTier(null, 8000)],
        Cap = random.Chance(50) ? 10_000 : null,
        CopiesField = "soBan",
        Exemptions = [new FeeExemption(flow.Condition(), random.Chance(50) ? 1m : 0.5m, "Giảm", "luat")],
        CollectAt = random.Of(["receipt", "supplement", "supplement", "return"]),
        Basis = "luat",
        Source = "",
        Certainty = "confirmed",
    };

    private static LegalTerm Term(SimulationRandom random, RandomFlow flow) => new()
    {
        Cases =
        [
            new TermCase(flow.Condition(), new Term(10, TermUnit.CalendarDays), "luat", "", "confirmed"),
            new TermCase(null, Budget(random), "luat", "", "confirmed"),
        ],
        OnCompletion = random.Chance(80) ? OnCompletion.Resume : OnCompletion.Restart,
        ExtensionsMax = random.Below(3),
        SupplementsMax = random.Chance(50) ? 2 : null,
    };

    private static Term Budget(SimulationRandom random) => random.Below(5) switch
    {
        0 => new Term(random.Between(1, 20), TermUnit.WorkingDays),
        1 => new Term(random.Between(1, 40), TermUnit.WorkingHours),
        2 => new Term(random.Between(1, 30), TermUnit.CalendarDays),
        3 => new Term(1, TermUnit.Months),
        _ => new Term(1, TermUnit.SameDay),
    };
}
