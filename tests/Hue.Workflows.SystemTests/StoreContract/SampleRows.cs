using System.Globalization;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.SystemTests.StoreContract;

/// <summary>Rows such as the engine makes, made by hand, so that the stores are tested without it.</summary>
internal static class SampleRows
{
    public const string PhuXuan = "19777";
    public const string HuongAn = "19789";
    public static readonly DateTimeOffset Morning = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public static DossierRow Dossier(int day = 1, string office = PhuXuan) => new()
    {
        Id = new DossierId(Guid.NewGuid()),
        Revision = 1,
        Number = string.Create(CultureInfo.InvariantCulture, $"H57.{office}-260302-{day:0000}"),
        Office = office,
        OfficesInvolved = [],
        Procedure = "1.001193",
        Version = 1,
        ProcedureTitle = "Đăng ký khai sinh",
        Applicant = "Nguyễn Thị Ánh",
        SearchText = string.Create(CultureInfo.InvariantCulture, $"h57.{office}-260302-{day:0000} nguyen thi anh 046199000123"),
        Status = DossierStatus.Received,
        Channel = "counter",
        FiledAt = Morning.AddMinutes(day),
        ReceivedAt = Morning.AddMinutes(day),
        DueAt = Morning.AddHours(9),
        Suspended = false,
        Snapshot = "{\"id\":\"…\",\"ghi chú\":\"bằng chữ\"}",
    };

    public static TaskRow Task(DossierRow dossier, int number = 1) => new()
    {
        Dossier = dossier.Id,
        Number = number,
        Step = "kiem-tra",
        Title = "Thẩm tra hồ sơ",
        Role = "specialist",
        Office = dossier.Office,
        State = "open",
        CreatedAt = Morning,
        StepDueAt = Morning.AddHours(2),
        DossierDueAt = dossier.DueAt,
        UrgentAt = Morning.AddHours(2),
        Priority = 0,
    };

    public static TimerRow Timer(DossierRow dossier, string name, DateTimeOffset due) => new(dossier.Id, name, due, "rung", null);

    public static AlertRow Alert(DossierRow dossier, string key = "legal/1/den-han") => new()
    {
        Dossier = dossier.Id,
        Key = key,
        Term = "legal",
        Epoch = 1,
        Rung = "den-han",
        Office = dossier.Office,
        Tell = ["assignee", "headOfUnit"],
        Role = "specialist",
        Subject = $"Đến hạn: {dossier.Number}",
        RaisedAt = Morning.AddHours(9),
        SendAt = Morning.AddHours(9),
    };

    /// <summary>Files a dossier: revision 0 → 1.</summary>
    public static Decision Filing(DossierRow dossier, NumberClaim? number = null) => new()
    {
        Command = new CommandId(Guid.NewGuid()),
        RevisionBefore = 0,
        Dossier = dossier,
        Tasks = [Task(dossier)],
        TimersSet = [],
        TimersCleared = [],
        Alerts = [],
        AlertsSent = [],
        Audit = [Audit(dossier, 1)],
        Number = number,
        Answer = "{\"number\":1}",
    };

    /// <summary>Changes nothing but the revision, for a test to add to; one audit record a revision.</summary>
    public static Decision Next(DossierRow before) => new()
    {
        Command = new CommandId(Guid.NewGuid()),
        RevisionBefore = before.Revision,
        Dossier = before with { Revision = before.Revision + 1 },
        Tasks = [],
        TimersSet = [],
        TimersCleared = [],
        Alerts = [],
        AlertsSent = [],
        Audit = [Audit(before, before.Revision + 1)],
        Answer = string.Create(CultureInfo.InvariantCulture, $"{{\"revision\":{before.Revision + 1}}}"),
    };

    public static AuditRow Audit(DossierRow dossier, long sequence) => new()
    {
        Dossier = dossier.Id,
        Sequence = sequence,
        At = Morning.AddMinutes(sequence),
        Kind = "task.completed",
        Person = "minh",
        Office = dossier.Office,
        Command = new CommandId(Guid.NewGuid()),
        Attested = "{\"b\":1,  \"a\":\"giữ nguyên từng byte\"}",
        Hash = new string('a', 64),
    };
}
