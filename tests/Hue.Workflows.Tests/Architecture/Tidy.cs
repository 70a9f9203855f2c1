namespace Hue.Workflows.Tests.Architecture;

/// <summary>
/// Style as a test. Each rule has a ratchet: how many cases there may be today.
/// Fewer is fine and then the number goes down; more is a failure.
/// </summary>
public sealed class Tidy
{
    /// <summary>Rule → cases that exist and may stay. A rule that is not named here has none.</summary>
    private static readonly Dictionary<string, int> Ratchet = new(StringComparer.Ordinal)
    {
        ["line of more than 140 characters"] = 26,
    };

    public static TheoryData<string> Rules => [.. TidyRule.All.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_tree_has_no_more_of(string rule)
    {
        var report = TidyRule.All.Single(r => r.Name == rule).Report;
        var cases = Repository.Files.SelectMany(f => report(f, IsText(f) ? Repository.Read(f) : "")).ToList();
        var allowed = Ratchet.GetValueOrDefault(rule);
        Assert.True(cases.Count <= allowed, $"{cases.Count} of \"{rule}\", {allowed} allowed:\n{string.Join('\n', cases.Take(40))}");
    }

    [Theory]
    [InlineData("file of more than 300 lines", "engine/A.cs", 301)]
    [InlineData("line of more than 140 characters", "engine/A.cs", 0, "//", 141)]
    [InlineData("left-over", "engine/A.cs", 0, "// FIX" + "ME later")]
    [InlineData("skipped or single test", "tests/A.cs", 0, "[Fact(Skip" + " = \"slow\")]")]
    [InlineData("sleeping test", "tests/A.cs", 0, "Thread.Sl" + "eep(100);")]
    [InlineData("name that says nothing", "engine/DossierManager.cs", 0)]
    [InlineData("path of more than 120 characters", "a/", 0, "", 121)]
    [InlineData("file that does not belong at the root", "remarks.txt", 0)]
    [InlineData("plan, log or report", "engine/PLAN.md", 0)]
    public void A_planted_breach_is_reported(string rule, string path, int lines, string text = "", int padding = 0)
    {
        var report = TidyRule.All.Single(r => r.Name == rule).Report;
        var pad = new string('b', padding);
        Assert.NotEmpty(report(text.Length == 0 ? path + pad : path, text + (text.Length == 0 ? "" : pad) + new string('\n', lines)));
    }

    private static bool IsText(string path) => Path.GetExtension(path) is ".cs" or ".ts" or ".tsx";
}
