using System.Globalization;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Simulation.Terms;

/// <summary>A ladder of random rungs in order, on a procedure of one step.</summary>
internal sealed class RandomLadder
{
    private const string Form =
        """{"type":"object","additionalProperties":false,"properties":{"ghiChu":{"type":"string","title":"Ghi chú"}}}""";

    public RandomLadder(SimulationRandom random)
    {
        Ladder = new Ladder("thu", 1, "Thang thử", [.. Rungs(random)]);
        Procedure = new ProcedureDefinition
        {
            Code = "9.000000",
            Version = 1,
            Hash = "thu",
            Title = "Thủ tục thử",
            Field = "thu",
            Levels = ["commune"],
            Authority = "city",
            Subjects = ["citizen"],
            Review = "generated",
            ValidFrom = new DateOnly(2025, 1, 1),
            LegalBases = [new LegalBasis("luat", "1/2020/QH14", "Luật", "")],
            Provenance = [],
            Channels = [new Channel("counter", "")],
            Papers = [],
            Fees = [],
            Results = [],
            Term = new LegalTerm
            {
                Cases = [new TermCase(null, Budget(random), "luat", "", "confirmed")],
                OnCompletion = random.Chance(80) ? OnCompletion.Resume : OnCompletion.Restart,
                ExtensionsMax = 2,
            },
            Flow = new Flow("viec", [
                new TaskStep("viec", "Việc")
                {
                    Role = "specialist",
                    Outcomes = [new StepOutcome { Id = "xong", Title = "Xong", To = "het" }],
                },
                new EndStep("het", "Hết") { Result = "granted" },
            ]),
            Ladder = Ladder,
            Documents = [],
            Form = new FormDefinition(Form, [new FormField("ghiChu", "string", "Ghi chú", false)]),
        };
    }

    public static Actor Leader { get; } = new("binh", "Bình", "leader", "19777");

    public Ladder Ladder { get; }

    public ProcedureDefinition Procedure { get; }

    /// <summary>A clerk receives the dossier at the counter.</summary>
    public FileDossier Filing(DossierId id, CommandId command) => new()
    {
        Id = command,
        Dossier = id,
        By = new Actor("lan", "Lan", "clerk", "19777"),
        Procedure = Procedure.Code,
        Version = 1,
        Office = "19777",
        Channel = "counter",
        Subject = "citizen",
        Form = "{}",
        Papers = [],
        ReceiveAtOnce = true,
        Number = new NumberClaim("", default, 0),
    };

    private static IEnumerable<Rung> Rungs(SimulationRandom random)
    {
        var share = 0m;
        for (var n = random.Below(3); n > 0; n--)
            yield return Of(new RungTime.ShareUsed(share += random.Between(1, 3) / 10m));
        var left = 10;
        for (var n = random.Below(3); n > 0; n--)
            yield return Of(new RungTime.Left(new Term(left -= random.Between(1, 4), TermUnit.WorkingHours)));
        if (random.Chance(80))
            yield return Of(new RungTime.Due());
        var late = 0;
        for (var n = random.Below(3); n > 0; n--)
            yield return Of(new RungTime.Late(new Term(late += random.Between(1, 9), TermUnit.WorkingHours)));
    }

    private static Rung Of(RungTime at) => new(
        string.Create(CultureInfo.InvariantCulture, $"{at}"), at, ["assignee"], ["notify"], "legal", "Cảnh báo", false);

    private static Term Budget(SimulationRandom random) => random.Below(4) switch
    {
        0 => new Term(random.Between(1, 10), TermUnit.WorkingDays),
        1 => new Term(random.Between(1, 40), TermUnit.WorkingHours),
        2 => new Term(random.Between(1, 20), TermUnit.CalendarDays),
        _ => new Term(1, TermUnit.SameDay),
    };
}
