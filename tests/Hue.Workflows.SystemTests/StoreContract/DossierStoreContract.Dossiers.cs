using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using static Hue.Workflows.SystemTests.StoreContract.SampleRows;

namespace Hue.Workflows.SystemTests.StoreContract;

public abstract partial class DossierStoreContract
{
    private static readonly DossierQuery All = new() { Offices = null, Now = Morning.AddHours(4) };

    [Fact]
    public async Task An_office_sees_what_it_received_and_where_it_holds_a_task_an_auditor_sees_all()
    {
        await FiledAsync(Dossier(1));
        await FiledAsync(Dossier(2, HuongAn));
        await FiledAsync(Dossier(3, HuongAn) with { OfficesInvolved = [PhuXuan] });
        await FiledAsync(Dossier(4, HuongAn) with { OfficesInvolved = ["H57.SXD"] });
        await FiledAsync(Dossier(5) with { OfficesInvolved = [PhuXuan, HuongAn] });

        Assert.Equal([5, 3, 1], await List(All with { Offices = [PhuXuan] }));
        Assert.Equal([5, 4, 3, 2], await List(All with { Offices = [HuongAn] }));
        Assert.Equal([5, 4, 3, 2, 1], await List(All with { Offices = [HuongAn, PhuXuan] }));
        Assert.Equal([4], await List(All with { Offices = ["H57.SXD"] }));
        Assert.Equal([5, 4, 3, 2, 1], await List(All));
        Assert.Empty(await List(All with { Offices = [] }));
    }

    [Fact]
    public async Task One_who_watches_many_offices_sees_the_dossiers_of_all()
    {
        await FiledAsync(Dossier(1, "office1"));
        await FiledAsync(Dossier(2, "office69"));
        await FiledAsync(Dossier(3, "office70") with { OfficesInvolved = ["office2"] });
        await FiledAsync(Dossier(4, "office70"));
        IReadOnlyList<string> offices = [.. Enumerable.Range(0, 70).Select(i => $"office{i}")];
        Assert.Equal([3, 2, 1], await List(All with { Offices = offices }));
        Assert.Equal(2, (await Queries.CountAsync(offices, Morning, Morning, None)).Open);
    }

    [Fact]
    public async Task An_office_that_gave_its_task_back_sees_the_dossier_no_more()
    {
        var row = await FiledAsync(Dossier(1, HuongAn) with { OfficesInvolved = [PhuXuan] });
        await CommittedAsync(Next(row with { OfficesInvolved = [] }));
        Assert.Empty(await List(All with { Offices = [PhuXuan] }));
    }

    [Theory]
    [InlineData(null, "6,5,4,3,2,1")]
    [InlineData("open", "4,3,2,1")]
    [InlineData("overdue", "2")]
    [InlineData("suspended", "4")]
    [InlineData("ended", "5")]
    public async Task Lists_show_what_is_open_overdue_suspended_or_ended_at_the_moment_asked(string? show, string expected)
    {
        await FileEveryKindAsync();
        Assert.Equal(expected, string.Join(',', await List(All with { Show = show })));
        Assert.Equal(expected, string.Join(',', await List(All with { Show = show, Offices = [PhuXuan] })));
    }

    [Fact]
    public async Task Counts_are_derived_at_the_moment_asked()
    {
        await FileEveryKindAsync();
        await FiledAsync(Dossier(7, HuongAn) with { DueAt = Morning });
        Assert.Equal(new DossierCounts(4, 1, 1, 1, 1), await CountedAsync(4, [PhuXuan]));
        Assert.Equal(new DossierCounts(4, 2, 0, 1, 1), await CountedAsync(4.6, [PhuXuan]));
        Assert.Equal(new DossierCounts(5, 2, 1, 1, 1), await CountedAsync(4, [PhuXuan, HuongAn]));
        Assert.Equal(new DossierCounts(0, 0, 0, 0, 0), await Queries.CountAsync(["H57.SXD"], Morning, Morning, None));
    }

    [Fact]
    public async Task A_due_time_that_is_now_is_not_late_yet()
    {
        await FiledAsync(Dossier(1) with { DueAt = Morning });
        Assert.Empty(await List(All with { Show = "overdue", Now = Morning }));
        Assert.Equal([1], await List(All with { Show = "overdue", Now = Morning.AddSeconds(1) }));
        Assert.Equal(new DossierCounts(1, 0, 1, 0, 0), await Queries.CountAsync([PhuXuan], Morning, Morning, None));
    }

    [Fact]
    public async Task Lists_are_narrowed_by_status_procedure_and_search_together()
    {
        await FiledAsync(Dossier(1));
        await FiledAsync(Dossier(2) with { Status = DossierStatus.InProgress });
        await FiledAsync(Dossier(3) with { Status = DossierStatus.InProgress, Procedure = "1.000656", ProcedureTitle = "Đăng ký khai tử" });
        await FiledAsync(Dossier(4) with { Applicant = "Lê Bá Đạt", SearchText = "h57.19777-260302-0004 le ba dat" });

        Assert.Equal([3, 2], await List(All with { Statuses = [DossierStatus.InProgress] }));
        Assert.Equal([4, 3, 2, 1], await List(All with { Statuses = [DossierStatus.InProgress, DossierStatus.Received] }));
        Assert.Equal([3], await List(All with { Procedure = "1.000656" }));
        Assert.Equal([4], await List(All with { Search = "Đạt lê" }));
        Assert.Equal([2], await List(All with
        {
            Search = "ánh",
            Statuses = [DossierStatus.InProgress],
            Procedure = "1.001193",
            Offices = [PhuXuan]
        }));
    }

    [Fact]
    public async Task Pages_of_dossiers_follow_each_other_while_new_ones_are_filed()
    {
        for (var i = 1; i <= 17; i++)
            // ties across page ends
            await FiledAsync(Dossier(i, i % 2 == 0 ? PhuXuan : HuongAn) with { FiledAt = Morning.AddMinutes(i / 3) });
        var seen = new List<int>();
        string? after = null;
        do
        {
            var page = await Queries.DossiersAsync(All with { Offices = [PhuXuan, HuongAn], Most = 4, After = after }, None);
            Assert.True(page.Items.Count <= 4);
            seen.AddRange(page.Items.Select(row => NumberOf(row.Number)));
            after = page.Next;
            await FiledAsync(Dossier(1000 + seen.Count)); // newer than all that was shown
        }
        while (after is not null);

        Assert.Equal(Enumerable.Range(1, 17), seen.Order());
        Assert.Equal(seen.Select(i => i / 3), seen.Select(i => i / 3).OrderDescending());
    }

    private Task<DossierCounts> CountedAsync(double hour, IReadOnlyList<string> offices)
        => Queries.CountAsync(offices, Morning.AddHours(hour), Morning.AddHours(5), None);

    private async Task FileEveryKindAsync()
    {
        await FiledAsync(Dossier(1));
        await FiledAsync(Dossier(2) with { DueAt = Morning.AddHours(3) });
        await FiledAsync(Dossier(3) with { DueAt = Morning.AddHours(4.5) });
        await FiledAsync(Dossier(4) with { DueAt = null, Suspended = true, Status = DossierStatus.SupplementRequested });
        await FiledAsync(Dossier(5) with
        {
            DueAt = Morning.AddHours(1),
            EndedAt = Morning.AddHours(2),
            Status = DossierStatus.Processed,
            Result = "granted"
        });
        await FiledAsync(Dossier(6) with { DueAt = null, ReceivedAt = null, Status = DossierStatus.Filed, Channel = "online" });
    }

    private async Task<IReadOnlyList<int>> List(DossierQuery query)
        => [.. (await Queries.DossiersAsync(query, None)).Items.Select(row => NumberOf(row.Number))];
}
