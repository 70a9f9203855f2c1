using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Storage.Accounts;

namespace Hue.Workflows.SystemTests.StoreContract;

[Collection(PostgresCluster.Name)]
public sealed class AccountStoreTests(PostgresCluster cluster)
{
    private static readonly Actor By = new("quan.tri", "Quản trị", "administrator", "hue");
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateOnly Day = new(2026, 3, 2);

    private static readonly Account Minh = new()
    {
        Id = "minh",
        UserName = "Minh",
        NormalizedName = "MINH",
        DisplayName = "Trần Minh",
        PasswordHash = "hash",
        SecurityStamp = "1",
        LockoutEnd = new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero),
    };

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task An_account_reads_back_as_it_was_written(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        Assert.True(await stores.Accounts.CreateAsync(Minh, By, None));
        Assert.Equal(Minh, await stores.Accounts.FindByIdAsync("minh", None));
        Assert.Equal(Minh, await stores.Accounts.FindByNameAsync("MINH", None));
        Assert.Null(await stores.Accounts.FindByIdAsync("nobody", None));

        var changed = Minh with { PasswordHash = null, LockoutEnd = null, AccessFailedCount = 2, LockoutEnabled = false, Disabled = true };
        Assert.True(await stores.Accounts.UpdateAsync(changed, By, None));
        Assert.Equal([changed], await stores.Accounts.AllAsync(None));
        Assert.False(await stores.Accounts.UpdateAsync(changed with { Id = "nobody", NormalizedName = "NOBODY" }, By, None));
    }

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task What_changes_of_an_account_is_recorded_and_no_password_and_no_address_with_it(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        await stores.Accounts.CreateAsync(Minh, By, None);
        var end = DateTimeOffset.UtcNow.AddMinutes(15);
        Account[] steps =
        [
            Minh with { AccessFailedCount = 3 },
            Minh with { LockoutEnd = end },
            Minh with { LockoutEnd = null, PasswordHash = "geheim", SecurityStamp = "2" },
            Minh with { LockoutEnd = null, PasswordHash = "stronger", SecurityStamp = "2", Email = "minh@hue.example" },
            Minh with { LockoutEnd = null, PasswordHash = "stronger", SecurityStamp = "2", Email = "minh@hue.example", Disabled = true },
        ];
        foreach (var step in steps)
            await stores.Accounts.UpdateAsync(step, By, None);
        var records = (await stores.Journal.AfterAsync(0, 100, None)).Where(r => r.Kind == "account.changed").ToList();
        Assert.Equal(
            ["lockedUntil", "lockedUntil password", "email passwordForm", "disabled"],
            records.Select(r => string.Join(' ', System.Text.RegularExpressions.Regex.Matches(r.Record, "\"member\":\"(\\w+)\"")
                .Select(m => m.Groups[1].Value))));
        Assert.All(records, r => Assert.Equal("quan.tri", r.Person));
        Assert.DoesNotContain(records, r => r.Record.Contains("geheim", StringComparison.Ordinal)
            || r.Record.Contains("stronger", StringComparison.Ordinal) || r.Record.Contains("hue.example", StringComparison.Ordinal));
        Assert.Contains("\"after\":\"true\",\"before\":\"false\",\"member\":\"disabled\"", records[^1].Record, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task A_name_belongs_to_one_account(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        var made = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => stores.Accounts.CreateAsync(Minh with { Id = $"minh{i}" }, By, None)));
        Assert.Single(made, true);
        Assert.Single(await stores.Accounts.AllAsync(None));
    }

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task Failed_sign_ins_at_the_same_moment_are_each_counted(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        await stores.Accounts.CreateAsync(Minh, By, None);
        var counts = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => stores.Accounts.AddFailureAsync("minh", None))));
        Assert.Equal(Enumerable.Range(1, 10), counts.Order());
    }

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task Roles_hold_from_their_first_to_their_last_day(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        await stores.Accounts.CreateAsync(Minh, By, None);
        AccountRole[] roles =
        [
            new("19777", "headOfUnit", Day.AddDays(1), Day.AddDays(2)), new("19777", "specialist"),
            new("19789", "specialist", null, Day.AddDays(-1)),
        ];
        await stores.Accounts.SetRolesAsync("minh", [new("old", "clerk")], By, None);
        await stores.Accounts.SetRolesAsync("minh", roles, By, None);

        Assert.Equal(roles, await stores.Accounts.RolesAsync("minh", None));
        Assert.Equal([roles[1]], await stores.Accounts.RolesAsync("minh", Day, None));
        Assert.Equal([roles[0], roles[1]], await stores.Accounts.RolesAsync("minh", Day.AddDays(2), None));
        Assert.Equal([roles[1]], await stores.Accounts.RolesAsync("minh", Day.AddDays(3), None));
        Assert.Equal([roles[1], roles[2]], await stores.Accounts.RolesAsync("minh", Day.AddDays(-1), None));
    }

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task People_of_a_role_are_those_who_hold_it_that_day_and_have_not_left(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        foreach (var (id, left, role) in new[]
        {
            ("an", false, new AccountRole("19777", "specialist")), ("binh", true, new AccountRole("19777", "specialist")),
            ("chi", false, new AccountRole("19777", "specialist", Day.AddDays(1))), ("dung", false, new AccountRole("19789", "specialist")),
            ("em", false, new AccountRole("19777", "clerk")),
        })
        {
            await stores.Accounts.CreateAsync(Minh with { Id = id, NormalizedName = id, DisplayName = id, Disabled = left }, By, None);
            await stores.Accounts.SetRolesAsync(id, [role], By, None);
        }

        async Task<IEnumerable<string>> OnDay(DateOnly day)
            => (await stores.Accounts.PeopleAsync("19777", "specialist", day, None)).Select(account => account.Id);
        Assert.Equal(["an"], await OnDay(Day));
        Assert.Equal(["an", "chi"], await OnDay(Day.AddDays(1)));
    }

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task Keys_are_kept_in_order_and_never_replaced(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        var at = new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
        await stores.KeyRing.AddAsync("b", "<key id=\"b\"/>", at, None);
        await stores.KeyRing.AddAsync("a", "<key id=\"a\"/>", at.AddDays(1), None);
        await stores.KeyRing.AddAsync("b", "<other/>", at.AddDays(2), None);
        Assert.Equal(["<key id=\"b\"/>", "<key id=\"a\"/>"], await stores.KeyRing.AllAsync(None));
    }
}
