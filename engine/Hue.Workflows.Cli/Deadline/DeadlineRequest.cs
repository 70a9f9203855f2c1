using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Cli.Deadline;

/// <summary>One question: whose calendar, which ledger, as of when.</summary>
internal sealed record DeadlineRequest(string Office, TermLedger Ledger, DateTimeOffset? At)
{
    public const string DefaultOffice = "19777";

    /// <summary>What is wrong with the ledger and what to write instead; empty when nothing is.</summary>
    public string Fault()
    {
        var early = Ledger.Suspensions.FirstOrDefault(suspension => suspension.From < Ledger.From);
        return early != default
            ? $"suspension: it begins at {early.From:yyyy-MM-dd'T'HH:mmzzz}, before the receipt at {Ledger.From:yyyy-MM-dd'T'HH:mmzzz}: only a running clock can be stopped"
            : Ledger.Fault();
    }
}
