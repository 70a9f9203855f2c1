using System.Diagnostics;
using System.Text;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Tests.Definitions.Rules;

namespace Hue.Workflows.Tests.Definitions.Catalogue;

/// <summary>Whatever lies in the folder: a fault in its place, soon, and no other procedure but its callers suffers.</summary>
public sealed class HostileCatalogueTests : IDisposable
{
    private const string Procedure = "ho-tich/1.000002-con/v1/procedure.json";
    private const string Form = "ho-tich/1.000002-con/v1/form.json";
    private static readonly byte[] Bom = [0xEF, 0xBB, 0xBF];
    private readonly string root = Directory.CreateTempSubdirectory("hue-hostile-").FullName;

    public HostileCatalogueTests()
    {
        foreach (var (path, bytes) in RuleFixture.Base.Files)
        {
            Put(path, bytes);
        }
    }

    public static TheoryData<string, string> Files => new()
    {
        { "five megabytes", "HUE002" },
        { "ten thousand steps", "HUE114" },
        { "a thousand open brackets", "HUE002" },
        { "not UTF-8", "HUE001" },
        { "a byte order mark", "HUE001" },
        { "nothing", "HUE001" },
        { "a member twice", "HUE005" },
        { "decomposed text", "HUE008" },
        { "a block that is a path", "HUE110" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_hostile_definition_is_a_fault_within_a_second(string what, string rule)
    {
        var good = Encoding.UTF8.GetString(RuleFixture.Base.Files[Procedure]);
        Put(Procedure, what switch
        {
            "five megabytes" => Encoding.UTF8.GetBytes(good.Replace("Thủ tục con", new string('a', 5 << 20), StringComparison.Ordinal)),
            "ten thousand steps" => Steps(good, 10_000),
            "a thousand open brackets" => Encoding.UTF8.GetBytes(new string('[', 1000)),
            "not UTF-8" => [.. Encoding.UTF8.GetBytes(good)[..^2], 0xC3, 0x28],
            "a byte order mark" => [.. Bom, .. Encoding.UTF8.GetBytes(good)],
            "nothing" => [],
            "a member twice" => Encoding.UTF8.GetBytes(good.Insert(1, "\"code\": \"1.000002\",")),
            "decomposed text" => Encoding.UTF8.GetBytes(good.Replace("Thủ tục con", "Thủ tục con".Normalize(NormalizationForm.FormD),
                StringComparison.Ordinal)),
            _ => Encoding.UTF8.GetBytes(good.Replace("\"mau.v1\"", "\"../../../etc/passwd\"", StringComparison.Ordinal)),
        });

        var (catalogue, took) = Read();

        Assert.Contains(catalogue.Faults, fault => fault.Rule == rule && fault.File == Procedure);
        Assert.Null(catalogue.Find("1.000002", 1));
        // The other procedure of the base calls this one.
        Assert.All(catalogue.Faults, fault => Assert.True(fault.File == Procedure || fault.Rule == "HUE095", fault.ToString()));
        Assert.True(took < TimeSpan.FromSeconds(1), $"{took}");
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("../../../../../etc/passwd")]
    [InlineData("file:///etc/passwd#/a")]
    [InlineData("form.json#/properties/a")]
    [InlineData("#/definitions/../../x")]
    public void A_reference_out_of_a_form_is_refused_and_not_followed(string reference)
    {
        Put(Form, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(RuleFixture.Base.Files[Form])
            .Replace("\"Ghi chú\"", $"\"Ghi chú\", \"$ref\": \"{reference}\"", StringComparison.Ordinal)));

        var (catalogue, _) = Read();

        Assert.Contains(catalogue.Faults, fault => fault.File == Form && fault.Rule == "HUE050" && fault.JsonPointer.Length > 0);
        Assert.Null(catalogue.Find("1.000002", 1));
        Assert.DoesNotContain(catalogue.Faults, fault => fault.Message.Contains("root:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_to_a_file_or_a_folder_is_named_and_never_opened()
    {
        var secret = Path.Combine(Directory.CreateTempSubdirectory("hue-secret-").FullName, "procedure.json");
        File.WriteAllText(secret, "{\"code\": \"bi-mat\"}");
        File.Delete(Path.Combine(root, Procedure));
        File.CreateSymbolicLink(Path.Combine(root, Procedure), secret);
        Directory.CreateSymbolicLink(Path.Combine(root, "_shared/flows/ngoai"), Path.GetDirectoryName(secret)!);
        File.CreateSymbolicLink(Path.Combine(root, "_shared/flows/vong"), Path.Combine(root, "_shared"));

        var (catalogue, _) = Read();

        string[] links = [Procedure, "_shared/flows/ngoai", "_shared/flows/vong"];
        Assert.All(links, link => Assert.Contains(catalogue.Faults, fault => fault.File == link && fault.Rule == "HUE009"));
        Assert.DoesNotContain(catalogue.Files.Files.Values, bytes => bytes.AsSpan().IndexOf("bi-mat"u8) >= 0);
    }

    [Fact]
    public void A_name_in_decomposed_letters_has_no_place()
    {
        Put($"ho-tich/1.000003-{"mẫu".Normalize(NormalizationForm.FormD)}/v1/procedure.json", "{}"u8.ToArray());
        Put("ho-tich/1.000002-con/v1/scenarios/tên.json", "{}"u8.ToArray());

        var (catalogue, _) = Read();

        Assert.Equal(2, catalogue.Faults.Count(fault => fault.Rule == "HUE009"));
        Assert.NotNull(catalogue.Find("1.000002", 1));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    /// <summary>The quickest of three: a machine that is busy with others says nothing of the reader.</summary>
    private (ProcedureCatalogue Catalogue, TimeSpan Took) Read()
    {
        var tries = Enumerable.Range(0, 3).Select(_ =>
        {
            var watch = Stopwatch.StartNew();
            return (Catalogue: ProcedureCatalogue.Read(CatalogueFolder.Read(root), withScenarios: true), Took: watch.Elapsed);
        });
        return tries.MinBy(each => each.Took);
    }

    private static byte[] Steps(string good, int count)
    {
        var steps = string.Join(',', Enumerable.Range(0, count)
            .Select(at => $$"""{"id":"a{{at}}","kind":"end","title":"A","result":"granted"}"""));
        var flow = $$"""{"start":"a0","steps":[{{steps}}]}""";
        var at = good.IndexOf("\"flow\"", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(string.Concat(good.AsSpan(0, at), $"\"flow\": {flow}", good.AsSpan(good.IndexOf('}', at) + 1)));
    }

    private void Put(string path, byte[] bytes)
    {
        var full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }
}
