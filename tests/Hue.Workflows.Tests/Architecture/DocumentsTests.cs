using System.Text.RegularExpressions;

namespace Hue.Workflows.Tests.Architecture;

/// <summary>What the documents tell a reader to run or open is there.</summary>
public sealed partial class DocumentsTests
{
    private static readonly string[] Documents = [.. Repository.Files.Where(f => f.EndsWith(".md", StringComparison.Ordinal))];

    [Fact]
    public void A_filter_of_tests_in_a_document_names_a_test()
    {
        var tests = Repository.Files.Where(f => f.StartsWith("tests/", StringComparison.Ordinal)).ToList();
        var filters = Documents.SelectMany(f => Filter().Matches(Repository.Read(f)).Select(m => (File: f, Name: m.Groups["name"].Value)))
            .ToList();

        Assert.NotEmpty(filters);
        Assert.DoesNotContain(filters, f => !tests.Exists(t => Path.GetFileName(t).Contains(f.Name, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_link_in_a_document_leads_to_a_file()
    {
        var links = Documents.SelectMany(f => Link().Matches(Repository.Read(f)).Select(m => (File: f, To: m.Groups["to"].Value)))
            .Where(link => !link.To.Contains(':', StringComparison.Ordinal) && link.To.Length > 0)
            .ToList();

        Assert.NotEmpty(links);
        Assert.DoesNotContain(links, link => !Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(link.File)!, link.To)));
    }

    [GeneratedRegex(@"--filter (FullyQualifiedName~)?(?<name>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Filter();

    [GeneratedRegex(@"\]\((?<to>[^)#\s]*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
