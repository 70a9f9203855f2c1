using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Tests.Architecture;
using static Hue.Workflows.Tests.Engine.Refusing;

namespace Hue.Workflows.Tests.Engine.Audit;

/// <summary>What somebody said about himself stands in no record in plain; everything else does, for ever.</summary>
public sealed class SealedRecordTests
{
    private static readonly string[] Personal = ["Trần Thị Đào", "046190000001", "Nhầm số bản", "gọi 0905000111", "don.pdf"];

    [Fact]
    public void No_record_holds_a_personal_value_in_plain()
    {
        var rows = Journey();
        Assert.All(Personal, value => Assert.Contains(rows, row => row.Personal?.Contains(value, StringComparison.Ordinal) == true));
        foreach (var row in rows)
        {
            Assert.Equal(row.Record, CanonicalJson.Of(row.Record));
            Assert.All(Personal, value => Assert.DoesNotContain(value, row.Record, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Seal_holds_what_the_row_says_it_does()
    {
        var rows = Journey();
        var key = DossierKey.Open(rows[0].Dossier);
        Assert.All(rows, row => Assert.Equal(
            row.Personal, RecordReading.Seal(row.Record) is { } seal ? key.Unseal(seal, row.Dossier, row.Sequence) : null));
    }

    [Fact]
    public void Chain_holds_and_each_record_reads_when_the_key_is_gone()
    {
        IReadOnlyList<AuditRow> rows = [.. Journey().Select(row => row with { Personal = null })];
        var blank = DossierReplay.From(rows);
        Assert.Equal(("{}", "", rows[^1].Hash), (blank.Form, blank.Applicant, blank.AuditHash));
        foreach (var row in rows)
        {
            using var record = JsonDocument.Parse(row.Record);
            var happened = RecordReading.Event(row, record.RootElement);
            Assert.Equal(row.Kind, EventKinds.Of(happened));
            Assert.Null(happened.Reason);
            Assert.NotEqual("", RecordReading.By(record.RootElement).Person);
        }

        Assert.Equal("tham-tra", Assert.IsType<TaskCompleted>(RecordReading.Event(rows.Single(r => r.Kind == "task.completed"))).Step);
    }

    [Fact]
    public void Step_without_a_personal_value_seals_nothing()
    {
        var desk = new TestDesk().Filed();
        desk.Done(desk.Complete("tham-tra", "dat", TestDesk.Specialist));
        Assert.DoesNotContain("\"sealed\"", desk.Audit.Single(r => r.Kind == "task.completed").Record, StringComparison.Ordinal);
    }

    /// <summary>
    /// Every member of every event is judged by hand: personal (PersonalMembers) or plain (Samples/plain-members.txt). A new member is
    /// neither, and fails here until somebody has thought about it.
    /// </summary>
    [Fact]
    public void Every_member_of_every_event_is_judged()
    {
        var plain = File.ReadAllLines(Path.Combine(Repository.Root, "tests/Hue.Workflows.Tests/Engine/Samples/plain-members.txt"));
        var members = typeof(DossierEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().SelectMany(kind => kind.DerivedType
            .GetProperties()
            .Where(p => p.GetCustomAttribute<JsonIgnoreAttribute>() is null)
            .Select(p => (Kind: (string)kind.TypeDiscriminator!, Member: JsonNamingPolicy.CamelCase.ConvertName(p.Name)))).ToList();
        var personal = EventKinds.All.SelectMany(kind => PersonalMembers.Of(kind).Keys.Select(member => $"{kind} {member}")).ToList();
        Assert.Equal([], members.Select(m => $"{m.Kind} {m.Member}").Except(plain).Except(personal));
        Assert.Equal([], plain.Concat(personal).Except(members.Select(m => $"{m.Kind} {m.Member}")));
        Assert.Equal([], plain.Intersect(personal));
    }

    private static IReadOnlyList<AuditRow> Journey()
    {
        var desk = new TestDesk();
        desk.Done(desk.Filing() with { Papers = [new PaperGiven("to-khai", 1, 0, new string('a', 64), "don.pdf")] });
        desk.Done(Correct(desk, "soBan", "3", "Nhầm số bản"));
        desk.Done(new CommentOnDossier { Id = TestDesk.NewId(), Dossier = desk.Id, By = TestDesk.Clerk, Text = "gọi 0905000111" });
        desk.Done(desk.Complete("tham-tra", "dat", TestDesk.Specialist));
        desk.Done(Suspend(desk));
        return desk.Audit;
    }
}
