using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.SystemTests.StoreContract;

/// <summary>Keys of pages come back from clients, who may have changed them.</summary>
[Collection(PostgresCluster.Name)]
public sealed class PageKeyTests(PostgresCluster cluster)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly string Foreign = Key("9000000000000000000.00000000000000000000000000000001.1");
    private static readonly string[] Broken =
        ["x", "%", "", Key("1.2"), Key("a.b.c"), Key("1.00000000000000000000000000000001.x"), new('A', 5000)];

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task A_key_that_no_list_gave_is_refused_as_such(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        var list = new DossierQuery { Offices = null, Now = SampleRows.Morning };
        var inbox = new InboxQuery { Person = "minh", Roles = [] };
        foreach (var key in Broken)
        {
            await Assert.ThrowsAsync<PageKeyUnreadableException>(() => stores.Queries.DossiersAsync(list with { After = key }, None));
            await Assert.ThrowsAsync<PageKeyUnreadableException>(() => stores.Queries.InboxAsync(inbox with { After = key }, None));
        }

        await Assert.ThrowsAsync<PageKeyUnreadableException>(() => stores.Queries.DossiersAsync(list with { After = Foreign }, None));
        Assert.Empty((await stores.Queries.InboxAsync(inbox with { After = Foreign }, None)).Items);
    }

    private static string Key(string text) => System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.ASCII.GetBytes(text));
}
