using System.Text;
using Hue.Workflows.Tests.Engine.Audit.Log;

namespace Hue.Workflows.Tests.Cli.Log;

public sealed class LeavesVerbTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public LeavesVerbTests() => File.WriteAllText(file, string.Concat(ReferenceLeaves.Data.Select(d => d + "\n")));

    public void Dispose() => File.Delete(file);

    [Theory]
    [InlineData("root --leaves FILE", "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328\n")]
    [InlineData("root --leaves FILE --size 0", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n")]
    [InlineData("inclusion --leaves FILE --index 2 --size 3", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125\n")]
    [InlineData("inclusion --leaves FILE --index 0 --size 1", "")]
    [InlineData("consistency --leaves FILE --from 3 --size 3", "")]
    [InlineData(
        "root --leaves FILE --size 1 --json",
        "{\"size\":1,\"hashes\":[\"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d\"]}\n")]
    public void It_prints_a_hash_a_line(string line, string expected)
    {
        var (exit, output, errors) = Run(line);
        Assert.True(exit == 0, errors);
        Assert.Equal(expected, Encoding.UTF8.GetString(output));
    }

    [Theory]
    [InlineData("inclusion --leaves FILE --index 8", "--index")]
    [InlineData("inclusion --leaves FILE --index -1", "--index")]
    [InlineData("root --leaves FILE --size 9", "--size")]
    [InlineData("consistency --leaves FILE --from 9", "--from")]
    [InlineData("consistency --leaves FILE", "--from")]
    [InlineData("root --leaves FILE.missing", "--leaves")]
    public void What_cannot_be_asked_ends_with_2_and_names_the_option(string line, string option)
    {
        var (exit, output, errors) = Run(line);
        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.Contains(option, errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("root --leaves FILE --size x", "See: hue log root --help")]
    [InlineData("root --wrong", "See: hue log root --help")]
    [InlineData("no-verb", "See: hue log --help")]
    public void What_cannot_be_parsed_leads_to_the_help_of_the_verb_that_was_typed(string line, string see)
    {
        var (exit, output, errors) = Run(line);
        Assert.Equal((2, 0), (exit, output.Length));
        Assert.Contains(see, errors.Split('\n'), StringComparer.Ordinal);
    }

    [Fact]
    public void A_line_that_is_not_hex_is_named()
    {
        File.WriteAllText(file, "00\nzz\n");
        var (exit, _, errors) = Run("root --leaves FILE");
        Assert.Equal(2, exit);
        Assert.Contains("line 2", errors, StringComparison.Ordinal);
    }

    private (int Exit, byte[] Output, string Errors) Run(string line)
        => CommandLine.Run(["log", .. line.Split(' ').Select(word => word.Replace("FILE", file, StringComparison.Ordinal))]);
}
