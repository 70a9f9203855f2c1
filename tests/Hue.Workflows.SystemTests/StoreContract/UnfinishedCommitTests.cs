using Hue.Workflows.Engine.Dossiers;
using static Hue.Workflows.SystemTests.StoreContract.SampleRows;

namespace Hue.Workflows.SystemTests.StoreContract;

/// <summary>A failure at the last statement of a commit, after every other row was written: nothing of it stays.</summary>
[Collection(PostgresCluster.Name)]
public sealed class UnfinishedCommitTests(PostgresCluster cluster)
{
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>elsa-core#7726: state and bookmark were not one transaction, and an instance was suspended for ever.</summary>
    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task A_failure_at_the_last_statement_leaves_nothing(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        var row = Dossier();
        await stores.Dossiers.CommitAsync(Filing(row, new NumberClaim("H57.19777", new DateOnly(2026, 3, 2), 1)), None);
        foreach (var statement in BrokenReceipts(kind))
            await stores.Database.ExecuteAsync(statement, None);

        var next = Next(row) with { Tasks = [Task(row, 2)], TimersSet = [Timer(row, "a", Morning)], Alerts = [Alert(row)] };
        await Assert.ThrowsAnyAsync<Exception>(() => stores.Dossiers.CommitAsync(next, None));
        var filing = Filing(Dossier(2), new NumberClaim("H57.19777", new DateOnly(2026, 3, 2), 2));
        await Assert.ThrowsAnyAsync<Exception>(() => stores.Dossiers.CommitAsync(filing, None));

        Assert.Equal(row.Revision, (await stores.Queries.DossierAsync(row.Id, None))!.Revision);
        Assert.Single(await stores.Queries.TasksAsync(row.Id, None));
        Assert.Single(await stores.Queries.AuditAsync(row.Id, None));
        Assert.Empty(await stores.Queries.AlertsAsync(row.Id, None));
        Assert.Empty(await stores.Dossiers.ClaimDueTimersAsync("a", 9, TimeSpan.FromMinutes(1), Morning.AddDays(1), None));
        Assert.Null(await stores.Queries.DossierAsync(filing.Dossier.Id, None));
        Assert.Equal(2, (await stores.Dossiers.OfferNumberAsync("H57.19777", new DateOnly(2026, 3, 2), None)).Sequence);
    }

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task The_audit_trail_is_append_only_even_for_the_applications_own_connection(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        var row = Dossier();
        await stores.Dossiers.CommitAsync(Filing(row), None);
        string[] breaches = ["update audit_record set record = '{}'", "delete from audit_record where sequence = 1"];
        foreach (var breach in kind == "sqlite" ? breaches : [.. breaches, "truncate audit_record"])
        {
            var refusal = await Assert.ThrowsAnyAsync<Exception>(() => stores.Database.ExecuteAsync(breach, None));
            Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
        }

        Assert.Single(await stores.Queries.AuditAsync(row.Id, None));
    }

    private static string[] BrokenReceipts(string kind) => kind == "sqlite"
        ? ["create trigger broken before insert on command_receipt begin select raise(abort, 'the disk is on fire'); end"]
        : [
            "create function broken() returns trigger language plpgsql as $$ begin raise exception 'the disk is on fire'; end $$",
            "create trigger broken before insert on command_receipt for each row execute function broken()",
        ];
}
