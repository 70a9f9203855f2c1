using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Tests.Engine;

/// <summary>Commands as they should be; tests of refusals spoil one thing in them.</summary>
internal static class Refusing
{
    public static RefuseDossier NotAccept(TestDesk desk) => new()
    {
        Id = TestDesk.NewId(),
        Dossier = desk.Id,
        By = TestDesk.Clerk,
        Reason = "Sai thẩm quyền",
        LegalBasis = "luat",
    };

    public static AssignTask Assign(TestDesk desk, int task, string to = "minh2") => new()
    {
        Id = TestDesk.NewId(),
        Dossier = desk.Id,
        By = TestDesk.Head,
        Task = task,
        Assignee = to,
        AssigneeName = to,
    };

    public static CorrectForm Correct(TestDesk desk, string field, string value, string reason = "Nhầm") => new()
    {
        Id = TestDesk.NewId(),
        Dossier = desk.Id,
        By = desk.Dossier.Status == DossierStatus.Filed ? TestDesk.Clerk : TestDesk.Specialist,
        Fields = new Dictionary<string, string> { [field] = value },
        Reason = reason,
    };

    public static RequestSupplement Supplement(TestDesk desk, int task) => new()
    {
        Id = TestDesk.NewId(),
        Dossier = desk.Id,
        By = TestDesk.Specialist,
        Task = task,
        Missing = ["giay-to"],
        Reason = "Thiếu giấy tờ",
        LegalBasis = "luat",
    };

    public static SuspendDossier Suspend(TestDesk desk) => new()
    {
        Id = TestDesk.NewId(),
        Dossier = desk.Id,
        By = TestDesk.Leader,
        Reason = "Chờ cấp trên",
        LegalBasis = "luat",
    };

    public static ErasePersonalData Erase(TestDesk desk, int years = 0) => new()
    {
        Id = TestDesk.NewId(),
        Dossier = desk.Id,
        By = TestDesk.Leader,
        Reason = "Hết thời hạn lưu trữ, Quyết định 12/QĐ-UBND",
        LegalBasis = "Luật Lưu trữ",
        RetentionYears = years,
    };

    public static ResumeDossier Resume(TestDesk desk) =>
        new() { Id = TestDesk.NewId(), Dossier = desk.Id, By = TestDesk.Leader, Reason = "Đã có trả lời" };

    public static ExtendTerm Extend(TestDesk desk, string by) => new()
    {
        Id = TestDesk.NewId(),
        Dossier = desk.Id,
        By = TestDesk.Leader,
        Time = TestProcedure.Term(by),
        Reason = "Việc phức tạp",
        LegalBasis = "luat",
    };

    public static StopDossier Stop(TestDesk desk) => new()
    {
        Id = TestDesk.NewId(),
        Dossier = desk.Id,
        By = TestDesk.Leader,
        Reason = "Không còn đối tượng",
        LegalBasis = "luat",
    };

    public static WithdrawDossier Withdraw(TestDesk desk) =>
        new() { Id = TestDesk.NewId(), Dossier = desk.Id, By = TestDesk.Clerk, Reason = "Xin rút" };

    public static RecordPayment Pay(TestDesk desk, string fee, long amount) =>
        new() { Id = TestDesk.NewId(), Dossier = desk.Id, By = TestDesk.Clerk, Fee = fee, Amount = amount, Method = "cash" };

    public static AssessFee Assess(TestDesk desk, string fee, long amount, string reason = "Biểu mức thu của thành phố") =>
        new() { Id = TestDesk.NewId(), Dossier = desk.Id, By = TestDesk.Clerk, Fee = fee, Amount = amount, Reason = reason };

    public static AttachPaper Attach(TestDesk desk, string paper, int copies = 1) =>
        new() { Id = TestDesk.NewId(), Dossier = desk.Id, By = TestDesk.Clerk, Paper = new PaperGiven(paper, 0, copies) };

    public static IssueResult Issue(TestDesk desk, string result, string number = "1/GCN") =>
        new() { Id = TestDesk.NewId(), Dossier = desk.Id, By = TestDesk.Records, Result = result, Number = number };

    public static ReturnResult Return(TestDesk desk, string channel = "counter") =>
        new() { Id = TestDesk.NewId(), Dossier = desk.Id, By = TestDesk.Clerk, Channel = channel };

    public static MessageCame Message(TestDesk desk, string message) =>
        new() { Id = TestDesk.NewId(), Dossier = desk.Id, By = Actor.System(""), Message = message };

    public static TimerFell Timer(TestDesk desk, string timer) =>
        new() { Id = TestDesk.NewId(), Dossier = desk.Id, By = Actor.System(""), Timer = timer };

    public static MigrateToVersion Migrate(TestDesk desk, int version, params (string From, string To)[] steps) => new()
    {
        Id = TestDesk.NewId(),
        Dossier = desk.Id,
        By = TestDesk.Leader,
        Version = version,
        Steps = steps.ToDictionary(s => s.From, s => s.To),
        Reason = "Quy trình mới",
    };

    public static ClaimTask Claim(TestDesk desk, Actor by, int task) =>
        new() { Id = TestDesk.NewId(), Dossier = desk.Id, By = by, Task = task };

    public static ReleaseTask Release(TestDesk desk, Actor by, int task) =>
        new() { Id = TestDesk.NewId(), Dossier = desk.Id, By = by, Task = task };
}
