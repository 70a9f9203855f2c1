using System.Text.Json;
using Hue.Workflows.Definitions.Rules;
using Hue.Workflows.Tests.Architecture;

namespace Hue.Workflows.Tests.Definitions.Rules;

/// <summary>The page of faults speaks Vietnamese of every rule there is, and of no other.</summary>
public sealed class RuleTextsTests
{
    [Fact]
    public void Every_rule_has_its_words_for_the_page()
    {
        var path = Path.Combine(Repository.Root, "designer", "src", "designer", "ruleTexts.json");
        using var texts = JsonDocument.Parse(File.ReadAllText(path));
        Assert.Equal(
            RuleBook.All.Select(rule => rule.Code).Order(StringComparer.Ordinal),
            texts.RootElement.EnumerateObject().Select(text => text.Name).Order(StringComparer.Ordinal));
        Assert.All(texts.RootElement.EnumerateObject(), text => Assert.Equal(2, text.Value.GetArrayLength()));
    }
}
