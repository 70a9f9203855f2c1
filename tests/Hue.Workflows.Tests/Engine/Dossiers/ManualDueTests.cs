using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Tests.WorkingTime;

namespace Hue.Workflows.Tests.Engine.Dossiers;

public sealed class ManualDueTests
{
    [Theory]
    [InlineData("2026-03-06 09:20", "40.33… hours have no end of decimals")]
    [InlineData("2026-03-06 17:00", "a closing stays on its day")]
    [InlineData("2026-03-02 08:01", "a minute")]
    [InlineData("2026-03-31 11:29", "a minute before the break")]
    public void The_due_time_that_a_clerk_gives_is_kept_to_the_minute(string due, string because)
    {
        var desk = new TestDesk(TestProcedure.Plain() with { Term = new LegalTerm { Cases = [], Unknown = true } });
        var wanted = TestCalendars.At(due);

        desk.Done(desk.Filing() with { ManualDue = new ManualDue(wanted, "Hẹn theo thỏa thuận") });

        Assert.True(wanted == desk.Dossier.Legal!.DueAt, $"{because}: {desk.Dossier.Legal.DueAt:O}");
    }
}
