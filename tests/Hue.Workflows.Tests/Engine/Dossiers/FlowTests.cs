using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Tests.WorkingTime;
using static Hue.Workflows.Tests.Engine.Refusing;
using static Hue.Workflows.Tests.Engine.TestProcedure;

namespace Hue.Workflows.Tests.Engine.Dossiers;

public sealed class FlowTests
{
    private static readonly string[] Order = ["c", "a", "b"];

    public static readonly Flow Waiting = new("cho",
    [
        new WaitStep("cho", "Chờ nộp thuế")
        {
            Message = "da-nop-thue",
            Next = "tiep",
            SuspendsTerm = true,
            Basis = "luat",
            Timeout = Term("1 workingDays"),
            TimeoutTo = "het-gio",
        },
        Task("tiep", "specialist", "1 workingDays", To("xong", "xong")),
        Task("het-gio", "specialist", null, To("xong", "xong")),
        new EndStep("xong", "Xong") { Result = "granted" },
    ]);

    [Theory]
    [InlineData(null, 3, "all")]
    [InlineData(2, 2, "at least two")]
    [InlineData(1, 1, "any")]
    public void Join_waits_for_as_many_branches_as_it_says(int? atLeast, int done, string why)
    {
        var desk = new TestDesk(Of(Parallel(atLeast))).Filed();
        Assert.Equal(["a", "b", "c"], desk.Dossier.Tasks.Select(t => t.Step));
        foreach (var step in Order.Take(done))
        {
            Assert.True(desk.Dossier.Parallels.Count == 1, why);
            desk.Done(desk.Complete(step, "xong", TestDesk.Specialist));
        }

        Assert.Equal(["gop"], desk.Dossier.Tasks.Select(t => t.Step));
        Assert.Equal(3 - done, desk.Tasks().Count(t => t.State == "cancelled"));
        Assert.Equal(3 - done, desk.Audit.Count(r => r.Kind == "task.cancelled"));
        Replays(desk);
    }

    [Fact]
    public void Skipped_branch_counts_as_ended()
    {
        var desk = new TestDesk(Of(Parallel(null, Is("loai", "\"x\"")))).Filed();
        Assert.Equal(["a", "b"], desk.Dossier.Tasks.Select(t => t.Step));
        desk.Done(desk.Complete("a", "xong", TestDesk.Specialist));
        desk.Done(desk.Complete("b", "xong", TestDesk.Specialist));
        Assert.Equal(["gop"], desk.Dossier.Tasks.Select(t => t.Step));
    }

    [Fact]
    public void Join_of_an_outer_step_cancels_what_is_nested()
    {
        var inner = new ParallelStep("trong", "Trong")
        {
            Branches = [Branch("x", Task("x", "specialist", "1 workingDays", To("xong", "@join"))), Branch("y", Wait("y"))],
            Next = "@join",
        };
        var outer = new ParallelStep("ngoai", "Ngoài")
        {
            Branches =
            [
                new Branch("i", "i", null, new Flow("trong", [inner])),
                Branch("j", Task("j", "specialist", null, To("xong", "@join"))),
            ],
            AtLeast = 1,
            Next = "gop",
        };
        var desk = new TestDesk(Of(Rest("ngoai", outer))).Filed();
        Assert.Equal(2, desk.Dossier.Parallels.Count);
        desk.Done(desk.Complete("j", "xong", TestDesk.Specialist));
        Assert.Equal(["gop"], desk.Dossier.Tasks.Select(t => t.Step));
        Assert.Empty(desk.Dossier.Waits);
        Assert.Empty(desk.Dossier.Parallels);
        Assert.Single(desk.Dossier.Terms);
        Replays(desk);
    }

    [Fact]
    public void Message_ends_the_wait_and_the_term_goes_on()
    {
        var desk = new TestDesk(Of(Waiting)).Filed();
        Assert.True(desk.Dossier.IsSuspended);
        Assert.Null(desk.Dossier.Legal!.DueAt);
        desk.At("2026-03-03 10:00").Done(Message(desk, "da-nop-thue"));
        Assert.Equal(["tiep"], desk.Dossier.Tasks.Select(t => t.Step));
        Assert.Equal(TestCalendars.At("2026-03-10 17:00"), desk.Dossier.Legal!.DueAt);
        Replays(desk);
    }

    [Theory]
    [InlineData("xong", DossierStatus.Processed, "duoc")]
    [InlineData("tu-choi", DossierStatus.Processed, "khong")]
    public void Child_is_filed_in_the_sweep_and_its_end_moves_the_parent(string outcome, DossierStatus status, string next)
    {
        var desk = new TestDesk(Of(Calling), Of(Child, "9.000002")).Filed();
        Assert.Equal("deliver", desk.Store.Timers(desk.Id).Single(t => t.Kind == "deliver").Kind);
        Assert.Equal(1, desk.Sweep());
        var child = desk.Dossier.Calls.Single().Child;
        Assert.Equal(0, desk.Sweep());
        var filed = desk.Other(child);
        Assert.Equal("Trần Thị Đào", filed.Applicant);
        Assert.Equal(desk.Id, filed.Parent!.Dossier);
        Assert.Equal(DossierStatus.Received, filed.Status);
        desk.Done(new CompleteTask
        {
            Id = TestDesk.NewId(),
            Dossier = child,
            By = TestDesk.Specialist,
            Task = 1,
            Outcome = outcome,
            Reason = "Lý do",
            LegalBasis = "luat",
        });
        desk.Sweep();
        Assert.Equal(next, desk.Dossier.Tasks.Single().Step);
        Assert.Equal(status, desk.Other(child).Status);
        Assert.Empty(desk.Store.Timers(child));
        Replays(desk);
    }

    [Fact]
    public void Child_that_is_refused_is_tried_again_and_the_operator_is_told()
    {
        var desk = new TestDesk(Of(Calling)).Filed();
        desk.Sweep();
        Assert.Equal("definition-missing", Assert.Single(desk.Audit, r => r.Kind == "delivery.putOff") is { } row ? Code(row) : "");
        Assert.Equal(["operator"], desk.Alerts.Single().Alert.Tell);
        desk.Definitions = [Of(Calling), Of(Child, "9.000002")];
        desk.At("2026-03-02 08:11").Sweep();
        Assert.Single(desk.Store.Ids(), id => id == desk.Dossier.Calls.Single().Child);
        Replays(desk);
    }

    [Fact]
    public void Deputy_may_not_check_what_the_replaced_person_made()
    {
        var desk = new TestDesk().Filed();
        desk.Done(desk.Complete("tham-tra", "dat", TestDesk.Specialist with { Person = "an", OnBehalfOf = "minh" }));
        Assert.Equal("maker-is-checker", desk.Refused(desk.Complete("ky-duyet", "ky", TestDesk.Leader with { Person = "minh" })));
        Assert.Equal("maker-is-checker", desk.Refused(desk.Complete("ky-duyet", "ky", TestDesk.Leader with { OnBehalfOf = "an" })));
        Assert.Equal("maker-is-checker", desk.Refused(Assign(desk, desk.TaskOf("ky-duyet"), "an")));
        desk.Done(desk.Complete("ky-duyet", "ky", TestDesk.Leader));
    }

    [Fact]
    public void Whoever_made_an_earlier_round_of_a_step_may_not_check_the_last()
    {
        var desk = new TestDesk().Filed();
        desk.Done(desk.Complete("tham-tra", "dat", TestDesk.Specialist with { Person = "an" }));
        desk.Done(desk.Complete("ky-duyet", "tra-lai", TestDesk.Leader, "Sai tên"));
        desk.Done(desk.Complete("tham-tra", "dat", TestDesk.Specialist));
        Assert.Equal("maker-is-checker", desk.Refused(desk.Complete("ky-duyet", "ky", TestDesk.Leader with { Person = "an" })));
        desk.Done(desk.Complete("ky-duyet", "ky", TestDesk.Leader));
        Replays(desk);
    }

    private static readonly Flow Calling = new("goi",
    [
        new CallStep("goi", "Gọi")
        {
            Procedure = "9.000002",
            FormMap = new Dictionary<string, string>
            {
                ["nguoiYeuCau.hoTen"] = "nguoiYeuCau.hoTen",
                ["nguoiYeuCau.soDinhDanh"] = "nguoiYeuCau.soDinhDanh",
            },
            Next = "duoc",
            OtherwiseTo = "khong",
        },
        Task("duoc", "specialist", null, To("xong", "het")),
        Task("khong", "specialist", null, To("xong", "het")),
        new EndStep("het", "Hết") { Result = "granted" },
    ]);

    private static readonly Flow Child = new("lam",
    [
        Task("lam", "specialist", "1 workingDays", To("xong", "duoc-cap"), Refuse("tu-choi", "bi-tu-choi")),
        new EndStep("duoc-cap", "Được") { Result = "granted" },
        new EndStep("bi-tu-choi", "Không") { Result = "refused" },
    ]);

    private static Flow Parallel(int? atLeast, Condition? third = null) => Rest("song-song", new ParallelStep("song-song", "Song song")
    {
        Branches =
        [
            Branch("na", Task("a", "specialist", "1 workingDays", To("xong", "@join"))),
            Branch("nb", Task("b", "specialist", null, To("xong", "@join"))),
            Branch("nc", Task("c", "specialist", null, To("xong", "@join")), third),
        ],
        AtLeast = atLeast,
        Next = "gop",
    });

    private static Flow Rest(string start, Step step) =>
        new(start, [step, Task("gop", "specialist", null, To("xong", "xong")), new EndStep("xong", "Xong") { Result = "granted" }]);

    private static Branch Branch(string id, Step step, Condition? when = null) => new(id, id, when, new Flow(step.Id, [step]));

    private static WaitStep Wait(string id) => new(id, id) { Message = id, Next = "@join", SuspendsTerm = true, Basis = "luat" };

    private static string Code(AuditRow row) =>
        System.Text.Json.JsonDocument.Parse(row.Record).RootElement.GetProperty("event").GetProperty("code").GetString()!;

    private static void Replays(TestDesk desk) =>
        Assert.Equal(StoredJson.Write(desk.Dossier), StoredJson.Write(DossierReplay.From(desk.Audit)));
}
