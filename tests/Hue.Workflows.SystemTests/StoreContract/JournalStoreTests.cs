using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Engine.Dossiers;
using static Hue.Workflows.SystemTests.StoreContract.SampleRows;

namespace Hue.Workflows.SystemTests.StoreContract;

[Collection(PostgresCluster.Name)]
public sealed class JournalStoreTests(PostgresCluster cluster)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Actor Inspector = new("binh", "Trần Bình", "auditor", "hue", "an", "5d1e");

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task A_record_is_kept_byte_by_byte_with_its_hash(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        var dossier = new DossierId(Guid.NewGuid());
        var refused = Refused(dossier);
        await stores.Journal.AddAsync(refused, None);
        await stores.Journal.AddAsync(Refused(null), None);

        var row = Assert.Single(await stores.Journal.OfDossierAsync(dossier, None));
        Assert.Equal((refused.Id, Morning, "permission.refused", "binh", "hue"), (row.Id, row.At, row.Kind, row.Person, row.Office));
        Assert.Equal(refused.Text(), row.Record);
        Assert.Equal(CanonicalJson.Of(row.Record), row.Record);
        Assert.Equal(RecordText.Hash(row.Record), row.Hash);
    }

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task Reads_of_one_person_dossier_part_and_hour_are_one_record_even_at_once(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        var dossier = new DossierId(Guid.NewGuid());
        await System.Threading.Tasks.Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => stores.Journal.AddAsync(Read(dossier, "form", Morning.AddSeconds(i)), None)));
        await stores.Journal.AddAsync(Read(dossier, "papers", Morning), None);
        await stores.Journal.AddAsync(Read(dossier, "form", Morning.AddHours(1)), None);
        await stores.Journal.AddAsync(Read(null, "search", Morning), None);
        await stores.Journal.AddAsync(Read(null, "search", Morning.AddMinutes(59)), None);

        Assert.Equal(3, (await stores.Journal.OfDossierAsync(dossier, None)).Count);
        Assert.Equal(4, (await stores.Journal.AfterAsync(0, 99, None)).Count);
    }

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task Records_of_both_tables_stand_in_one_order(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        var row = Dossier();
        await stores.Journal.AddAsync(Refused(null), None);
        await stores.Dossiers.CommitAsync(Filing(row) with { Audit = [Audit(row, 1), Audit(row, 2), Audit(row, 3)] }, None);
        await stores.Journal.AddAsync(Refused(row.Id), None);
        await stores.Dossiers.CommitAsync(Next(row) with { Audit = [Audit(row, 4)] }, None);

        var ordered = await stores.Database.ListAsync(
            "select sequence, position from audit_record union all select 0, position from journal_record order by position",
            r => (Sequence: r.GetInt64(0), Position: r.GetInt64(1)),
            None);
        Assert.Equal([0, 1, 2, 3, 0, 4], ordered.Select(r => r.Sequence));
        Assert.Equal(6, ordered.Select(r => r.Position).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task The_journal_is_append_only_even_for_the_applications_own_connection(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        await stores.Journal.AddAsync(Refused(null), None);
        string[] breaches = ["update journal_record set record = '{}'", "delete from journal_record"];
        foreach (var breach in kind == "sqlite" ? breaches : [.. breaches, "truncate journal_record"])
        {
            var refusal = await Assert.ThrowsAnyAsync<Exception>(() => stores.Database.ExecuteAsync(breach, None));
            Assert.Contains("journal_record is append-only", refusal.Message, StringComparison.Ordinal);
        }

        Assert.Single(await stores.Journal.AfterAsync(0, 9, None));
    }

    private static JournalRecord Refused(DossierId? dossier) => new()
    {
        Id = Guid.NewGuid(),
        At = Morning,
        By = Inspector,
        Dossier = dossier,
        Entry = new PermissionRefused("POST /api/dossiers/{id}/claims", "forbidden"),
    };

    private static JournalRecord Read(DossierId? dossier, string part, DateTimeOffset at)
        => JournalRecord.Read(Guid.NewGuid(), at, Inspector, dossier, part);
}
