using System.Text;
using Hue.Workflows.Definitions.Catalogue;

namespace Hue.Workflows.Tests.Definitions.Rules;

public sealed class LadderRulesTests
{
    private const string File = "_shared/ladders/standard.v1.json";

    [Theory]
    [InlineData("\"late\": \"3 workingDays\"", "\"late\": \"900 workingDays\"", "HUE038 /rungs/3/at/late")]
    [InlineData("\"shareUsed\": 0.75", "\"left\": \"sameDay\"", "HUE038 /rungs/0/at/left")]
    [InlineData("\"terms\": \"legal\"", "\"terms\": \"legal\", \"proposes\": \"sameDay\"", "HUE038 /rungs/3/proposes")]
    [InlineData("\"terms\": \"legal\"", "\"terms\": \"legal\", \"proposes\": \"4 months\"", "HUE038 /rungs/3/proposes")]
    [InlineData("\"terms\": \"legal\"", "\"terms\": \"legal\", \"proposes\": \"60 workingDays\"", "")]
    [InlineData("\"terms\": \"legal\"", "\"terms\": \"step\"", "HUE039 /rungs/3/actions/2")]
    [InlineData("\"actions\": [\"notify\"]", "\"actions\": [\"draftApology\"]", "HUE039 /rungs/0/actions/0")]
    [InlineData(", \"draftApology\"]", "], \"proposes\": \"3 workingDays\"", "HUE039 /rungs/3/proposes")]
    public void A_rung_that_would_do_nothing_sensible_is_a_fault(string good, string bad, string expected)
    {
        var files = RuleFixture.Base.Files.ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal);
        var text = Encoding.UTF8.GetString(files[File]);
        var at = text.IndexOf(good, StringComparison.Ordinal);
        Assert.True(at >= 0, good);
        files[File] = Encoding.UTF8.GetBytes(text[..at] + bad + text[(at + good.Length)..]);

        var faults = RuleFixture.Faults(new CatalogueFiles(files, [])).Select(fault => $"{fault.Rule} {fault.JsonPointer}");

        Assert.Equal(expected.Length == 0 ? [] : [expected], faults);
    }
}
