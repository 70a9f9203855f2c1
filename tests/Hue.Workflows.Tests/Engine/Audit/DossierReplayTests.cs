using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Tests.Engine.Audit;

public sealed class DossierReplayTests
{
    private static readonly IReadOnlyList<AuditRow> Trail = Rows();

    [Fact]
    public void Record_names_who_when_what_why_and_under_which_rule()
    {
        var row = Trail.Single(r => r.Kind == "form.corrected");
        var record = row.Record;
        Assert.Equal(record, CanonicalJson.Of(record));
        Assert.Contains("\"actor\":{\"name\":\"minh\",\"office\":\"19777\",\"person\":\"minh\",\"role\":\"specialist\"}", record);
        Assert.Equal(
            "{\"event\":{\"fields\":[{\"after\":3,\"before\":2,\"path\":\"soBan\"}]},\"reason\":\"Nhầm số bản\"}", row.Personal);
        Assert.Contains("\"sealed\":\"", record);
        Assert.Contains("\"definitionHash\":\"hash-9.000001-1\"", record);
        Assert.Contains("\"calendar\":\"hue.v1\"", record);
        Assert.Contains("\"clientAt\":\"2026-03-02T01:59:00.0000000", record);
    }

    [Fact]
    public void Missing_record_is_found() => Assert.Equal(3, Broken(Trail.Where(r => r.Sequence != 3)));

    [Fact]
    public void Changed_record_is_found() => Assert.Equal(
        2, Broken(Trail.Select(r => r.Sequence == 2 ? r with { Record = r.Record.Replace("lan", "lam", StringComparison.Ordinal) } : r)));

    [Fact]
    public void Record_that_was_changed_and_hashed_anew_breaks_the_chain() => Assert.Equal(3, Broken(Trail.Select(r =>
    {
        var record = r.Record.Replace("\"person\":\"lan\"", "\"person\":\"lam\"", StringComparison.Ordinal);
        return r.Sequence == 2 ? r with { Record = record, Hash = RecordText.Hash(record) } : r;
    })));

    private static long Broken(IEnumerable<AuditRow> rows) =>
        Assert.Throws<AuditBrokenException>(() => DossierReplay.From([.. rows])).Sequence;

    private static IReadOnlyList<AuditRow> Rows()
    {
        var desk = new TestDesk().Filed();
        desk.Done(new CorrectForm
        {
            Id = TestDesk.NewId(),
            Dossier = desk.Id,
            By = TestDesk.Specialist,
            Fields = new Dictionary<string, string> { ["soBan"] = "3" },
            Reason = "Nhầm số bản",
            ClientTime = new DateTimeOffset(2026, 3, 2, 8, 59, 0, TimeSpan.FromHours(7)),
        });
        return desk.Audit;
    }
}
