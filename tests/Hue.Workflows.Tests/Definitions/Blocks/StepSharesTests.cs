using Hue.Workflows.Definitions.Blocks;
using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Tests.Definitions.Blocks;

public sealed class StepSharesTests
{
    [Theory]
    [InlineData("5 workingDays", "2.5 workingDays", "1.5 workingDays", "1 workingDays", "0.5, 0.3, 0.2 of 20 quarters")]
    [InlineData("3 workingDays", "1.5 workingDays", "1 workingDays", "0.5 workingDays", "12 quarters: 6, 3.6, 2.4")]
    [InlineData("1 workingDays", "0.5 workingDays", "0.25 workingDays", "0.25 workingDays", "4 quarters: 2, 1.2, 0.8")]
    [InlineData("sameDay", "0.5 workingDays", "0.25 workingDays", "0.25 workingDays", "a day")]
    [InlineData("0.5 workingDays", "0.25 workingDays", "0.25 workingDays", "", "2 quarters: 1, 0.6, 0.4: the last has no term")]
    [InlineData("15 calendarDays", "5.25 workingDays", "3.25 workingDays", "2 workingDays", "10.71 days → 42 quarters: 21, 12.6, 8.4")]
    [InlineData("1 workingHours", "0.5 workingHours", "0.25 workingHours", "0.25 workingHours", "quarters of an hour")]
    [InlineData("1 months", "10.75 workingDays", "6.25 workingDays", "4.25 workingDays", "85 quarters: 42.5, 25.5, 17")]
    public void Shares_become_quarters_that_add_up_to_the_legal_term(string legal, string one, string two, string three, string because)
    {
        var catalogue = new BlockCatalogue()
            .Block("flows", "ba.v1", BlockCatalogue.Three("""{"share": 0.5}""", """{"share": 0.3}""", """{"share": 0.2}"""))
            .Term(legal).With("flow", """{"block": "ba.v1"}""").Read();

        Assert.DoesNotContain(catalogue.Faults, fault => !fault.IsWarning);
        Assert.True(Terms(catalogue.Find("1.000002", 1)!).SequenceEqual([one, two, three]),
            $"{because}; found {string.Join(" | ", Terms(catalogue.Find("1.000002", 1)!))}");
    }

    [Fact]
    public void Every_term_is_used_up_to_the_last_quarter()
    {
        decimal[] shares = [0.05m, 0.25m, 0.3m, 0.15m, 0.1m, 0.1m, 0.05m];
        for (var quarters = 1; quarters <= 480; quarters++)
        {
            var parts = StepShares.Divide(quarters, shares);

            Assert.Equal(quarters, parts.Sum());
            Assert.All(parts.Zip(shares), each => Assert.InRange(each.First - (quarters * each.Second), -1, 1));
        }
    }

    [Fact]
    public void An_unknown_legal_term_leaves_the_steps_without_terms()
    {
        var catalogue = new BlockCatalogue()
            .Block("flows", "ba.v1", BlockCatalogue.Three("""{"share": 0.5}""", """{"share": 0.5}""", """{"as": "mot"}"""))
            .With("flow", """{"block": "ba.v1"}""").Read();

        Assert.Empty(catalogue.Faults);
        Assert.Equal(["", "", ""], Terms(catalogue.Find("1.000002", 1)!));
    }

    [Fact]
    public void The_shortest_of_several_cases_is_divided()
    {
        var catalogue = new BlockCatalogue()
            .Block("flows", "ba.v1", BlockCatalogue.Three("""{"share": 0.5}""", """{"share": 0.5}""", """{"as": "mot"}"""))
            .With("term", """
                {"cases": [
                  {"when": {"@channel": "online"}, "budget": "10 workingDays", "source": "nguon", "certainty": "toBeConfirmed"},
                  {"budget": "7 calendarDays", "source": "nguon", "certainty": "toBeConfirmed"}]}
                """).With("flow", """{"block": "ba.v1"}""").Read();

        Assert.Equal(["2.5 workingDays", "2.5 workingDays", "2.5 workingDays"], Terms(catalogue.Find("1.000002", 1)!));
    }

    [Fact]
    public void A_term_written_over_a_share_stays_and_the_others_divide_the_rest()
    {
        var catalogue = new BlockCatalogue()
            .Block("flows", "ba.v1", BlockCatalogue.Three("""{"share": 0.5}""", """{"share": 0.3}""", """{"share": 0.2}"""))
            .Term("5 workingDays")
            .With("flow", """{"block": "ba.v1", "steps": {"mot": {"term": {"budget": "1 workingDays"}}}}""").Read();

        Assert.Empty(catalogue.Faults);
        // 16 quarters are left: 9.6 and 6.4
        Assert.Equal(["1 workingDays", "2.5 workingDays", "1.5 workingDays"], Terms(catalogue.Find("1.000002", 1)!));
    }

    [Fact]
    public void A_term_written_over_a_share_may_not_take_more_than_the_legal_term()
    {
        var catalogue = new BlockCatalogue()
            .Block("flows", "ba.v1", BlockCatalogue.Three("""{"share": 0.5}""", """{"share": 0.3}""", """{"share": 0.2}"""))
            .Term("5 workingDays")
            .With("flow", """{"block": "ba.v1", "steps": {"mot": {"term": {"budget": "6 workingDays"}}}}""").Read();

        var fault = Assert.Single(catalogue.Faults, each => each.Rule == "HUE113");
        Assert.Equal((BlockCatalogue.Procedure, "/flow/steps/mot/term/budget"), (fault.File, fault.JsonPointer));
    }

    private static IEnumerable<string> Terms(ProcedureDefinition definition) =>
        definition.Flow.Steps.OfType<TaskStep>().Select(task => task.Term?.Budget.ToString() ?? "");
}
