using System.Text.RegularExpressions;

namespace Hue.Workflows.Tests.Architecture;

/// <summary>One rule of tidiness: what it reports in a file, by path and text.</summary>
internal sealed record TidyRule(string Name, Func<string, string, IEnumerable<string>> Report)
{
    // Each pattern is broken in two, so that this file does not report itself.
    private const string LeftOver = @"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|XX" + @"X)\b|NotImplemented" + "Exception";
    private const string SkippedTest = @"Skip\s*=\s*""|\.on" + @"ly\(|\b(it|test|describe)\.sk" + @"ip\(";
    private const string SleepingTest = @"Thread\.Sl" + @"eep|Task\.De" + @"lay|waitForTime" + "out";

    private static readonly string[] RootFiles =
    [
        "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "LICENSE", "check.sh", "Hue.Workflows.sln", "global.json",
        "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "BannedSymbols.Pure.txt",
        ".editorconfig", ".gitattributes", ".gitignore",
    ];

    public static IReadOnlyList<TidyRule> All { get; } =
    [
        new("file of more than 300 lines", (path, text) => IsCode(path) && Lines(text) > 300 ? [$"{path}: {Lines(text)} lines"] : []),
        new("line of more than 140 characters", (path, text) => IsCSharp(path) ? LongLines(path, text) : []),
        new("left-over", (path, text) => IsCode(path) ? Matches(path, text, LeftOver) : []),
        new("skipped or single test", (path, text) => IsCode(path) ? Matches(path, text, SkippedTest) : []),
        new("sleeping test", (path, text) => IsTest(path) ? Matches(path, text, SleepingTest) : []),
        new("name that says nothing", (path, _) => IsCode(path) && Empty().IsMatch(Path.GetFileNameWithoutExtension(path)) ? [path] : []),
        new("path of more than 120 characters", (path, _) => path.Length > 120 ? [$"{path}: {path.Length}"] : []),
        new("file that does not belong at the root", (path, _) => path.Contains('/') || RootFiles.Contains(path) ? [] : [path]),
        new("plan, log or report", (path, _) => PlanOrLog().IsMatch(path) ? [path] : []),
    ];

    private static bool IsCSharp(string path) => path.EndsWith(".cs", StringComparison.Ordinal);

    private static bool IsCode(string path) =>
        (IsCSharp(path) || path.EndsWith(".ts", StringComparison.Ordinal) || path.EndsWith(".tsx", StringComparison.Ordinal))
        && !path.Contains("/api/generated", StringComparison.Ordinal) && !path.EndsWith(".d.ts", StringComparison.Ordinal);

    private static bool IsTest(string path) => IsCode(path)
        && (path.StartsWith("tests/", StringComparison.Ordinal) || path.Contains(".test.", StringComparison.Ordinal));

    private static int Lines(string text) => text.AsSpan().Count('\n');

    private static IEnumerable<string> LongLines(string path, string text) => text.Split('\n')
        .Select((line, at) => (line, at)).Where(l => l.line.TrimEnd('\r').Length > 140).Select(l => $"{path}:{l.at + 1}: {l.line.Length}");

    private static IEnumerable<string> Matches(string path, string text, string pattern) => Regex.Matches(text, pattern)
        .Select(m => $"{path}:{text.AsSpan(0, m.Index).Count('\n') + 1}: {m.Value}");

    private static Regex Empty() => new("(Manager|Helper|Helpers|Util|Utils|Common|Misc)$");

    private static Regex PlanOrLog() => new(
        @"(^|/)(PLAN|NOTES|PROGRESS|STATUS|HANDOVER|REPORT)[^/]*\.(md|txt)$|\.log$", RegexOptions.IgnoreCase);
}
