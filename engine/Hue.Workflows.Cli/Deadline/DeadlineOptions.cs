using System.CommandLine;
using Hue.Workflows.Cli.Shell;

namespace Hue.Workflows.Cli.Deadline;

/// <summary>The options of <c>hue deadline</c>.</summary>
internal sealed class DeadlineOptions
{
    private readonly Option<string> office = new("--office")
    {
        Description = "Id of the office whose calendar counts.",
        HelpName = "ID",
        DefaultValueFactory = _ => DeadlineRequest.DefaultOffice,
    };

    private readonly Option<string?> received = Text("--received", "INSTANT", "Instant of receipt, such as 2026-02-13T16:40+07:00.");

    private readonly Option<string?> term = Text(
        "--term", "TERM", "\"5 workingDays\", \"4 workingHours\", \"20 calendarDays\", \"1 months\" or \"sameDay\".");

    private readonly Option<string[]> suspend = new("--suspend")
    {
        Description = "FROM/TO, or FROM/ while it still stands; may be repeated.",
        HelpName = "FROM/TO",
    };

    private readonly Option<string[]> extend = new("--extend")
    {
        Description = "A term to extend by; may be repeated: each is taken as granted and counted from the due time that the one before "
            + "it gave. How many extensions a procedure allows (extensionsMax) is not known here.",
        HelpName = "TERM",
    };

    private readonly Option<string?> at = Text("--at", "INSTANT", "As of when; now if left out.");

    private readonly Option<string?> onCompletion = Text(
        "--on-completion", "WHAT", "After a suspension: resume (the clock goes on) or restart (the whole term anew).");

    private readonly Option<string?> cutOff = Text("--cut-off", "TIME", "Cut-off of a same-day term, such as 15:00; else the calendar's.");

    public Option<string> Language { get; } = new("--language")
    {
        Description = "vi or en.",
        HelpName = "LANGUAGE",
        DefaultValueFactory = _ => "vi",
    };

    public Option<bool> Json { get; } = new("--json") { Description = "One JSON object on one line." };

    public Option<string?> Batch { get; } = Text(
        "--batch", "FILE.jsonl", "A file with one request a line, or - for standard input; one answer a line.");

    public Option<string?> Procedures { get; } = ProceduresFolder.Option();

    public IEnumerable<Option> All =>
        [office, received, term, suspend, extend, at, onCompletion, cutOff, Language, Json, Batch, Procedures];

    /// <summary>Whether a single question is asked, as opposed to a batch.</summary>
    public bool AsksOne(ParseResult parsed) => parsed.GetValue(received) is not null || parsed.GetValue(term) is not null;

    public RequestTexts Texts(ParseResult parsed) => new()
    {
        Office = parsed.GetValue(office),
        Received = parsed.GetValue(received),
        Term = parsed.GetValue(term),
        Suspensions = [.. (parsed.GetValue(suspend) ?? []).Select(Suspension)],
        Extensions = parsed.GetValue(extend) ?? [],
        At = parsed.GetValue(at),
        OnCompletion = parsed.GetValue(onCompletion),
        CutOff = parsed.GetValue(cutOff),
    };

    private static Option<string?> Text(string name, string help, string description) =>
        new(name) { Description = description, HelpName = help };

    private static (string From, string? To) Suspension(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2
            ? (parts[0], parts[1].Length == 0 ? null : parts[1])
            : throw new UsageException(
                $"--suspend: \"{text}\" is not FROM/TO: write 2026-03-04T10:00+07:00/2026-03-09T09:00+07:00 (no TO while it stands)");
    }
}
