using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Audit.Searching;
using Hue.Workflows.Storage.Postgres;
using static Hue.Workflows.SystemTests.StoreContract.SampleRows;

namespace Hue.Workflows.SystemTests.StoreContract;

[Collection(PostgresCluster.Name)]
public sealed class TrailSearchTests(PostgresCluster cluster)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DossierCriteria All = new() { Now = TrailSample.Now };

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task Any_combination_finds_what_looking_at_each_dossier_finds(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        var sample = new TrailSample();
        await sample.MakeAsync(stores, 90);
        var hits = 0;
        for (var i = 0; i < 150; i++)
        {
            var asked = sample.Asked();
            var expected = sample.Expected(asked);
            var found = await stores.Trail.DossiersAsync(asked with { Most = 200 }, None);
            Assert.True(expected.SequenceEqual(found.Items.Select(each => each.Id)), $"{asked} marks {string.Join(' ', asked.Marks)}");
            Assert.Equal((expected.Count, false), (found.Count, found.CountIsLeast));
            hits += expected.Count > 0 ? 1 : 0;
        }

        Assert.InRange(hits, 50, 149); // some find, some do not
    }

    /// <summary>Which criterion leads is a matter of speed: whichever does, the same is found.</summary>
    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task Whichever_criterion_leads_the_same_is_found(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        var sample = new TrailSample();
        await sample.MakeAsync(stores, 40);
        await stores.Trail.CatchUpAsync(None);
        var (led, whole) = (0, 0);
        for (var i = 0; i < 60; i++)
        {
            var asked = sample.Asked();
            var expected = sample.Expected(asked);
            var words = await new DossierSearch(stores.Database).OnlyWordsAsync(asked, None);
            whole += words.Count;
            var criteria = Criteria.Of(asked, i % 2 == 0 ? words : null);
            List<(Criterion, bool)?> leads = [null];
            leads.AddRange(criteria.Where(each => each.Lead is not null).Select(each => ((Criterion, bool)?)(each, true)));
            leads.AddRange(criteria.Where(each => each.Stream is not null).Select(each => ((Criterion, bool)?)(each, false)));
            foreach (var lead in leads)
            {
                var (sql, values) = DossierSearch.Statement(asked, criteria, lead, 200);
                var found = await stores.Database.ListAsync(sql, row => new DossierId(row.GetGuid(0)), None, values);
                Assert.True(expected.SequenceEqual(found), sql);
                led++;
            }
        }

        Assert.True(led > 150 && whole > 3, $"Only {led} were tried, with {whole} whole words.");
    }

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task Pages_give_each_dossier_once_and_only_the_first_counts(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        var sample = new TrailSample();
        await sample.MakeAsync(stores, 23);
        foreach (var asked in new[] { All, All with { Office = PhuXuan }, All with { Officer = "lan" }, All with { Applicant = "nguyen" } })
        {
            List<DossierId> found = [];
            string? after = null;
            do
            {
                var page = await stores.Trail.DossiersAsync(asked with { Most = 5, After = after }, None);
                Assert.Equal(after is null ? sample.Expected(asked).Count : null, page.Count);
                found.AddRange(page.Items.Select(each => each.Id));
                after = page.Next;
            }
            while (after is not null);
            Assert.Equal(sample.Expected(asked), found);
        }

        await Assert.ThrowsAsync<PageKeyUnreadableException>(() => stores.Trail.DossiersAsync(All with { After = "x" }, None));
        await Assert.ThrowsAsync<PageKeyUnreadableException>(() => stores.Trail.RecordsAsync(new RecordCriteria { After = "x" }, None));
        Assert.Null(await stores.Trail.SelectionAsync(All, 22, None));
        Assert.Equal(23, (await stores.Trail.SelectionAsync(All, 23, None))!.Count);
    }

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task A_line_says_who_acted_last_what_was_due_and_what_stands_out(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        var row = Dossier() with { DueAt = Morning.AddDays(1) };
        await stores.Dossiers.CommitAsync(Filing(row) with { Audit = [Act(row, 1, "minh")] }, None);
        await stores.Dossiers.CommitAsync(Next(row) with { Audit = [Act(row, 2, Actor.SystemPerson)] }, None);
        var line = Assert.Single((await stores.Trail.DossiersAsync(All with { Applicant = "ánh" }, None)).Items);
        Assert.Equal(("minh", row.DueAt, TrailSample.Now), (line.LastActor?.Person, line.DueAt, line.LateUntil));
        Assert.Equal("Nguyễn Thị Ánh", line.Applicant);

        await stores.Dossiers.CommitAsync(
            Next(row with { Revision = 2, DueAt = null, Suspended = true }) with { Audit = [Act(row, 3, "hoa", "term.extended")] }, None);
        line = Assert.Single((await stores.Trail.DossiersAsync(All with { Officer = "hoa" }, None)).Items);
        Assert.Null(line.LateUntil);
        Assert.Equal(["overridden", "override/extension"], line.Marks.Order());
        Assert.Empty((await stores.Trail.DossiersAsync(All with { Late = true }, None)).Items);
    }

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task Whoever_is_erased_or_renamed_is_found_no_more(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        var row = Dossier();
        await stores.Dossiers.CommitAsync(Filing(row) with { Audit = [Act(row, 1, "minh")] }, None);
        Assert.Single((await stores.Trail.DossiersAsync(All with { Applicant = "nguyen anh" }, None)).Items);

        var renamed = row with { Applicant = "Trần Ánh", SearchText = $"{row.Number.ToLowerInvariant()} tran anh 046199000123" };
        await stores.Dossiers.CommitAsync(Next(renamed) with { Audit = [Act(row, 2, "minh", "form.corrected")] }, None);
        Assert.Empty((await stores.Trail.DossiersAsync(All with { Applicant = "nguyen" }, None)).Items);
        Assert.Single((await stores.Trail.DossiersAsync(All with { Applicant = "tran anh" }, None)).Items);

        var erased = renamed with { Revision = 2, Applicant = "(đã xoá)", SearchText = row.Number.ToLowerInvariant() };
        await stores.Dossiers.CommitAsync(
            Next(erased) with { Audit = [Act(row, 3, "binh", "dossier.erased")], DestroysKey = true }, None);
        const string words = "select count(*) from dossier_mark where mark >= 'word/' and mark < 'word0'";
        Assert.Equal(0, (await stores.Database.ListAsync(words, count => count.GetInt32(0), None))[0]); // with the erasure, not after it
        Assert.Empty((await stores.Trail.DossiersAsync(All with { Applicant = "tran" }, None)).Items);
        Assert.Empty((await stores.Trail.DossiersAsync(All with { Applicant = "046199000123" }, None)).Items);
        Assert.Single((await stores.Trail.DossiersAsync(All with { Officer = "binh" }, None)).Items);
    }

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task Records_are_found_by_person_kind_and_period_over_dossiers_and_journal(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        var sample = new TrailSample();
        await sample.MakeAsync(stores, 40);
        var by = new Actor("lan", "Bà Lan", "clerk", PhuXuan);
        var read = JournalRecord.Read(Guid.NewGuid(), Morning.AddDays(1), by, sample.Rows[0].Id, "form");
        await stores.Journal.AddAsync(read, None);
        var all = sample.Records.Select(record => (record.At, record.Kind, record.Person))
            .Append((read.At, Kind: "personalData.read", Person: "lan")).ToList();
        foreach (var asked in new RecordCriteria[]
        {
            new(), new() { Person = "lan" }, new() { Kinds = ["task.completed", "personalData.read"] }, new() { Person = "nobody" },
            new() { Person = "minh", Kinds = ["task.completed"], From = Morning.AddDays(1), Before = Morning.AddDays(3) },
            new() { From = Morning.AddDays(2) }, new() { Before = Morning.AddDays(1) },
        })
        {
            var expected = all.Where(each => (asked.Person ?? each.Person) == each.Person
                    && (asked.Kinds.Count == 0 || asked.Kinds.Contains(each.Kind))
                    && !(each.At < asked.From) && !(each.At >= asked.Before))
                .OrderByDescending(each => each.At).Select(each => (each.At, each.Kind, each.Person)).ToList();
            var first = await stores.Trail.RecordsAsync(asked with { Most = 7 }, None);
            Assert.Equal(expected.Count, first.Count);
            List<FoundRecord> found = [.. first.Items];
            for (var next = first.Next; next is not null;)
            {
                var page = await stores.Trail.RecordsAsync(asked with { Most = 7, After = next }, None);
                found.AddRange(page.Items);
                next = page.Next;
            }

            Assert.Equal(expected.Order(), found.Select(each => (each.At, each.Kind, each.By!.Person)).Order());
            Assert.Equal(expected.Select(each => each.At), found.Select(each => each.At));
            Assert.Equal(found.Count, found.Select(each => each.Position).Distinct().Count());
        }

        var own = Assert.Single((await stores.Trail.RecordsAsync(new RecordCriteria { Kinds = ["personalData.read"] }, None)).Items);
        Assert.Equal(("Bà Lan", sample.Rows[0].Number, null), (own.By!.Name, own.Number, own.Sequence));
    }

    /// <summary>A position is drawn before its transaction ends: a later one may be visible first.</summary>
    [Fact]
    public async Task A_record_that_becomes_visible_after_later_ones_is_found_all_the_same()
    {
        await using var stores = await cluster.OpenNewAsync();
        var slow = Signed("slow");
        await stores.Database.WriteAsync(
            async connection =>
            {
                await stores.Journal.AddAsync(connection, slow, None);
                await stores.Journal.AddAsync(Signed("quick"), None);
                await stores.Trail.CatchUpAsync(None);
                Assert.Equal("quick", Assert.Single((await stores.Trail.RecordsAsync(new RecordCriteria(), None)).Items).By!.Person);
                return 0;
            },
            None);
        Assert.Equal(["quick", "slow"], await PeopleAsync(stores));
        await stores.Trail.CatchUpAsync(None);
        Assert.Equal(["quick", "slow"], await PeopleAsync(stores));
        Assert.Equal(0, await stores.Trail.CatchUpAsync(None));
    }

    [Fact]
    public async Task A_rush_of_records_is_taken_in_when_it_is_over_or_when_too_many_wait()
    {
        await using var stores = await cluster.OpenNewAsync();
        var index = new TrailIndex(stores.Database, new PostgresSealTurn()) { RushFrom = 3, PutOffMost = 5 };
        async Task<long> AfterAsync(int records)
        {
            await stores.Database.WriteAsync(
                async connection =>
                {
                    for (var i = 0; i < records; i++)
                        await stores.Journal.AddAsync(connection, Signed($"person-{i}"), None);
                    return 0;
                },
                None);
            return await index.RoundAsync(None);
        }

        Assert.Equal(2, await AfterAsync(2));
        Assert.Equal(0, await AfterAsync(3));
        Assert.Equal(3, await AfterAsync(0));
        Assert.Equal(0, await AfterAsync(4));
        Assert.Equal(7, await AfterAsync(3));
        Assert.Equal(0, await AfterAsync(4));
        Assert.Equal(16, (await stores.Trail.RecordsAsync(new RecordCriteria(), None)).Items.Count);
    }

    private static async Task<IEnumerable<string>> PeopleAsync(Stores stores)
        => (await stores.Trail.RecordsAsync(new RecordCriteria(), None)).Items.Select(each => each.By!.Person).Order();

    private static JournalRecord Signed(string person) => new()
    {
        Id = Guid.NewGuid(),
        At = Morning,
        By = new Actor(person, person, "clerk", PhuXuan),
        Entry = new SignedOut(),
    };

    private static AuditRow Act(DossierRow row, long sequence, string person, string kind = "task.completed") => Audit(row, sequence) with
    {
        Kind = kind,
        Person = person,
        Record = $$"""{"actor":{"name":"{{person}}","office":"x","person":"{{person}}","role":"clerk"},"event":{"kind":"{{kind}}"} }""",
    };
}
