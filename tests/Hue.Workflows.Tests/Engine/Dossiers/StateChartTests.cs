using System.Globalization;
using System.Text;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Tests.Architecture;
using static Hue.Workflows.Tests.Engine.TestProcedure;

namespace Hue.Workflows.Tests.Engine.Dossiers;

/// <summary>The chart in engine/README.md is what the engine answers to every command in every status; UPDATE=1 writes it.</summary>
public sealed class StateChartTests
{
    private const string Begin = "<!-- state-chart -->";
    private const string End = "<!-- /state-chart -->";

    private static readonly Flow Chart = new("mot",
    [
        Task("mot", "specialist", null, To("tiep", "hai"), To("tinh", "phi")) with { MaySupplement = true, MayCorrect = true },
        new AutomaticStep("phi", "Tính phí") { Action = "computeFee", Next = "hai" },
        Task("hai", "specialist", null, To("xong", "xong"), Refuse("tu-choi", "khong"), To("cho", "cho"), To("tinh", "phi")) with
        {
            MaySupplement = true,
            MayCorrect = true,
        },
        new WaitStep("cho", "Chờ") { Message = "tin", Next = "hai" },
        new EndStep("xong", "Xong") { Result = "granted" },
        new EndStep("khong", "Không") { Result = "refused" },
    ]);

    [Fact]
    public async Task Chart_in_the_readme_is_what_the_engine_does()
    {
        var path = Path.Combine(Repository.Root, "engine", "README.md");
        var readme = await File.ReadAllTextAsync(path);
        var begin = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = readme.IndexOf(End, StringComparison.Ordinal);
        Assert.True(end > begin, "engine/README.md has the two marks of the chart");
        var chart = $"\n\n{Drawn()}\n";
        if (Environment.GetEnvironmentVariable("UPDATE") == "1")
            await File.WriteAllTextAsync(path, readme[..begin] + chart + readme[end..]);
        else
            Assert.True(chart == readme[begin..end], $"The chart has drifted: run this test with UPDATE=1.\n{chart}");
    }

    [Fact]
    public void Every_status_is_reached() => Assert.Equal(
        Enum.GetValues<DossierStatus>(), Ways().Select(way => way().Dossier.Status).Distinct().Order());

    private static string Drawn()
    {
        var seen = new SortedDictionary<(int From, int To), SortedSet<string>>();
        foreach (var way in Ways())
        {
            foreach (var command in Commands(way()).Keys)
                Try(way(), command, seen);
        }

        var text = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        foreach (var status in Enum.GetValues<DossierStatus>())
            text.Append(CultureInfo.InvariantCulture, $"    s{(int)status} : {(int)status} {status}\n");
        text.Append("    [*] --> s1 : file\n    [*] --> s2 : file and receive\n");
        foreach (var ((from, to), commands) in seen.Where(s => s.Key.From != s.Key.To))
            text.Append(CultureInfo.InvariantCulture, $"    s{from} --> s{to} : {string.Join(", ", commands)}\n");
        text.Append("```\n\nCommands that are taken and leave the status as it is:\n\n| status | commands |\n| --- | --- |\n");
        foreach (var ((from, _), commands) in seen.Where(s => s.Key.From == s.Key.To))
            text.Append(CultureInfo.InvariantCulture, $"| {from} {(DossierStatus)from} | {string.Join(", ", commands)} |\n");
        return text.ToString();
    }

    private static void Try(TestDesk desk, string command, SortedDictionary<(int From, int To), SortedSet<string>> seen)
    {
        var before = (int)desk.Dossier.Status;
        if (Commands(desk)[command]() is not { } asked || desk.Ask(asked) is not DeskAnswer.Done { Repeated: false })
            return;
        var arrow = (before, (int)desk.Dossier.Status);
        if (!seen.TryGetValue(arrow, out var commands))
            seen[arrow] = commands = new SortedSet<string>(StringComparer.Ordinal);
        commands.Add(command.Split(':')[0]);
    }

    private static IEnumerable<Func<TestDesk>> Ways() =>
    [
        () => Desk().Filed(receive: false),
        () => Desk().Filed(),
        () => Does(Desk().Filed(receive: false), "refuse"),
        () => Does(Desk().Filed(), "complete:tiep"),
        () => Does(Desk().Filed(), "request supplement"),
        () => Does(Desk().Filed(), "complete:tinh"),
        () => Does(Desk().Filed(), "withdraw"),
        () => Does(Desk().Filed(), "stop"),
        () => Does(Desk().Filed(), "complete:tiep", "complete:xong"),
        () => Does(Desk().Filed(), "complete:tiep", "complete:xong", "issue result"),
        () => Does(Desk().Filed(), "complete:tiep", "complete:xong", "issue result", "record payment"),
        () => Does(Desk().Filed(), "complete:tiep", "complete:xong", "issue result", "record payment", "return result"),
    ];

    private static TestDesk Desk()
    {
        var plain = Of(Chart);
        return new TestDesk(plain with { Fees = [plain.Fees[0] with { CollectAt = "supplement" }] });
    }

    private static TestDesk Does(TestDesk desk, params string[] commands)
    {
        foreach (var command in commands)
            desk.Done(Commands(desk)[command]()!);
        return desk;
    }

    private static Dictionary<string, Func<DossierCommand?>> Commands(TestDesk desk)
    {
        var id = desk.Id;
        int Number() => desk.Dossier.Tasks.Count > 0 ? desk.Dossier.Tasks[0].Number : 99;
        CompleteTask Complete(string outcome) => new()
        {
            Id = TestDesk.NewId(),
            Dossier = id,
            By = TestDesk.Specialist,
            Task = Number(),
            Outcome = outcome,
            Reason = "Lý do",
            LegalBasis = "luat",
        };
        return new Dictionary<string, Func<DossierCommand?>>(StringComparer.Ordinal)
        {
            ["receive"] = () => new ReceiveDossier { Id = TestDesk.NewId(), Dossier = id, By = TestDesk.Clerk },
            ["refuse"] = () => Refusing.NotAccept(desk),
            ["complete:tiep"] = () => Complete("tiep"),
            ["complete:tinh"] = () => Complete("tinh"),
            ["complete:xong"] = () => Complete("xong"),
            ["complete:tu-choi"] = () => Complete("tu-choi"),
            ["claim"] = () => new ClaimTask { Id = TestDesk.NewId(), Dossier = id, By = TestDesk.Specialist, Task = Number() },
            ["assign"] = () => Refusing.Assign(desk, Number()),
            ["correct form"] = () => Refusing.Correct(desk, "soBan", "3"),
            ["request supplement"] = () => Refusing.Supplement(desk, Number()),
            ["complete supplement"] = () => desk.Supplied(),
            ["suspend"] = () => Refusing.Suspend(desk),
            ["extend"] = () => Refusing.Extend(desk, "2 workingDays"),
            ["withdraw"] = () => new WithdrawDossier { Id = TestDesk.NewId(), Dossier = id, By = TestDesk.Clerk, Reason = "Rút" },
            ["stop"] = () => Refusing.Stop(desk),
            ["record payment"] = () => Refusing.Pay(desk, "le-phi", 16000),
            ["attach paper"] = () => Refusing.Attach(desk, "giay-to"),
            ["hand over"] = () => new HandOver { Id = TestDesk.NewId(), Dossier = id, By = TestDesk.Clerk, ToOffice = "19753" },
            ["issue result"] = () => Refusing.Issue(desk, "giay-chung-nhan"),
            ["return result"] = () => new ReturnResult { Id = TestDesk.NewId(), Dossier = id, By = TestDesk.Clerk, Channel = "counter" },
            ["comment"] = () => new CommentOnDossier { Id = TestDesk.NewId(), Dossier = id, By = TestDesk.Clerk, Text = "Ghi chú" },
        };
    }
}
