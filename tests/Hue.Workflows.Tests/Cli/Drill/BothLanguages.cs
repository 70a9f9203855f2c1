using Hue.Workflows.Engine.Audit.Export;

namespace Hue.Workflows.Tests.Cli.Drill;

/// <summary>Whether an inspector and a programmer are each told in their language.</summary>
internal static class BothLanguages
{
    /// <summary>Nothing is empty, sentences are Vietnamese and English, and a place is the same in both only where it is a path.</summary>
    public static void Check(VerdictReport report)
    {
        Assert.All(report.Findings, finding =>
        {
            Assert.True(IsVietnamese(finding.What.Vi) && IsEnglish(finding.What.En), $"{finding}");
            var path = finding.Where.Vi == finding.Where.En && finding.Where.En.IndexOfAny(['.', '/']) > 0;
            Assert.True(path || (IsVietnamese(finding.Where.Vi) && IsEnglish(finding.Where.En)), $"{finding}");
        });
        Assert.All(report.Notes, note => Assert.True(IsVietnamese(note.Vi) && IsEnglish(note.En), $"{note}"));
    }

    /// <summary>Has a letter that English does not have.</summary>
    private static bool IsVietnamese(string text) => text.Any(letter => letter > 127 && char.IsLetter(letter));

    /// <summary>What a tampered file says itself is quoted, whatever it is.</summary>
    private static bool IsEnglish(string text)
        => text.Length > 0 && !text.Split('"').Where((_, i) => i % 2 == 0).Any(IsVietnamese);
}
