using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using static Hue.Workflows.SystemTests.StoreContract.SampleRows;

namespace Hue.Workflows.SystemTests.StoreContract;

public abstract partial class DossierStoreContract
{
    private const int AtOnce = 40;

    [Fact]
    public async Task Decisions_on_many_dossiers_at_once_are_each_written_whole()
    {
        var decisions = await FullAsync();
        var results = await RacedAsync(AtOnce, i => Store.CommitAsync(decisions[i], None));

        Assert.All(results, result => Assert.IsType<CommitResult.Committed>(result));
        foreach (var decision in decisions)
            await AssertWrittenAsync(decision);
        var timers = await Store.ClaimDueTimersAsync("a", 2 * AtOnce, TimeSpan.FromMinutes(1), Morning.AddDays(9), None);
        Assert.Equal(AtOnce, timers.Count);
        Assert.All(timers, timer => Assert.Equal(("rung/step/2/1/den-han", "{}"), (timer.Name, timer.Payload)));
    }

    [Fact]
    public async Task One_that_was_overtaken_and_one_that_is_wrong_do_not_keep_the_others_of_the_moment_back()
    {
        var decisions = await FullAsync();
        await CommittedAsync(Next(decisions[7].Dossier with { Revision = 1 }));
        decisions[23] = decisions[23] with { Audit = [Audit(decisions[23].Dossier, 5)] };
        var results = await RacedAsync(AtOnce, i => CaughtAsync(decisions[i]));

        Assert.Equal(new CommitResult.Stale(2), results[7].Result);
        Assert.IsType<InvalidOperationException>(results[23].Thrown);
        for (var i = 0; i < AtOnce; i++)
        {
            if (i is not (7 or 23))
            {
                Assert.IsType<CommitResult.Committed>(results[i].Result);
                await AssertWrittenAsync(decisions[i]);
            }
        }

        Assert.Equal(1, (await Queries.DossierAsync(decisions[23].Dossier.Id, None))!.Revision);
    }

    private async Task<Decision[]> FullAsync()
    {
        var decisions = new Decision[AtOnce];
        for (var i = 0; i < AtOnce; i++)
            decisions[i] = await FullAsync(i + 1);
        return decisions;
    }

    /// <summary>A decision with something in every column and of every kind of row that may go with others.</summary>
    private async Task<Decision> FullAsync(int number)
    {
        var row = Dossier(number);
        await FiledAsync(row, filing => filing with { TimersSet = [Timer(row, "rung/step/1/1/den-han", Morning)] });
        return Next(row with
        {
            OfficesInvolved = number % 2 == 0 ? [] : ["H57.SXD", HuongAn],
            Parent = number % 3 == 0 ? new DossierId(Guid.NewGuid()) : null,
            Status = DossierStatus.InProgress,
            DueAt = number % 5 == 0 ? null : Morning.AddDays(number),
            Snapshot = $"{{\"n\":{number}}}",
        }) with
        {
            Tasks = [Task(row) with { State = "done", EndedAt = Morning.AddHours(1), Assignee = "minh" }, Task(row, 2)],
            TimersCleared = ["rung/step/1/1/den-han"],
            TimersSet = [new TimerRow(row.Id, "rung/step/2/1/den-han", Morning.AddHours(number), "rung", "{}")],
        };
    }

    private async Task AssertWrittenAsync(Decision decision)
    {
        var id = decision.Dossier.Id;
        AssertSame(decision.Dossier, await Queries.DossierAsync(id, None));
        AssertSame(decision.Tasks, await Queries.TasksAsync(id, None));
        AssertSame(decision.Audit[0], (await Queries.AuditAsync(id, None))[1]);
        var receipt = new CommandReceipt(decision.Command, id, 2, decision.Answer);
        Assert.Equal(receipt, (await Store.LoadAsync(id, decision.Command, None)).Receipt);
    }

    private async Task<(CommitResult? Result, Exception? Thrown)> CaughtAsync(Decision decision)
    {
        try
        {
            return (await Store.CommitAsync(decision, None), null);
        }
        catch (InvalidOperationException e)
        {
            return (null, e);
        }
    }
}
