using Hue.Workflows.Engine.Audit;

namespace Hue.Workflows.SystemTests.Http;

public sealed class EventTitlesTests
{
    [Fact]
    public void Every_kind_of_event_has_a_title_and_no_title_is_left_over()
        => Assert.Equal(EventKinds.All.Order(), EventTitles.Kinds.Order());
}
