using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Cli.Deadline;

/// <summary>A question as it was typed, on the command line or in a batch; nothing in it has been read yet.</summary>
internal sealed record RequestTexts
{
    public string? Office { get; init; }

    public string? Received { get; init; }

    public string? Term { get; init; }

    public IReadOnlyList<(string From, string? To)> Suspensions { get; init; } = [];

    public IReadOnlyList<string> Extensions { get; init; } = [];

    public string? At { get; init; }

    public string? OnCompletion { get; init; }

    public string? CutOff { get; init; }

    /// <summary>Reads all of it; null with the first thing that is wrong and what to write instead.</summary>
    /// <param name="mark">What stands before a member's name where it was typed: "--" or nothing.</param>
    /// <param name="fault">Empty when nothing is wrong.</param>
    public DeadlineRequest? Read(string mark, out string fault)
    {
        var reading = new DeadlineReading(mark);
        var from = reading.Instant(Received, "received");
        var budget = reading.Term(Term, "term");
        var at = At is null ? (DateTimeOffset?)null : reading.Instant(At, "at");
        var ledger = new TermLedger
        {
            Budget = budget,
            From = from,
            Suspensions = [.. Suspensions.Select(pair => reading.Suspension(pair.From, pair.To))],
            Extensions = [.. Extensions.Select(text => new Extension(reading.Term(text, "extension"), null))],
            OnCompletion = reading.OnCompletion(OnCompletion),
            CutOff = reading.CutOff(CutOff),
        };
        var request = new DeadlineRequest(Office ?? DeadlineRequest.DefaultOffice, ledger, at);
        fault = reading.Fault.Length > 0 ? reading.Fault : request.Fault();
        return fault.Length == 0 ? request : null;
    }
}
