using Hue.Workflows.Cli.Lint;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Tests.Engine;

namespace Hue.Workflows.Tests.Cli.Lint;

public sealed class VacantRolesTests
{
    private static readonly Rung Late = new(
        "tre", new RungTime.Due(), ["assignee", "leader", "leader@city"], ["notify"], "legal", "Trễ", true);

    [Fact]
    public void A_role_nobody_holds_in_an_office_is_named_with_what_to_do()
    {
        var lines = Vacant(("19777", "clerk"), ("19777", "leader"), ("19753", "clerk"));
        Assert.Equal(2, lines.Count);
        Assert.Contains("hue account NAME --role 19753/leader", lines[0]);
        Assert.Contains("hue account NAME --role hue/leader", lines[1]);
    }

    [Fact]
    public void Nothing_is_vacant_where_somebody_holds_every_role_up_the_chain() =>
        Assert.Empty(Vacant(("19777", "clerk"), ("19777", "leader"), ("hue", "leader")));

    private static IReadOnlyList<string> Vacant(params (string, string)[] held) => VacantRoles.Of(
        new TestDesk(TestProcedure.Plain() with { Ladder = new Ladder("thu", 1, "Thang thử", [Late]) }).Catalogue, held.ToHashSet());
}
