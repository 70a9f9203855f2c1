using Hue.Workflows.Engine.Store;
using static Hue.Workflows.SystemTests.StoreContract.SampleRows;

namespace Hue.Workflows.SystemTests.StoreContract;

public abstract partial class DossierStoreContract
{
    private static readonly InboxQuery Minh = new() { Person = "minh", Roles = [(PhuXuan, "specialist")] };

    /// <summary>camunda#24178: a list by due date began with the least urgent.</summary>
    [Fact]
    public async Task The_most_urgent_stands_first_without_a_due_time_later_and_suspended_last()
    {
        await TaskOf(1, task => task with { State = "suspended", UrgentAt = null });
        await TaskOf(2, task => task with { UrgentAt = null });
        await TaskOf(3, task => task with { UrgentAt = Morning.AddHours(3) });
        await TaskOf(4, task => task with { UrgentAt = Morning.AddHours(-50) });
        await TaskOf(5, task => task with { UrgentAt = Morning.AddHours(1) });

        Assert.Equal([4, 5, 3, 2, 1], await Inbox(Minh));
    }

    [Fact]
    public async Task An_inbox_holds_the_pool_of_ones_roles_and_what_is_assigned_to_oneself()
    {
        await TaskOf(1, task => task);
        await TaskOf(2, task => task with { Role = "leader" });
        await TaskOf(3, task => task with { Office = HuongAn });
        await TaskOf(4, task => task with { Office = HuongAn, Role = "leader", Assignee = "minh", AssigneeName = "Minh" });
        await TaskOf(5, task => task with { Assignee = "minh", AssigneeName = "Minh" });
        await TaskOf(6, task => task with { Assignee = "lan", AssigneeName = "Lan" });
        await TaskOf(7, task => task with { State = "done", EndedAt = Morning, Assignee = "minh" });
        await TaskOf(8, task => task with { State = "cancelled", EndedAt = Morning });

        Assert.Equal([1, 4, 5], (await Inbox(Minh)).Order());
        Assert.Equal([4, 5], (await Inbox(Minh with { OnlyMine = true })).Order());
        Assert.Equal([1, 3, 4, 5], (await Inbox(Minh with { Roles = [(PhuXuan, "specialist"), (HuongAn, "specialist")] })).Order());
        Assert.Equal([4, 5], (await Inbox(Minh with { Roles = [] })).Order());
    }

    [Fact]
    public async Task One_who_holds_many_roles_in_many_offices_sees_all_of_them()
    {
        await TaskOf(1, task => task with { Office = "office1", UrgentAt = Morning.AddHours(2) });
        await TaskOf(2, task => task with { Office = "office39", Role = "leader", UrgentAt = Morning.AddHours(1) });
        await TaskOf(3, task => task with { Office = "office40" });
        var roles = Enumerable.Range(0, 40).SelectMany(i => new[] { ($"office{i}", "specialist"), ($"office{i}", "leader") }).ToList();
        Assert.Equal([2, 1], await Inbox(Minh with { Roles = roles }));
    }

    [Fact]
    public async Task A_line_shows_the_task_and_its_dossier()
    {
        var row = await TaskOf(1, task => task);
        var line = Assert.Single((await Queries.InboxAsync(Minh, None)).Items);
        AssertSame(new InboxLine(Task(row), row.Number, row.Procedure, row.ProcedureTitle, row.Applicant, row.Status, false, 1), line);
    }

    /// <summary>Camunda before 8.8: the inbox showed the past, by up to hours.</summary>
    [Fact]
    public async Task An_answer_shows_ones_own_write()
    {
        var row = await TaskOf(1, task => task);
        var done = Task(row) with { State = "done", EndedAt = Morning };
        await CommittedAsync(Next(row) with { Tasks = [done, Task(row, 2) with { Step = "ky" }] });
        Assert.Equal(["ky"], (await Queries.InboxAsync(Minh, None)).Items.Select(line => line.Task.Step));
    }

    /// <summary>OpenCRVS #12427: one could not search inside an inbox.</summary>
    [Theory]
    [InlineData("Trần Đình", "2", "with marks")]
    [InlineData("tran dinh", "2", "without")]
    [InlineData("dinh TRAN", "2", "words in any order")]
    [InlineData("260302-0003", "3", "part of a number")]
    [InlineData("khai tử", "3", "the procedure's title")]
    [InlineData("1.000656", "3", "the procedure's code")]
    [InlineData("100%", "", "a sign of the pattern language is a letter like others")]
    [InlineData("_", "", "and so is this one")]
    [InlineData("  ", "1,2,3", "nothing asked, all found")]
    public async Task An_inbox_is_searched_without_marks(string search, string expected, string why)
    {
        await TaskOf(1, task => task);
        await TaskOf(2, task => task, row => row with { Applicant = "Trần Đình Độ", SearchText = "h57.19777-260302-0002 tran dinh do" });
        await TaskOf(3, task => task, row => row with { Procedure = "1.000656", ProcedureTitle = "Đăng ký khai tử" });
        Assert.True(expected == string.Join(',', (await Inbox(Minh with { Search = search })).Order()), why);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_double_while_others_write()
    {
        for (var i = 1; i <= 23; i++)
            await TaskOf(i, task => task with { UrgentAt = Morning.AddMinutes(i / 4) }); // ties across page ends
        var seen = new List<int>();
        string? after = null;
        do
        {
            var page = await Queries.InboxAsync(Minh with { Most = 5, After = after }, None);
            seen.AddRange(page.Items.Select(line => NumberOf(line.DossierNumber)));
            after = page.Next;
            // before what has been shown: not on a later page
            await TaskOf(100 + seen.Count, task => task with { UrgentAt = Morning.AddHours(-1) });
        }
        while (after is not null);

        Assert.Equal(Enumerable.Range(1, 23), seen.Order());
        Assert.Equal(seen.Select(i => i / 4), seen.Select(i => i / 4).Order());
    }

    [Fact]
    public async Task A_page_that_holds_the_rest_has_no_next()
    {
        await TaskOf(1, task => task);
        await TaskOf(2, task => task);
        Assert.Null((await Queries.InboxAsync(Minh with { Most = 2 }, None)).Next);
        Assert.NotNull((await Queries.InboxAsync(Minh with { Most = 1 }, None)).Next);
    }

    private Task<DossierRow> TaskOf(int number, Func<TaskRow, TaskRow> change, Func<DossierRow, DossierRow>? dossier = null)
        => FiledAsync((dossier ?? (row => row))(Dossier(number)), filing => filing with { Tasks = [change(filing.Tasks[0])] });

    private async Task<IReadOnlyList<int>> Inbox(InboxQuery query)
        => [.. (await Queries.InboxAsync(query, None)).Items.Select(line => NumberOf(line.DossierNumber))];

    private static int NumberOf(string dossier)
        => int.Parse(dossier[(dossier.LastIndexOf('-') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
}
