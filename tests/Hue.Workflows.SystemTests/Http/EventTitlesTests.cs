using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Audit.Journal;

namespace Hue.Workflows.SystemTests.Http;

public sealed class EventTitlesTests
{
    [Fact]
    public void Every_kind_of_event_has_a_title_and_no_title_is_left_over()
        => Assert.Equal(EventKinds.All.Order(), EventTitles.Kinds.Order());

    [Fact]
    public void Every_kind_of_journal_record_has_a_title_and_no_title_is_left_over()
        => Assert.Equal(JournalKinds.All.Order(), JournalTitles.Kinds.Order());
}
