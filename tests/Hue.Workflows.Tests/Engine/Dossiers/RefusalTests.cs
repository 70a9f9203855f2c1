using System.Reflection;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Deciding;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Tests.Engine.Alerts;
using Hue.Workflows.Tests.Engine.Dossiers.Terms;
using Hue.Workflows.Tests.WorkingTime;
using static Hue.Workflows.Tests.Engine.Refusing;

namespace Hue.Workflows.Tests.Engine.Dossiers;

/// <summary>Every refusal, by the shortest way to it.</summary>
public sealed partial class RefusalTests
{
    private static readonly DateTimeOffset Sunday = TestCalendars.At("2026-03-08 17:00");

    private static readonly string Long = new('x', 4001);

    private static readonly Dictionary<string, Func<TestDesk, DossierCommand>> Ways = new(StringComparer.Ordinal)
    {
        ["dossier-exists"] = d => d.Filed().Filing(),
        ["dossier-erased"] = d => Withdraw(Does(Withdrawn(d), Erase(d))),
        ["dossier-not-ended"] = d => Erase(d.Filed()),
        ["retention-not-over"] = d => Erase(Withdrawn(d), years: 1),
        ["stale-revision"] = d => Suspend(d.Filed()) with { Revision = 7 },
        ["reason-missing"] = d => Suspend(d.Filed()) with { Reason = " " },
        ["legal-basis-missing"] = d => Suspend(d.Filed()) with { LegalBasis = "" },
        ["legal-basis-unknown"] = d => Suspend(d.Filed()) with { LegalBasis = "nd-khac" },
        ["not-your-role"] = d => Claim(d.Filed(), TestDesk.Person("nga", "auditor"), 1),
        ["not-your-office"] = d => Claim(d.Filed(), TestDesk.Person("minh", "specialist", "19753"), 1),
        ["only-the-system"] = d => Timer(d.Filed(), "rung/legal/1/den-han") with { By = TestDesk.Leader },
        ["definition-changed"] = d => Changed(d.Filed()),
        ["definition-missing"] = d => d.Filing() with { Version = 9 },
        ["office-unknown"] = d => d.Filing() with { Office = "00000" },
        ["version-not-in-force"] = d => d.At("2024-12-31 08:00").Filing(),
        ["handled-elsewhere"] = d => OfDepartment(d).Filing(),
        ["channel-not-offered"] = d => d.Filing(channel: "post"),
        ["subject-not-served"] = d => d.Filing() with { Subject = "enterprise" },
        ["paper-unknown"] = d => Attach(d.Filed(), "la"),
        ["paper-count"] = d => Attach(d.Filed(), "giay-to", -1),
        ["manual-due-missing"] = d => Unknown(d).Filing(),
        ["manual-due-not-needed"] = d => d.Filing() with { ManualDue = new ManualDue(d.Clock.Now.AddDays(5), "Chưa rõ") },
        ["manual-due-past"] = d => Unknown(d).Filing() with { ManualDue = new ManualDue(d.Clock.Now.AddDays(-5), "Chưa rõ") },
        ["manual-due-closed"] = d => Unknown(d).Filing() with { ManualDue = new ManualDue(Sunday, "Chủ nhật") },
        ["dossier-not-filed"] = d => NotAccept(d.Filed()),
        ["dossier-not-in-hand"] = d => Stop(d.Filed(receive: false)),
        ["dossier-ended"] = d => Suspend(Withdrawn(d)),
        ["dossier-suspended"] = d => Extend(Suspended(d), "1 workingDays"),
        ["no-due-time"] = d => Extend(Undated(d), "1 workingDays"),
        ["already-suspended"] = d => Suspend(Suspended(d)),
        ["late-already"] = d => Suspend(d.Filed().At("2026-03-09 17:01")),
        ["not-suspended"] = d => Resume(d.Filed()),
        ["task-not-open"] = d => Claim(d.Filed(), TestDesk.Specialist, 5),
        ["task-held-by-other"] = d => Claim(Claimed(d), TestDesk.Person("khac", "specialist"), 1),
        ["task-held-already"] = d => Claim(Claimed(d), TestDesk.Specialist, 1),
        ["task-not-held"] = d => Release(d.Filed(), TestDesk.Specialist, 1),
        ["maker-is-checker"] = d => Checked(d).Complete("ky-duyet", "ky", TestDesk.Person("minh", "leader")),
        ["outcome-unknown"] = d => d.Filed().Complete("tham-tra", "la", TestDesk.Specialist),
        ["papers-missing"] = d => With(d, o => o with { RequiresPapers = ["giay-to"] }).Complete("tham-tra", "dat", TestDesk.Specialist),
        ["fields-missing"] = d => With(d, o => o with { RequiresFields = ["ghiChu"] }).Complete("tham-tra", "dat", TestDesk.Specialist),
        ["payment-outstanding"] = d => With(d, o => o with { RequiresPayment = true }).Complete("tham-tra", "dat", TestDesk.Specialist),
        ["form-faulty"] = d => d.Filing("""{"nguoiYeuCau":{"hoTen":"","soDinhDanh":"12"}}"""),
        ["form-not-json"] = d => d.Filing("[1]"),
        ["field-unknown"] = d => Correct(d.Filed(), "la", "1"),
        ["nothing-changed"] = d => Correct(d.Filed(), "soBan", "2.0"),
        ["may-not-correct"] = d => Correct(Checked(d), "soBan", "3"),
        ["may-not-supplement"] = d => Supplement(Checked(d), d.TaskOf("ky-duyet")) with { By = TestDesk.Leader },
        ["supplements-used-up"] = d => Supplement(Supplied(d, 3), 1),
        ["missing-not-named"] = d => Supplement(d.Filed(), 1) with { Missing = [] },
        ["no-supplement-asked"] = d => d.Filed().Supplied(),
        ["term-over"] = d => Extend(d.Filed().At("2026-03-09 17:01"), "1 workingDays"),
        ["extensions-used-up"] = d => Extend(Extended(d), "1 workingDays"),
        ["extension-not-positive"] = d => Extend(d.Filed(), "sameDay"),
        ["result-exists"] = d => Withdraw(Processed(d)),
        ["fee-unknown"] = d => Pay(d.Filed(), "la", 1),
        ["payment-not-positive"] = d => Pay(d.Filed(), "le-phi", 0),
        ["payment-too-much"] = d => Pay(d.Filed(), "le-phi", 16001),
        ["fee-known"] = d => Assess(d.Filed(), "le-phi", 1000),
        ["assessment-out-of-range"] = d => Assess(FeesOwedTests.Charging(f => f with { Tiers = [], Certainty = "unknown" }, d), "le-phi",
            -1),
        ["not-processed"] = d => Issue(d.Filed(), "giay-chung-nhan"),
        ["result-unknown"] = d => Issue(Processed(d), "la"),
        ["result-issued-already"] = d => Issue(Issued(d), "giay-chung-nhan"),
        ["result-not-issued"] = d => Return(Processed(d)),
        ["channel-unknown"] = d => Return(Processed(d), "fax"),
        ["number-missing"] = d => Issue(Processed(d), "giay-chung-nhan", ""),
        ["text-length"] = d => new CommentOnDossier { Id = TestDesk.NewId(), Dossier = d.Filed().Id, By = TestDesk.Clerk, Text = Long },
        ["no-wait-for-message"] = d => Message(d.Filed(), "la"),
        ["timer-too-early"] = d => Timer(d.Filed(), "rung/legal/1/sap-den-han"),
        ["version-same"] = d => Migrate(d.Filed(), 1),
        ["steps-unmapped"] = d => Migrate(Renamed(d.Filed()), 2),
        ["calendar-same"] = d => CalendarAmendmentTests.Amend(d.Filed()) with { Calendar = "hue.v1" },
        ["notice-missing"] = d => CalendarAmendmentTests.Amend(d.Filed()) with { Calendar = "hue.v1", Notice = "" },
        ["calendar-unknown"] = d => CalendarAmendmentTests.Amend(d.Filed()),
        ["no-apology-to-sign"] = d => LadderTests.Sign(d.Filed()),
        ["new-due-not-later"] = d => LadderTests.Sign(LadderTests.VeryLate(d.Filed())) with { NewDue = d.Clock.Now },
        ["calendar-has-no-year"] = d => d.At("2027-12-30 08:00").Filing(),
    };

    public static TheoryData<string> Codes => [.. Ways.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Refusal_is_given(string code)
    {
        var desk = new TestDesk();
        var command = Ways[code](desk);
        var before = desk.Store.Ids().Count == 0 ? null : desk.Audit;
        var refused = Assert.IsType<DeskAnswer.Refused>(desk.Ask(command));
        Assert.Equal(code, refused.Code);
        Assert.True(refused.Reason.Length > 20 && refused.Reason.TrimEnd().EndsWith('.'), refused.Reason);
        if (before is not null)
            Assert.Equal(before.Count, desk.Audit.Count);
    }

    [Fact]
    public void No_refusal_is_without_a_way()
    {
        string[] answeredAsDone = ["timer-not-armed", "call-not-open"];
        var all = typeof(Refusals).GetMembers(BindingFlags.Public | BindingFlags.Static).Select(Code).OfType<string>();
        Assert.Equal([], all.Except(Ways.Keys).Except(answeredAsDone));
    }

    [Fact]
    public void Faulty_field_is_named_by_its_pointer()
    {
        var refused = (DeskAnswer.Refused)new TestDesk().Ask(Ways["form-faulty"](new TestDesk()));
        Assert.Equal(["/nguoiYeuCau/hoTen", "/nguoiYeuCau/soDinhDanh"], refused.Fields.Keys.Order());
    }

    [Fact]
    public void A_reason_or_note_without_end_is_refused_wherever_it_is_written()
    {
        var desk = new TestDesk();
        DossierCommand[] wordy =
        [
            Suspend(desk.Filed()) with { Reason = Long },
            desk.Complete("tham-tra", "dat", TestDesk.Specialist) with { Reason = Long },
            new HandOver { Id = TestDesk.NewId(), Dossier = desk.Id, By = TestDesk.Clerk, ToOffice = "19753", Note = Long },
        ];
        Assert.All(wordy, each => Assert.Equal("text-length", Assert.IsType<DeskAnswer.Refused>(desk.Ask(each)).Code));
    }

    [Fact]
    public void Stale_revision_says_the_current_one()
    {
        var desk = new TestDesk();
        Assert.Equal(1, ((DeskAnswer.Refused)desk.Ask(Ways["stale-revision"](desk))).CurrentRevision);
    }

    private static string? Code(MemberInfo member) => member switch
    {
        PropertyInfo property => ((Outcome.Refused)property.GetValue(null)!).Code,
        MethodInfo { IsSpecialName: false } method => ((Outcome.Refused)method.Invoke(
            null, [.. method.GetParameters().Select(p => p.ParameterType == typeof(string) ? "x" : Empty(p.ParameterType))])!).Code,
        _ => null,
    };

    private static object Empty(Type type) =>
        type.IsValueType ? Activator.CreateInstance(type)! : new Dictionary<string, string>();

    private static SuspendDossier Changed(TestDesk desk)
    {
        desk.Definitions = [TestProcedure.Plain() with { Hash = "other" }];
        return Suspend(desk);
    }

    private static TestDesk Unknown(TestDesk desk)
    {
        desk.Definitions = [TestProcedure.Plain() with { Term = new LegalTerm { Cases = [], Unknown = true } }];
        return desk;
    }

    private static TestDesk OfDepartment(TestDesk desk)
    {
        desk.Definitions = [TestProcedure.Plain() with { Offices = ["so-tu-phap"] }];
        return desk;
    }

    /// <summary>Received by the system, as a child is: nobody has given a due time.</summary>
    private static TestDesk Undated(TestDesk desk) => Does(desk, Unknown(desk).Filing() with { By = Actor.System("") });

    private static TestDesk With(TestDesk desk, Func<StepOutcome, StepOutcome> change)
    {
        var plain = TestProcedure.Plain();
        var first = (TaskStep)plain.Flow.Steps[0];
        var steps = plain.Flow.Steps.Skip(1).Prepend(first with { Outcomes = [change(first.Outcomes[0])] });
        desk.Definitions = [plain with { Flow = plain.Flow with { Steps = [.. steps] } }];
        return desk.Filed();
    }

    private static TestDesk Renamed(TestDesk desk)
    {
        var plain = TestProcedure.Plain(version: 2);
        var flow = new Flow("moi", [TestProcedure.Task("moi", "specialist", null, TestProcedure.To("x", "xong")), plain.Flow.Steps[4]]);
        desk.Definitions = [.. desk.Definitions, plain with { Flow = flow }];
        return desk;
    }
}
