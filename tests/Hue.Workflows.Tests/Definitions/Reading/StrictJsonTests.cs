using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hue.Workflows.Definitions.Blocks;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Tests.Definitions.Rules;

namespace Hue.Workflows.Tests.Definitions.Reading;

public sealed class StrictJsonTests
{
    [Theory]
    [InlineData("{\"a\":1}\n", "", 0, "")]
    [InlineData("", ShapeRules.FileIsJson, 1, "")]
    [InlineData("{\n\"a\":1,\n}", ShapeRules.FileIsJson, 3, "")]
    [InlineData("{\"a\":[1,\n{]}", ShapeRules.FileIsJson, 2, "/a/1")]
    [InlineData("// no\n{}", ShapeRules.FileIsJson, 1, "")]
    [InlineData("{} {}", ShapeRules.FileIsJson, 1, "")]
    [InlineData("\uFEFF{}", ShapeRules.FileIsJson, 1, "")]
    [InlineData("{\"a\":\n\"\\ud800\"}", ShapeRules.FileIsJson, 2, "/a")]
    [InlineData("{\"a\":1,\n\"a\":2}", ShapeRules.MemberIsOnce, 2, "/a")]
    [InlineData("{\"a/b~\":1,\n\"a/b~\":2}", ShapeRules.MemberIsOnce, 2, "/a~1b~0")]
    [InlineData("{\"a\":\n\"Hue\u0302\u0301\"}", ShapeRules.TextIsComposed, 2, "/a")]
    public void A_text_gets_its_fault(string text, string rule, int line, string pointer)
    {
        var file = StrictJson.Read("a.json", Encoding.UTF8.GetBytes(text));

        Assert.Equal(rule.Length == 0 ? []
            : [(rule, line, pointer)], file.Faults.Select(fault => (fault.Rule, fault.Line, fault.JsonPointer)));
    }

    /// <summary>However many members stand between the two, and whether an object lies in one of them.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(400)]
    public void A_member_that_is_written_twice_is_found_among_any_number(int between)
    {
        var members = Enumerable.Range(0, between).Select(at => $"\"m{at}\":{{\"a\":[{{\"a\":1}}]}},\n");

        var file = StrictJson.Read("a.json", Encoding.UTF8.GetBytes($"{{\"a\":1,\n{string.Concat(members)}\"a\":2}}"));

        var fault = Assert.Single(file.Faults);
        Assert.Equal((ShapeRules.MemberIsOnce, between + 2, "/a"), (fault.Rule, fault.Line, fault.JsonPointer));
        Assert.Equal("1", file.Root!["a"]!.Text);
    }

    /// <summary>Texts that were found sound are remembered: neither escapes nor other bytes may pass for one of them.</summary>
    [Fact]
    public void A_text_is_told_from_every_other_however_often_both_are_read()
    {
        string[] written = ["Hu\u1ebf", "Huế", "Hue\u0302\u0301", "Hu\\u1ebf", "Huế ", ""];
        (string Text, int Faults)[] expected = [("Huế", 0), ("Huế", 0), ("Hue\u0302\u0301", 1), ("Huế", 0), ("Huế ", 0), ("", 0)];
        for (var round = 0; round < 3; round++)
        {
            Assert.Equal(expected, written.Select(text => StrictJson.Read("a.json", Encoding.UTF8.GetBytes($"\"{text}\"")))
                .Select(file => (file.Root!.Text, file.Faults.Count)));
        }
    }

    [Fact]
    public void Many_different_texts_are_read_as_they_were_written()
    {
        string[] texts = [.. Enumerable.Range(0, 40_000).Select(at => $"văn bản {at}")];

        var file = StrictJson.Read("a.json", Encoding.UTF8.GetBytes($"[{string.Join(',', texts.Select(text => $"\"{text}\""))}]"));

        Assert.Equal(texts, file.Root!.Items.Select(item => item.Text));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_named_by_line() =>
        Assert.Equal(3, Assert.Single(StrictJson.Read("a.json", [(byte)'{', (byte)'\n', (byte)'\n', 0xC3, 0x28, (byte)'}']).Faults).Line);

    [Theory]
    [InlineData(64, 0)]
    [InlineData(65, 1)]
    [InlineData(5000, 1)]
    public void Depth_ends_at_64(int depth, int faults)
    {
        var file = StrictJson.Read("a.json", Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth)));

        Assert.Equal(faults, file.Faults.Count);
        Assert.All(file.Faults, fault => Assert.Equal(ShapeRules.FileFits, fault.Rule));
    }

    [Theory]
    [InlineData(StrictJson.BytesMax, 0)]
    [InlineData(StrictJson.BytesMax + 1, 1)]
    public void Size_ends_at_a_megabyte(int bytes, int faults) =>
        Assert.Equal(faults, StrictJson.Read("a.json", Encoding.UTF8.GetBytes("\"" + new string('a', bytes - 2) + "\"")).Faults.Count);

    [Fact]
    public void A_file_that_is_too_large_is_not_said_to_have_a_size_that_was_not_read()
    {
        var fault = Assert.Single(StrictJson.Read("a.json", new byte[StrictJson.BytesMax + 1]).Faults);
        Assert.Contains("more than 1 MiB", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("1048577", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_of_a_file_come_at_once()
    {
        const string json = """
            {"code": 7, "version": 0, "versjon": 1, "title": "", "levels": ["village"], "authority": "city", "authority": "city",
             "subjects": [], "review": null, "validFrom": "2025-02-30",
             "term": {"cases": [{"budget": "5 days", "source": "a", "certainty": "sure", "when": {}}]},
             "flow": {"start": "a", "steps": [{"kind": "taks"}, 5]}}
            """;

        var (file, _) = ProcedureReader.Read("procedure.json", Encoding.UTF8.GetBytes(json), new BlockShelf());

        string[] expected =
        [
            "/authority", "/channels", "/code", "/fees", "/field", "/flow/steps/0/kind", "/flow/steps/1", "/ladder", "/legalBases",
            "/levels/0",
            "/papers", "/provenance", "/results", "/review", "/subjects", "/term/cases/0/budget", "/term/cases/0/certainty",
            "/term/cases/0/when",
            "/title", "/validFrom", "/version", "/versjon",
        ];
        Assert.Equal(expected, file.Faults.Select(fault => fault.JsonPointer).Order(StringComparer.Ordinal));
        Assert.All(file.Faults, fault => Assert.InRange(fault.Line, 1, 4));
    }

    [Fact]
    public void Reading_never_throws_on_any_bytes()
    {
        var good = RuleFixture.Base.Files.Values.ToArray();
        var damage = from at in Gen.Choose(0, 100_000)
                     from with in Gen.Choose(0, 255)
                     from length in Gen.Choose(0, 30)
                     select (At: at, With: (byte)with, Length: length);
        var bytes = Gen.OneOf(
            Gen.ArrayOf(Gen.Choose(0, 255).Select(each => (byte)each)),
            from file in Gen.Elements(good)
            from wounds in Gen.NonEmptyListOf(damage)
            select Damaged(file, wounds));

        var cases = from path in Gen.Elements(Paths)
                    from each in bytes
                    select (path, each);
        Prop.ForAll(cases.ToArbitrary(), each => Survives(each.path, each.each)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static byte[] Damaged(byte[] file, IEnumerable<(int At, byte With, int Length)> wounds)
    {
        var bytes = file.ToList();
        foreach (var (at, with, length) in wounds.Take(5))
        {
            var from = at % bytes.Count;
            bytes.RemoveRange(from, Math.Min(length, bytes.Count - from - 1));
            bytes.Insert(from, with);
        }

        return [.. bytes];
    }

    private static readonly string[] Paths =
    [
        "_shared/offices.json", "_shared/roles.json", "_shared/fields.json", "_shared/calendars/hue.v1.json",
        "_shared/ladders/standard.v1.json",
        "_shared/documents/receipt-slip.v1.json", "ho-tich/1.000001-mau/v1/procedure.json", "ho-tich/1.000001-mau/v1/form.json",
        "ho-tich/1.000001-mau/v1/scenarios/cap.json", "published.lock",
    ];

    /// <summary>Through the path's reader, and through every rule as far as it still reads.</summary>
    private static void Survives(string path, byte[] bytes)
    {
        var files = new Dictionary<string, byte[]>(RuleFixture.Base.Files) { [path] = bytes };
        var catalogue = ProcedureCatalogue.Read(new CatalogueFiles(files, []), withScenarios: true);
        Assert.All(catalogue.Faults, fault => Assert.NotEmpty(fault.Message));
    }
}
