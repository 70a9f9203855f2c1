using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Tests.WorkingTime;

namespace Hue.Workflows.Tests.Engine;

public sealed class DossierWayTests
{
    [Fact]
    public void Dossier_goes_from_the_counter_to_the_applicant()
    {
        var desk = new TestDesk().Filed();
        Assert.Equal(DossierStatus.Received, desk.Dossier.Status);
        Assert.Equal("H57.19777-260302-0001", desk.Dossier.Number);
        Assert.Equal(TestCalendars.At("2026-03-09 17:00"), desk.Dossier.Legal!.DueAt);
        Assert.Equal(16000, desk.Dossier.Fees.Single().Amount);
        desk.Done(new ClaimTask { Id = TestDesk.NewId(), Dossier = desk.Id, By = TestDesk.Specialist, Task = 1 });
        desk.Done(desk.Complete("tham-tra", "dat", TestDesk.Specialist));
        Assert.Equal(DossierStatus.InProgress, desk.Dossier.Status);
        desk.Done(desk.Complete("ky-duyet", "tra-lai", TestDesk.Leader, "Sai tên"));
        desk.Done(desk.Complete("tham-tra", "dat", TestDesk.Specialist));
        desk.Done(desk.Complete("ky-duyet", "ky", TestDesk.Leader));
        desk.Done(desk.Complete("vao-so", "xong", TestDesk.Records));
        Assert.Equal(DossierStatus.Processed, desk.Dossier.Status);
        desk.Done(new IssueResult
        {
            Id = TestDesk.NewId(),
            Dossier = desk.Id,
            By = TestDesk.Records,
            Result = "giay-chung-nhan",
            Number = "12/GCN",
        });
        desk.Done(Refusing.Pay(desk, "le-phi", 16000));
        desk.Done(new ReturnResult { Id = TestDesk.NewId(), Dossier = desk.Id, By = TestDesk.Clerk, Channel = "counter" });
        Assert.Equal(DossierStatus.ResultReturned, desk.Dossier.Status);
        Assert.Equal(StoredJson.Write(desk.Dossier), StoredJson.Write(DossierReplay.From(desk.Audit)));
        Assert.Empty(desk.Store.Timers(desk.Id));
    }

    [Fact]
    public void Supplement_stands_the_clock_still_and_completion_starts_it()
    {
        var desk = new TestDesk().Filed();
        desk.At("2026-03-04 10:00");
        desk.Done(desk.Supplement());
        Assert.Equal(DossierStatus.SupplementRequested, desk.Dossier.Status);
        Assert.Null(desk.Dossier.Legal!.DueAt);
        Assert.Empty(desk.Store.Timers(desk.Id));
        desk.At("2026-03-09 09:00");
        Assert.Equal(0, desk.Sweep());
        desk.Done(desk.Supplied());
        Assert.Equal(TestCalendars.At("2026-03-12 17:00"), desk.Dossier.Legal!.DueAt);
        Assert.Equal(DossierStatus.InProgress, desk.Dossier.Status);
        Assert.Equal(StoredJson.Write(desk.Dossier), StoredJson.Write(DossierReplay.From(desk.Audit)));
    }

    [Fact]
    public void Ladder_fires_once_in_order_after_downtime()
    {
        var desk = new TestDesk().Filed();
        desk.At("2026-03-20 09:00");
        desk.Sweep();
        Assert.Equal(0, desk.Sweep());
        Assert.Equal(
            ["sap-den-han", "con-4-gio", "den-han", "tre-1-ngay", "tre-3-ngay"],
            desk.Alerts.Where(a => a.Alert.Term == "legal").Select(a => a.Alert.Rung));
        Assert.Equal(10, desk.Alerts.Count);
        Assert.Equal(10, desk.SendAlerts());
        Assert.Equal(0, desk.SendAlerts());
        Assert.Equal(StoredJson.Write(desk.Dossier), StoredJson.Write(DossierReplay.From(desk.Audit)));
    }

    [Fact]
    public void Withdrawal_cancels_open_work_and_freezes_the_clock()
    {
        var desk = new TestDesk().Filed();
        desk.Done(new WithdrawDossier { Id = TestDesk.NewId(), Dossier = desk.Id, By = TestDesk.Clerk, Reason = "Công dân xin rút" });
        Assert.Equal(DossierStatus.Withdrawn, desk.Dossier.Status);
        Assert.Empty(desk.Dossier.Tasks);
        Assert.Equal("cancelled", desk.Tasks().Single().State);
        Assert.Empty(desk.Store.Timers(desk.Id));
    }
}
