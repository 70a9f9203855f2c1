using Hue.Workflows.Engine.Audit.Export;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Tests.Architecture;

namespace Hue.Workflows.Tests.Engine.Audit.Export;

/// <summary>Exports as each release wrote them, with the keys of then: they lie in courts and archives, and verify for ever.</summary>
public sealed class ExportSamplesTests
{
    private static readonly string Folder
        = Path.Combine(Repository.Root, "tests", "Hue.Workflows.Tests", "Engine", "Samples", "exports");

    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(Folder, "*.zip").Select(f => Path.GetFileName(f)).Order()];

    [Theory]
    [MemberData(nameof(Samples))]
    public void An_export_of_an_earlier_release_verifies_for_ever(string name)
    {
        var keys = KeyBook.Read(File.ReadAllBytes(Path.Combine(Folder, Path.ChangeExtension(name, ".keys.json"))));
        using var zip = File.OpenRead(Path.Combine(Folder, name));
        var report = new ExportVerifier([keys]).Verify(zip);
        Assert.True(report.ExitCode == 0, string.Join('\n', report.Findings));
        Assert.Equal(
            name.StartsWith("1-", StringComparison.Ordinal),
            report.Notes.Any(n => n.En.Contains("did not attest the content of the calendar", StringComparison.Ordinal)));
    }

    [Fact]
    public void There_is_a_sample_of_each_form() => Assert.True(Samples.Count >= 2);
}
