using System.Text.Json;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage;
using Hue.Workflows.SystemTests.Http;

namespace Hue.Workflows.SystemTests.StoreContract;

/// <summary>Two hosts write to one dossier as fast as they can: its chain stays one line, and says all that was answered.</summary>
[Collection(PostgresCluster.Name)]
public sealed class ChainForkTests(PostgresCluster cluster)
{
    private const int EachWriter = 20;
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Actor Clerk = new("lan", "Lê Thị Lan", "clerk", "19777");

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task Writers_at_once_never_fork_a_chain(string kind)
    {
        var database = await cluster.NewDatabaseAsync(kind);
        await using var one = await PostgresCluster.OpenAsync(database);
        await using var other = await PostgresCluster.OpenAsync(database);
        var id = new DossierId(Guid.NewGuid());
        await DoneAsync(Desk(one), Filing(id));
        DossierDesk[] desks = [Desk(one), Desk(one), Desk(other), Desk(other)];
        var comments = desks.SelectMany(
            desk => Enumerable.Range(0, EachWriter).Select(i => Task.Run(() => DoneAsync(desk, Comment(id, i)))));
        await Task.WhenAll(comments);

        var rows = await one.Queries.AuditAsync(id, None);
        var row = (await other.Queries.DossierAsync(id, None))!;
        Assert.Equal(row.Snapshot, StoredJson.Write(DossierReplay.From(rows)));
        Assert.Equal(desks.Length * EachWriter, rows.Count(r => r.Kind == "dossier.commented"));
        Assert.Equal(rows.Count, rows.Select(PreviousHash).Distinct().Count());
    }

    private static DossierDesk Desk(Stores stores) => new(stores.Dossiers, () => HueHost.Catalogue, TimeProvider.System);

    private static async Task DoneAsync(DossierDesk desk, DossierCommand command)
        => Assert.IsType<DeskAnswer.Done>(await desk.HandleAsync(command, None));

    private static CommentOnDossier Comment(DossierId id, int number) => new()
    {
        Id = new CommandId(Guid.NewGuid()),
        Dossier = id,
        By = Clerk,
        Text = $"ghi chú {number}",
    };

    private static string PreviousHash(AuditRow row)
    {
        using var record = JsonDocument.Parse(row.Record);
        return record.RootElement.GetProperty("previousHash").GetString()!;
    }

    private static FileDossier Filing(DossierId id)
    {
        var scenario = HueHost.Scenario(Http.Filing.Birth);
        return new FileDossier
        {
            Id = new CommandId(Guid.NewGuid()),
            Dossier = id,
            By = Clerk,
            Procedure = Http.Filing.Birth,
            Version = 0,
            Office = "19777",
            Channel = "counter",
            Subject = "citizen",
            Form = scenario.Form,
            Papers = [.. scenario.Papers.Select(paper => new PaperGiven(paper, 1, 0))],
            ReceiveAtOnce = true,
            Number = new NumberClaim("", default, 0),
        };
    }
}
