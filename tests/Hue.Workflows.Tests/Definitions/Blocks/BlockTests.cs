using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Hue.Workflows.Definitions.Blocks;
using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Tests.Definitions.Blocks;

public sealed class BlockTests
{
    private static readonly string Flow = BlockCatalogue.Three("""{"share": 0.5}""", """{"share": 0.3}""", """{"share": 0.2}""");

    [Fact]
    public void A_definition_says_only_what_differs_from_its_block()
    {
        var catalogue = new BlockCatalogue().Block("flows", "ba.v1", Flow).With("flow", """
            {"block": "ba.v1", "start": "hai", "steps": {
              "ba": {"title": "Ba khác", "outcomes": {"x": {"title": "Khác"}, "+": [{"id": "y", "title": "Y", "to": "het"}]}},
              "-": ["mot"]}}
            """).Read();

        Assert.Empty(catalogue.Faults);
        var flow = catalogue.Find("1.000002", 1)!.Flow;
        Assert.Equal(["hai", "ba", "het"], flow.Steps.Select(step => step.Id));
        var last = Assert.IsType<TaskStep>(flow.Steps[1]);
        Assert.Equal(("Ba khác", "recordsClerk"), (last.Title, last.Role));
        Assert.Equal(["Khác", "Y"], last.Outcomes.Select(outcome => outcome.Title));
    }

    [Fact]
    public void A_block_may_be_made_of_another()
    {
        var catalogue = new BlockCatalogue().Block("flows", "ba.v1", Flow)
            .Block("flows", "ba-khac.v2", """{"block": "ba.v1", "steps": {"hai": {"role": "leader", "notSameAs": ["mot"]}}}""")
            .With("flow", """{"block": "ba-khac.v2"}""").Read();

        Assert.Empty(catalogue.Faults);
        var definition = catalogue.Find("1.000002", 1)!;
        Assert.Equal("leader", ((TaskStep)definition.Flow.Steps[1]).Role);
        Assert.Equal(
            ["_shared/document-sets/mau.v1.json", "_shared/flows/ba-khac.v2.json", "_shared/flows/ba.v1.json",
                "_shared/forms/mau.v1.json", "_shared/refusal-reasons/mau.v1.json"],
            definition.Blocks.Files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_hash_covers_every_block_and_what_came_of_it()
    {
        var before = Hash(Flow, "5 workingDays");

        Assert.Equal(before, Hash(Flow, "5 workingDays"));
        Assert.NotEqual(before, Hash(Flow.Replace("Hai", "Hai nữa", StringComparison.Ordinal), "5 workingDays"));
        Assert.NotEqual(before, Hash(Flow, "6 workingDays"));
        Assert.NotEqual(before, Hash(Flow + " ", "5 workingDays")); // the block's bytes, though it reads the same
    }

    [Fact]
    public void The_digest_of_a_part_is_what_sha256sum_gives_of_the_text_that_is_shown()
    {
        var catalogue = new BlockCatalogue().Block("flows", "ba.v1", Flow).Term("5 workingDays")
            .With("flow", """{"block": "ba.v1"}""").Read();
        var definition = catalogue.Find("1.000002", 1)!;
        var resolved = ResolvedDefinition.Of(catalogue.Files, catalogue.Blocks, catalogue.FolderOf(definition).TrimEnd('/'))!;

        Assert.Equal(["documents", "refusalReasons", "flow", "form.json"], definition.Blocks.Parts.Select(part => part.Name));
        Assert.All(definition.Blocks.Parts, part =>
        {
            var text = ResolvedDefinition.Text(resolved, part.Name == "form.json" ? "form" : part.Name)!;
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), part.Sha256);
        });
    }

    [Theory]
    [InlineData("""{"block": "ba.v1", "steps": {"bon": {"title": "Bốn"}}}""", "/flow/steps/bon")]
    [InlineData("""{"block": "ba.v1", "steps": {"-": ["bon"]}}""", "/flow/steps/-/0")]
    [InlineData("""{"block": "ba.v1", "steps": {"ba": {"outcomes": {"z": {"title": "Z"}}}}}""", "/flow/steps/ba/outcomes/z")]
    public void An_override_of_nothing_is_a_fault_in_its_place(string flow, string at)
    {
        var catalogue = new BlockCatalogue().Block("flows", "ba.v1", Flow).With("flow", flow).Read();

        var fault = Assert.Single(catalogue.Faults);
        Assert.Equal(("HUE112", BlockCatalogue.Procedure, at), (fault.Rule, fault.File, fault.JsonPointer));
        Assert.True(fault.Line > 0);
        Assert.Null(catalogue.Find("1.000002", 1));
    }

    [Fact]
    public void A_fault_of_a_block_is_told_once_in_the_block_and_breaks_who_names_it()
    {
        var broken = Flow.Replace("\"to\": \"het\"", "\"to\": \"khong-co\"", StringComparison.Ordinal);
        var catalogue = new BlockCatalogue().Block("flows", "ba.v1", broken).With("flow", """{"block": "ba.v1"}""").Read();

        Assert.Contains(catalogue.Faults, fault => fault is { Rule: "HUE021", File: "_shared/flows/ba.v1.json" });
        Assert.Distinct(catalogue.Faults);
        Assert.Contains(catalogue.Broken, each => each.Code == "1.000002" && each.Faults.Any(fault => fault.Rule == "HUE021"));
    }

    [Fact]
    public void Blocks_that_go_round_are_told_at_each_of_the_circle()
    {
        var catalogue = new BlockCatalogue()
            .Block("flows", "a.v1", """{"block": "b.v1"}""").Block("flows", "b.v1", """{"block": "c.v1"}""")
            .Block("flows", "c.v1", """{"block": "a.v1"}""").With("flow", """{"block": "a.v1"}""").Read();

        Assert.Equal(
            ["_shared/flows/a.v1.json", "_shared/flows/b.v1.json", "_shared/flows/c.v1.json"],
            catalogue.Faults.Where(fault => fault.Rule == "HUE111").Select(fault => fault.File));
        Assert.Null(catalogue.Find("1.000002", 1));
        Assert.NotNull(catalogue.Find("1.000001", 1));
    }

    [Fact]
    public void Blocks_that_double_each_other_are_refused_before_they_fill_the_memory()
    {
        var catalogue = new BlockCatalogue().Block("forms", "n0.v1", """{"type": "string", "title": "A"}""");
        for (var at = 1; at <= 60; at++)
        {
            var one = $$"""{"block": "n{{at - 1}}.v1"}""";
            catalogue.Block("forms", $"n{at}.v1",
                $$$"""{"type": "object", "title": "A", "additionalProperties": false, "properties": {"a": {{{one}}}, "b": {{{one}}}}}""");
        }

        var watch = Stopwatch.StartNew();
        var read = catalogue.With("form", """{"block": "n60.v1"}""").File("ho-tich/1.000002-con/v1/form.json", null).Read();

        Assert.Contains(read.Faults, fault => fault.Rule == "HUE114");
        Assert.Null(read.Find("1.000002", 1));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}"); // generous: the machine may be busy
    }

    [Fact]
    public void A_field_that_is_called_block_is_a_field()
    {
        var form = Encoding.UTF8.GetString(Rules.RuleFixture.Base.Files["ho-tich/1.000001-mau/v1/form.json"])
            .Replace("\"loai\"", "\"block\"", StringComparison.Ordinal);
        var catalogue = new BlockCatalogue().File("ho-tich/1.000002-con/v1/form.json", Encoding.UTF8.GetBytes(form)).Read();

        Assert.Contains(catalogue.Find("1.000002", 1)!.Form.Fields, field => field.Path == "block");
    }

    private static string Hash(string flow, string legal) =>
        new BlockCatalogue().Block("flows", "ba.v1", flow).Term(legal).With("flow", """{"block": "ba.v1"}""").Read()
            .Find("1.000002", 1)!.Hash;
}
