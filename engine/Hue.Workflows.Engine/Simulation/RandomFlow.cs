using System.Globalization;
using System.Text.Json;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Simulation;

/// <summary>Makes flows of every kind of step, nested; each step leads forward, so that every way comes to an end.</summary>
internal sealed class RandomFlow(SimulationRandom random, IReadOnlyList<string> callable)
{
    private static readonly string[] Roles = ["clerk", "specialist", "headOfUnit", "leader", "recordsClerk"];
    private static readonly string[] Budgets = ["1 workingDays", "2 workingDays", "0.25 workingDays", "4 workingHours", "3 calendarDays"];
    private readonly List<string> tasks = [];
    private int steps;

    /// <summary>A whole flow with its two ends.</summary>
    public Flow Make()
    {
        var made = Chain(random.Between(2, 5), "xong", 0);
        made.Add(new EndStep("xong", "Xong") { Result = "granted" });
        made.Add(new EndStep("khong", "Không được") { Result = "refused" });
        return new Flow(made[0].Id, made);
    }

    /// <summary>A condition on a field of the form, or a fact.</summary>
    public Condition Condition() => random.Below(5) switch
    {
        0 => new Condition([new FieldTest.AtLeast("soBan", random.Between(1, 5))]),
        1 => new Condition([new FieldTest.Present("ghiChu", random.Chance(50))]),
        2 => new Condition([new FieldTest.OneOf("mienPhi", [Json("true")])]),
        3 => new Condition([new FieldTest.OneOf("@channel", [Json("\"online\"")])]),
        _ => new Condition([new FieldTest.OneOf("loai", [Json("\"a\""), Json("\"b\"")])]),
    };

    private List<Step> Chain(int length, string last, int depth)
    {
        var ids = Enumerable.Range(0, length).Select(_ => string.Create(CultureInfo.InvariantCulture, $"b{++steps}")).ToList();
        var made = new List<Step>(length);
        for (var i = 0; i < length; i++)
        {
            var forward = ids.Skip(i + 1).Append(last).ToList();
            made.Add(Make(ids[i], forward, [.. ids.Take(i)], depth, i == 0 && depth == 0));
        }

        return made;
    }

    private Step Make(string id, List<string> forward, List<string> back, int depth, bool first) => random.Below(first ? 40 : 100) switch
    {
        < 50 => Task(id, forward, back, depth),
        < 60 => new AutomaticStep(id, $"Tự động {id}") { Action = Action(out var role), Role = role, Document = "giay", Next = forward[0] },
        < 68 => Wait(id, forward),
        < 78 => new DecisionStep(id, $"Rẽ {id}")
        {
            Cases = [new DecisionCase(Condition(), random.Of(forward))],
            Otherwise = forward[0],
        },
        < 92 when depth < 2 => Parallel(id, forward, depth),
        _ when callable.Count > 0 => new CallStep(id, $"Gọi {id}")
        {
            Procedure = random.Of(callable),
            FormMap = new Dictionary<string, string> { ["nguoiYeuCau.hoTen"] = "nguoiYeuCau.hoTen" },
            Next = forward[0],
            OtherwiseTo = random.Chance(50) ? random.Of(forward) : null,
        },
        _ => Task(id, forward, back, depth),
    };

    private TaskStep Task(string id, List<string> forward, List<string> back, int depth)
    {
        var outcomes = new List<StepOutcome> { new() { Id = "dat", Title = "Đạt", To = forward[0], RequiresPayment = random.Chance(10) } };
        if (random.Chance(40))
            outcomes.Add(new StepOutcome { Id = "khac", Title = "Khác", To = random.Of(forward) });
        var earlier = back.Where(tasks.Contains).ToList();
        if (earlier.Count > 0 && random.Chance(60))
            outcomes.Add(new StepOutcome { Id = "tra", Title = "Trả lại", To = random.Of(earlier), Kind = "back", RequiresReason = true });
        if (depth == 0 && random.Chance(25))
        {
            outcomes.Add(new StepOutcome
            {
                Id = "tu-choi",
                Title = "Từ chối",
                To = "khong",
                Kind = "refuse",
                RequiresReason = true,
                RequiresLegalBasis = true,
            });
        }

        var maker = tasks.Count > 0 && random.Chance(30) ? random.Of(tasks) : null;
        tasks.Add(id);
        return new TaskStep(id, $"Việc {id}")
        {
            Role = random.Of(Roles),
            Term = random.Chance(70) ? StepTerm() : null,
            NotSameAs = maker is null ? [] : [maker],
            MaySupplement = random.Chance(50),
            MayCorrect = random.Chance(50),
            Outcomes = outcomes,
        };
    }

    private StepTerm StepTerm() =>
        new(Term(random.Of(Budgets)), random.Chance(70) ? OnCompletion.Resume : OnCompletion.Restart, null, "toBeConfirmed");

    private WaitStep Wait(string id, List<string> forward)
    {
        var gives = random.Chance(60);
        var suspends = random.Chance(50);
        return new WaitStep(id, $"Chờ {id}")
        {
            Message = random.Chance(50) ? "tin" : "thue",
            Next = forward[0],
            SuspendsTerm = suspends,
            Basis = suspends ? "luat" : null,
            Timeout = gives ? Term("5 calendarDays") : null,
            TimeoutTo = gives ? random.Of(forward) : null,
        };
    }

    private ParallelStep Parallel(string id, List<string> forward, int depth)
    {
        var branches = Enumerable.Range(0, random.Between(2, 3)).Select(i =>
        {
            var chain = Chain(random.Between(1, 2), "@join", depth + 1);
            var name = string.Create(CultureInfo.InvariantCulture, $"n{i}");
            return new Branch(name, $"Nhánh {name}", random.Chance(20) ? Condition() : null, new Flow(chain[0].Id, chain));
        }).ToList();
        int? atLeast = random.Below(3) switch { 0 => null, 1 => 1, _ => random.Between(1, branches.Count) };
        return new ParallelStep(id, $"Song song {id}") { Branches = branches, AtLeast = atLeast, Next = forward[0] };
    }

    private string Action(out string? role)
    {
        var action = random.Of(["computeFee", "computeFee", "produceDocument", "notify"]);
        role = action == "notify" ? "clerk" : null;
        return action;
    }

    private static Term Term(string text) => WorkingTime.Term.TryParse(text, out var term, out _) ? term : default;

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
