using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using static Hue.Workflows.Tests.Engine.Refusing;

namespace Hue.Workflows.Tests.Engine.Store;

public sealed class DossierDeskTests
{
    [Fact]
    public void Numbers_of_an_office_follow_each_other_and_start_anew_each_day()
    {
        var desk = new TestDesk().Filed();
        DossierId[] others = [new(Guid.NewGuid()), new(Guid.NewGuid())];
        desk.Done(desk.Filing() with { Dossier = others[0] });
        desk.At("2026-03-03 08:00").Done(desk.Filing() with { Dossier = others[1] });
        Assert.Equal("H57.19777-260302-0002", desk.Other(others[0]).Number);
        Assert.Equal("H57.19777-260303-0001", desk.Other(others[1]).Number);
    }

    [Fact]
    public void Number_belongs_to_the_civil_day_of_the_office()
    {
        var desk = new TestDesk().At("2026-03-03 00:30").Filed(receive: false, channel: "online");
        Assert.Equal("H57.19777-260303-0001", desk.Dossier.Number);
    }

    [Fact]
    public void Same_command_again_gives_the_first_answer()
    {
        var desk = new TestDesk();
        var filing = desk.Filing();
        var first = desk.Done(filing);
        var again = desk.Done(filing);
        Assert.False(first.Repeated);
        Assert.True(again.Repeated);
        Assert.Equal(first.Answer, again.Answer);
        Assert.Equal(1, desk.Dossier.Revision);
    }

    [Fact]
    public void Unknown_dossier_is_not_found() =>
        Assert.IsType<DeskAnswer.NotFound>(new TestDesk().Ask(Suspend(new TestDesk()) with { Dossier = new DossierId(Guid.NewGuid()) }));

    [Fact]
    public async Task Command_without_a_revision_is_decided_anew_when_somebody_was_quicker()
    {
        var desk = new TestDesk().Filed();
        CommentOnDossier Comment() => new() { Id = TestDesk.NewId(), Dossier = desk.Id, By = TestDesk.Clerk, Text = "Ghi" };
        await Task.WhenAll(Enumerable.Range(0, 20).Select(
            _ => Task.Run(() => desk.Desk.HandleAsync(Comment(), CancellationToken.None))));
        Assert.Equal(21, desk.Dossier.Revision);
        Assert.Equal(20, desk.Audit.Count(r => r.Kind == "dossier.commented"));
    }

    [Fact]
    public void Timer_that_is_over_is_answered_as_done_without_effect()
    {
        var desk = new TestDesk().Filed();
        var answer = desk.Done(Timer(desk, "rung/legal/1/khong-co"));
        Assert.True(answer.Repeated);
        Assert.Equal(1, desk.Dossier.Revision);
    }

    [Fact]
    public void Alert_of_the_night_waits_for_the_opening()
    {
        var desk = new TestDesk().Filed().At("2026-03-04 20:00");
        desk.Sweep();
        Assert.Equal(0, desk.SendAlerts());
        desk.At("2026-03-05 07:30");
        Assert.True(desk.SendAlerts() > 0);
        Assert.All(desk.Alerts, a => Assert.NotNull(a.SentAt));
    }
}
