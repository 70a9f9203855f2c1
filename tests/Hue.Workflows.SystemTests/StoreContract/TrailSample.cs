using System.Globalization;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Audit.Searching;
using static Hue.Workflows.SystemTests.StoreContract.SampleRows;

namespace Hue.Workflows.SystemTests.StoreContract;

/// <summary>Dossiers with a trail, the same in every run, and what a search over them must find, by looking at each.</summary>
internal sealed class TrailSample
{
    public static readonly DateTimeOffset Now = Morning.AddDays(6);
    public static readonly string[] Officers = ["lan", "minh", "hoa"];
    public static readonly string[] Offices = [PhuXuan, HuongAn];
    public static readonly string[] Procedures = ["1.001193", "1.000656", "2.000635"];

    private static readonly string[] Names = ["Nguyễn Thị Ánh", "Nguyễn Văn Đức", "Trần An", "Lê Đình Ánh Dương", "Công ty A&B 100%_"];

    private static readonly string[] Words =
        ["nguyen", "ÁNH", "an", "đức ngu", "046199", "anh duong", "%", "100%", "không có", "a&b"];

    private static readonly (string Kind, string Event, string Changes, string[] Marks)[] Acts =
    [
        ("task.completed", "", "", []),
        ("task.completed", "", "", []),
        ("dossier.migrated", "", "", [RecordMarks.Migrated]),
        ("fee.assessed", "", "", [RecordMarks.Overridden, RecordMarks.FeeByHand]),
        ("clock.stopped", "\"cause\":\"supplement\",", "", []),
        ("clock.stopped", "\"cause\":\"manual\",", "", [RecordMarks.Overridden, RecordMarks.StoppedByHand]),
        ("task.assigned", "", """{"after":"hoa","field":"task.3.assignee"}""", []),
        ("task.assigned", "", """{"after":"hoa","before":"minh","field":"task.3.assignee"}""", [RecordMarks.Reassigned]),
        ("alert.raised", "", """{"before":"minh","field":"task.3.assignee"}""", [RecordMarks.Reassigned]),
        ("task.released", "", """{"before":"minh","field":"task.3.assignee"}""", []),
    ];

    private readonly Random random = new(20260302);
    private readonly List<(DossierRow Row, MeasureRow? Measure, List<(AuditRow Record, string[] Marks)> Trail)> dossiers = [];

    public IReadOnlyList<DossierRow> Rows => [.. dossiers.Select(each => each.Row)];

    public IReadOnlyList<AuditRow> Records => [.. dossiers.SelectMany(each => each.Trail).Select(each => each.Record)];

    public async Task MakeAsync(Stores stores, int many)
    {
        for (var i = 1; i <= many; i++)
        {
            var (row, measure) = Made(i);
            var trail = Trail(row);
            dossiers.Add((row, measure, trail));
            var filing = Filing(row) with { Tasks = [], Measure = measure, Audit = [trail[0].Record] };
            Assert.IsType<CommitResult.Committed>(await stores.Dossiers.CommitAsync(filing, CancellationToken.None));
            for (var at = 1; at < trail.Count; at++)
            {
                var next = Next(row with { Revision = at }) with { Audit = [trail[at].Record] };
                Assert.IsType<CommitResult.Committed>(await stores.Dossiers.CommitAsync(next, CancellationToken.None));
            }
        }
    }

    /// <summary>Any combination, most of them of two or three.</summary>
    public DossierCriteria Asked()
    {
        T? Maybe<T>(T value) => random.Next(5) == 0 ? value : default;
        DateTimeOffset? Day(int offset) => random.Next(6) == 0 ? Morning.AddDays(random.Next(6) + offset) : null;
        return new DossierCriteria
        {
            Number = Maybe(random.Next(2) == 0 ? "H57.19777-260302-00" : Rows[random.Next(Rows.Count)].Number),
            Applicant = Maybe(Words[random.Next(Words.Length)]),
            Procedure = Maybe(Procedures[random.Next(3)]),
            Office = Maybe(Offices[random.Next(2)]),
            Officer = Maybe(random.Next(4) == 0 ? "nobody" : Officers[random.Next(3)]),
            ReceivedFrom = Day(0),
            ReceivedBefore = Day(1),
            ActedFrom = Day(0),
            ActedBefore = Day(1),
            Late = random.Next(4) == 0,
            Marks = random.Next(4) == 0 ? [RecordMarks.All[random.Next(RecordMarks.All.Count)]] : [],
            Now = Now,
        };
    }

    /// <summary>What must be found, newest first.</summary>
    public IReadOnlyList<DossierId> Expected(DossierCriteria asked) =>
    [
        .. dossiers.Where(each => Fits(asked, each.Row, each.Measure, each.Trail))
            .OrderByDescending(each => each.Row.FiledAt).Select(each => each.Row.Id),
    ];

    private static bool Fits(
        DossierCriteria asked, DossierRow row, MeasureRow? measure, List<(AuditRow Record, string[] Marks)> trail)
    {
        var words = row.SearchText.Split(' ')[1..];
        var acts = trail.Select(each => each.Record).Where(record => asked.Officer is null || record.Person == asked.Officer);
        return (asked.Number is null || row.Number.StartsWith(asked.Number, StringComparison.Ordinal))
            && (asked.Applicant is null || Hue.Workflows.Storage.Dossiers.SearchWords.Fold(asked.Applicant).Split(' ')
                .All(word => words.Any(own => own.StartsWith(word, StringComparison.Ordinal))))
            && (asked.Procedure ?? row.Procedure) == row.Procedure
            && (asked.Office ?? row.Office) == row.Office
            && acts.Any(record => !(record.At < asked.ActedFrom) && !(record.At >= asked.ActedBefore))
            && (asked.ReceivedFrom is null || row.ReceivedAt >= asked.ReceivedFrom)
            && (asked.ReceivedBefore is null || row.ReceivedAt < asked.ReceivedBefore)
            && (!asked.Late || IsLate(row, measure))
            && asked.Marks.All(mark => trail.Any(each => each.Marks.Contains(mark)));
    }

    private static bool IsLate(DossierRow row, MeasureRow? measure) => row.EndedAt is { } ended
        ? measure?.DueAt < (measure?.StoodSince ?? ended)
        : !row.Suspended && row.DueAt < Now;

    private (DossierRow Row, MeasureRow? Measure) Made(int i)
    {
        var name = Names[random.Next(Names.Length)];
        var filed = Morning.AddMinutes(47 * i);
        DateTimeOffset? received = random.Next(8) == 0 ? null : filed.AddHours(random.Next(30));
        var due = received?.AddDays(1 + random.Next(4));
        DateTimeOffset? ended = received is not null && random.Next(2) == 0 ? received.Value.AddDays(random.Next(6)) : null;
        var stands = received is not null && random.Next(4) == 0;
        DateTimeOffset? stood = stands ? (ended ?? Now).AddHours(-random.Next(60)) : null;
        var row = Dossier(i, Offices[random.Next(2)]);
        row = row with
        {
            Procedure = Procedures[random.Next(3)],
            Applicant = name,
            SearchText = Hue.Workflows.Storage.Dossiers.SearchWords.Fold($"{row.Number} {name} 046199{i:000000}"),
            FiledAt = filed,
            ReceivedAt = received,
            DueAt = stands ? null : due,
            Suspended = stands,
            EndedAt = ended,
        };
        return (row, received is null ? null : new MeasureRow
        {
            Dossier = row.Id,
            Office = row.Office,
            Channel = row.Channel,
            ReceivedAt = received.Value,
            DueAt = due,
            StoodSince = stood,
            EndedAt = ended,
        });
    }

    private List<(AuditRow Record, string[] Marks)> Trail(DossierRow row)
    {
        var trail = new List<(AuditRow, string[])> { (Record(row, 1, "dossier.filed", row.FiledAt, "lan", "", ""), []) };
        if (row.ReceivedAt is { } received)
        {
            var byHand = random.Next(6) == 0;
            trail.Add((
                Record(row, 2, "dossier.received", received, "lan", byHand ? "\"manualDue\":\"2026-03-05T10:00:00Z\"," : "", ""),
                byHand ? [RecordMarks.Overridden, RecordMarks.DueByHand] : []));
        }

        for (var more = random.Next(4); more > 0; more--)
        {
            var (kind, happened, changes, marks) = Acts[random.Next(Acts.Length)];
            var person = random.Next(5) == 0 ? Actor.SystemPerson : Officers[random.Next(3)];
            var at = (row.ReceivedAt ?? row.FiledAt).AddHours(random.Next(80));
            trail.Add((Record(row, trail.Count + 1, kind, at, person, happened, changes), marks));
        }

        return trail;
    }

    private static AuditRow Record(
        DossierRow row, long sequence, string kind, DateTimeOffset at, string person, string happened, string changes)
        => Audit(row, sequence) with
        {
            At = at,
            Kind = kind,
            Person = person,
            Record = string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"actor":{"name":"Ông {{person}}","office":"{{row.Office}}","person":"{{person}}","role":"clerk"},""")
                + $$""" "changes":[{{changes}}],"""
                + $$"""
                "event":{{{happened}}"kind":"{{kind}}"},"kind":"{{kind}}"}
                """,
        };
}
