using System.Globalization;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Cli.Deadline;

/// <summary>One question: whose calendar, which ledger, as of when (null: now).</summary>
internal sealed record DeadlineRequest(string Office, TermLedger Ledger, DateTimeOffset? At)
{
    public const string DefaultOffice = "19777";
    private const string Written = "yyyy-MM-dd'T'HH:mmzzz";

    /// <summary>What is wrong with the ledger and what to write instead; empty when nothing is.</summary>
    public string Fault()
    {
        foreach (var (from, _) in Ledger.Suspensions)
        {
            if (from < Ledger.From)
            {
                return $"the suspension that begins at {from.ToString(Written, CultureInfo.InvariantCulture)} begins before the receipt at "
                    + $"{Ledger.From.ToString(Written, CultureInfo.InvariantCulture)}: only a running clock can be stopped";
            }
        }

        return Ledger.Fault();
    }
}
