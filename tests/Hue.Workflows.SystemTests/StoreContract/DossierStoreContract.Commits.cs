using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using static Hue.Workflows.SystemTests.StoreContract.SampleRows;

namespace Hue.Workflows.SystemTests.StoreContract;

public abstract partial class DossierStoreContract
{
    [Fact]
    public async Task Everything_committed_reads_back_as_it_was()
    {
        var row = Dossier() with
        {
            OfficesInvolved = ["H57.SXD", HuongAn],
            Parent = new DossierId(Guid.NewGuid()),
            Status = DossierStatus.Processed,
            EndedAt = Morning.AddHours(3),
            Result = "granted",
            Suspended = true,
            DueAt = null,
        };
        var filing = Filing(row) with { Alerts = [Alert(row) with { Tell = ["assignee", "leader"], Assignee = "minh" }] };
        await CommittedAsync(filing);

        AssertSame(row, (await Store.LoadAsync(row.Id, filing.Command, None)).Dossier);
        AssertSame(row, await Queries.DossierAsync(row.Id, None));
        AssertSame(row, await Queries.DossierByNumberAsync(row.Number, None));
        AssertSame(filing.Tasks, await Queries.TasksAsync(row.Id, None));
        AssertSame(filing.Audit, await Queries.AuditAsync(row.Id, None));
        AssertSame([new StoredAlert(filing.Alerts[0], null)], await Queries.AlertsAsync(row.Id, None));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(70)]
    public async Task Records_of_a_decision_read_back_as_they_were(int count)
    {
        var row = Dossier();
        IReadOnlyList<AuditRow> records = [.. Enumerable.Range(1, count).Select(i => Audit(row, i) with { Record = $"{{\"n\":{i}}}" })];
        await CommittedAsync(Filing(row) with { Audit = records });
        AssertSame(records, await Queries.AuditAsync(row.Id, None));
    }

    [Fact]
    public async Task Records_of_a_decision_that_differ_in_everything_read_back_as_they_were()
    {
        var row = Dossier();
        IReadOnlyList<AuditRow> records =
        [
            .. Enumerable.Range(1, 4).Select(i => Audit(row, i) with
            {
                At = Morning.AddMinutes(i),
                Kind = $"kind.{i}",
                Person = $"person-{i}",
                Office = $"office-{i}",
                Command = new CommandId(Guid.NewGuid()),
                Hash = new string((char)('0' + i), 64),
            }),
        ];
        await CommittedAsync(Filing(row) with { Audit = records });
        AssertSame(records, await Queries.AuditAsync(row.Id, None));
    }

    [Fact]
    public async Task Nothing_is_found_where_nothing_is()
    {
        var nobody = new DossierId(Guid.NewGuid());
        var loaded = await Store.LoadAsync(nobody, new CommandId(Guid.NewGuid()), None);
        Assert.Equal((null, null, true), (loaded.Dossier, loaded.Receipt, loaded.KeyIsNew));
        Assert.Null(await Queries.DossierAsync(nobody, None));
        Assert.Null(await Queries.DossierByNumberAsync("H57.19777-260302-9999", None));
        Assert.Empty(await Queries.TasksAsync(nobody, None));
        Assert.Empty(await Queries.AuditAsync(nobody, None));
    }

    [Fact]
    public async Task A_later_decision_replaces_the_dossier_and_the_tasks_it_names()
    {
        var row = await FiledAsync(Dossier());
        var done = Task(row) with { State = "done", EndedAt = Morning.AddHours(1), Assignee = "minh", AssigneeName = "Trần Minh" };
        var next = Next(row with { Status = DossierStatus.InProgress, Snapshot = "{}" }) with { Tasks = [done, Task(row, 2)] };
        await CommittedAsync(next);

        AssertSame(next.Dossier, await Queries.DossierAsync(row.Id, None));
        AssertSame(next.Tasks, await Queries.TasksAsync(row.Id, None));
        Assert.Equal([1, 2], (await Queries.AuditAsync(row.Id, None)).Select(audit => audit.Sequence));
    }

    [Fact]
    public async Task Of_fifty_decisions_on_one_revision_one_is_taken()
    {
        var row = await FiledAsync(Dossier());
        var results = await RacedAsync(50, _ => Store.CommitAsync(Next(row), None));

        Assert.Single(results.OfType<CommitResult.Committed>());
        Assert.Equal(49, results.OfType<CommitResult.Stale>().Count(stale => stale.Revision == 2));
        Assert.Equal(2, (await Queries.AuditAsync(row.Id, None)).Count);
        Assert.Equal(2, (await Queries.DossierAsync(row.Id, None))!.Revision);
    }

    [Fact]
    public async Task A_decision_on_a_dossier_that_is_not_there_is_stale()
    {
        var row = Dossier() with { Revision = 4 };
        Assert.Equal(new CommitResult.Stale(0), await Store.CommitAsync(Next(row), None));
        Assert.Null(await Queries.DossierAsync(row.Id, None));
    }

    [Fact]
    public async Task A_command_sent_many_times_at_once_is_done_once_and_answered_alike()
    {
        var row = await FiledAsync(Dossier());
        var next = Next(row);
        var results = await RacedAsync(20, _ => Store.CommitAsync(next, None));

        Assert.Single(results.OfType<CommitResult.Committed>());
        var receipt = new CommandReceipt(next.Command, row.Id, 2, next.Answer);
        Assert.Equal(19, results.OfType<CommitResult.Repeated>().Count(repeated => repeated.Receipt == receipt));
        Assert.Equal(2, (await Queries.AuditAsync(row.Id, None)).Count);
        Assert.Equal(receipt, (await Store.LoadAsync(row.Id, next.Command, None)).Receipt);
    }

    [Fact]
    public async Task A_filing_sent_many_times_at_once_makes_one_dossier()
    {
        var offer = await Store.OfferNumberAsync("H57.19777", new DateOnly(2026, 3, 2), None);
        var filing = Filing(Dossier(), offer);
        var results = await RacedAsync(20, _ => Store.CommitAsync(filing, None));

        Assert.Single(results.OfType<CommitResult.Committed>());
        Assert.Equal(19, results.OfType<CommitResult.Repeated>().Count());
        Assert.Equal(2, (await Store.OfferNumberAsync("H57.19777", new DateOnly(2026, 3, 2), None)).Sequence);
    }

    [Fact]
    public async Task A_command_repeated_after_later_decisions_still_gives_its_first_answer()
    {
        var row = await FiledAsync(Dossier());
        var first = Next(row);
        var second = Next(await CommittedAsync(first));
        await CommittedAsync(second);

        var repeated = Assert.IsType<CommitResult.Repeated>(await Store.CommitAsync(first, None));
        Assert.Equal(new CommandReceipt(first.Command, row.Id, 2, first.Answer), repeated.Receipt);
        Assert.Equal(3, (await Queries.DossierAsync(row.Id, None))!.Revision);
    }

    [Fact]
    public async Task A_commit_that_fails_in_the_middle_leaves_nothing()
    {
        var row = await FiledAsync(Dossier(), filing => filing with { Alerts = [Alert(filing.Dossier)] });
        var again = Next(row with { Status = DossierStatus.InProgress }) with
        {
            Tasks = [Task(row) with { State = "done" }, Task(row, 2)],
            TimersSet = [Timer(row, "rung/legal/1/den-han", Morning)],
            Alerts = [Alert(row)], // raised already: a bug, found after dossier, tasks and timers were written
        };

        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Store.CommitAsync(again, None));
        AssertSame(row, await Queries.DossierAsync(row.Id, None));
        AssertSame([Task(row)], await Queries.TasksAsync(row.Id, None));
        Assert.Single(await Queries.AuditAsync(row.Id, None));
        Assert.Single(await Queries.AlertsAsync(row.Id, None));
        Assert.Empty(await Store.ClaimDueTimersAsync("a", 10, TimeSpan.FromMinutes(1), Morning.AddDays(9), None));
        Assert.Null((await Store.LoadAsync(row.Id, again.Command, None)).Receipt);
        await CommittedAsync(again with { Alerts = [] });
    }

    [Theory]
    [InlineData(3, "a record is missing")]
    [InlineData(1, "a record is there already")]
    public async Task An_audit_sequence_that_does_not_follow_is_refused(long sequence, string why)
    {
        var row = await FiledAsync(Dossier());
        var gap = Next(row) with { Audit = [Audit(row, sequence)] };

        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Store.CommitAsync(gap, None));
        Assert.True((await Queries.AuditAsync(row.Id, None)).Count == 1, why);
        Assert.Equal(1, (await Queries.DossierAsync(row.Id, None))!.Revision);
        Assert.Null((await Store.LoadAsync(row.Id, gap.Command, None)).Receipt);
    }

    [Fact]
    public async Task An_audit_gap_inside_a_decision_is_refused()
    {
        var row = await FiledAsync(Dossier());
        var gap = Next(row) with { Audit = [Audit(row, 2), Audit(row, 4)] };
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Store.CommitAsync(gap, None));
        Assert.Single(await Queries.AuditAsync(row.Id, None));
    }
}
