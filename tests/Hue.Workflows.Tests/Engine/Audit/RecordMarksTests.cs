using Hue.Workflows.Engine.Audit;

namespace Hue.Workflows.Tests.Engine.Audit;

public sealed class RecordMarksTests
{
    private const string Taken = """{"after":"hoa","before":"minh","field":"task.3.assignee"}""";

    [Theory]
    [InlineData("dossier.received", "\"manualDue\":\"2026-03-05T10:00:00Z\",", "", "overridden override/due")]
    [InlineData("dossier.received", "", "", "")]
    [InlineData("dossier.received", "\"manualDue\":null,", "", "")]
    [InlineData("fee.assessed", "", "", "overridden override/fee")]
    [InlineData("term.extended", "", "", "overridden override/extension")]
    [InlineData("clock.stopped", "\"cause\":\"manual\",", "", "overridden override/clock")]
    [InlineData("clock.stopped", "\"cause\":\"supplement\",", "", "")]
    [InlineData("clock.stopped", "\"cause\":\"wait/12\",", "", "")]
    [InlineData("dossier.migrated", "", "", "migrated")]
    [InlineData("task.assigned", "", Taken, "reassigned")]
    [InlineData("task.claimed", "", Taken, "reassigned")]
    [InlineData("task.assigned", "", """{"after":"hoa","field":"task.3.assignee"}""", "")] // out of the pool: nobody had it
    [InlineData("alert.raised", "", """{"before":"minh","field":"task.3.assignee"}""", "reassigned")] // given back by a ladder
    [InlineData("task.released", "", """{"before":"minh","field":"task.3.assignee"}""", "")] // given back of one's own will
    [InlineData("task.completed", "", """{"before":"open","field":"task.3"}""", "")]
    [InlineData("alert.raised", "", """{"after":1,"before":0,"field":"task.3.priority"}""", "")]
    public void A_record_shows_what_stands_out(string kind, string happened, string changes, string marks)
    {
        var record = $$"""{"changes":[{{changes}}],"event":{ {{happened}}"kind":"{{kind}}"},"kind":"{{kind}}"}""";
        Assert.Equal(marks, string.Join(' ', RecordMarks.Of(kind, record)));
    }

    [Fact]
    public void Only_kinds_that_there_are_are_looked_at_and_every_mark_is_listed()
    {
        Assert.Empty(RecordMarks.Kinds.Except(EventKinds.All));
        Assert.Equal(7, RecordMarks.All.Distinct().Count());
    }
}
