using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Json;
using static Hue.Workflows.Tests.Engine.Refusing;

namespace Hue.Workflows.Tests.Engine.Dossiers;

public sealed class ErasureTests
{
    private static readonly string Scan = new('a', 64);
    private static readonly string Result = new('b', 64);

    [Fact]
    public async Task What_was_said_is_gone_and_what_was_done_stays()
    {
        var desk = Ended();
        var before = desk.Audit;
        desk.Done(Erase(desk) with { ResultFile = Result });

        var row = (await desk.Store.DossierAsync(desk.Id, CancellationToken.None))!;
        foreach (var value in new[] { "Trần Thị Đào", "tran thi dao", "046190000001", "gọi 0905000111", "don.pdf" })
        {
            Assert.DoesNotContain(value, row.Snapshot, StringComparison.Ordinal);
            Assert.DoesNotContain(value, row.Applicant + row.SearchText, StringComparison.Ordinal);
            Assert.DoesNotContain(desk.Audit, r => (r.Record + r.Personal).Contains(value, StringComparison.Ordinal));
        }

        Assert.Equal("(đã xoá dữ liệu cá nhân)", row.Applicant);
        Assert.Contains(row.Number.ToLowerInvariant(), row.SearchText, StringComparison.Ordinal);
        Assert.Equal(before.Select(r => (r.Kind, r.Record, r.Hash)), desk.Audit.SkipLast(1).Select(r => (r.Kind, r.Record, r.Hash)));
        Assert.Equal(row.Snapshot, StoredJson.Write(DossierReplay.From(desk.Audit)));
        var erased = Assert.IsType<DossierErased>(RecordReading.Event(desk.Audit[^1]));
        Assert.Equal([Scan, Result], erased.Files);
        Assert.Equal("Hết thời hạn lưu trữ, Quyết định 12/QĐ-UBND", erased.Reason);
    }

    [Fact]
    public void A_repeated_erasure_gives_the_first_answer()
    {
        var desk = Ended();
        var command = Erase(desk);
        Assert.False(desk.Done(command).Repeated);
        Assert.True(desk.Done(command).Repeated);
    }

    [Fact]
    public void Retention_ends_the_same_day_years_after_the_end()
    {
        var desk = Ended();
        Assert.Equal("retention-not-over", desk.At("2036-03-01 23:59").Refused(Erase(desk, years: 10)));
        desk.At("2036-03-02 09:00").Done(Erase(desk, years: 10));
    }

    [Fact]
    public void Only_the_leader_of_the_receiving_office_may()
    {
        var desk = Ended();
        Assert.Equal("not-your-role", desk.Refused(Erase(desk) with { By = TestDesk.Head }));
        Assert.Equal("not-your-office", desk.Refused(Erase(desk) with { By = TestDesk.Person("binh", "leader", "19753") }));
    }

    private static TestDesk Ended()
    {
        var desk = new TestDesk();
        desk.Done(desk.Filing() with { Papers = [new PaperGiven("to-khai", 1, 0, Scan, "don.pdf")] });
        desk.Done(Correct(desk, "soBan", "3"));
        desk.Done(new CommentOnDossier { Id = TestDesk.NewId(), Dossier = desk.Id, By = TestDesk.Clerk, Text = "gọi 0905000111" });
        desk.Done(desk.Supplement());
        desk.Done(desk.Supplied());
        desk.Done(Withdraw(desk));
        return desk;
    }
}
