using System.Text.Json;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Engine.Simulation;

/// <summary>A dossier as its audit trail alone tells it, kept beside the store's and compared with it after each command.</summary>
internal sealed class ShadowDossier
{
    private readonly Dictionary<string, long> paid = new(StringComparer.Ordinal);
    private readonly HashSet<string> alerts = new(StringComparer.Ordinal);
    private Dossier? state;
    private CommandId? command;
    private string hash = "";
    private long sequence;
    private long revision;

    /// <summary>Alerts raised so far, by key.</summary>
    public IReadOnlySet<string> Alerts => alerts;

    /// <summary>Records taken so far.</summary>
    public long Sequence => sequence;

    /// <summary>Takes the records that are new and compares.</summary>
    public void Follow(IReadOnlyList<AuditRow> audit, DossierRow row)
    {
        for (var i = (int)sequence; i < audit.Count; i++)
            Take(audit[i]);
        var told = state! with { Revision = revision, AuditSequence = sequence, AuditHash = hash };
        Invariants.Holds(StoredJson.WriteBySerialiser(told) == row.Snapshot, "replay-gives-the-snapshot", row.Number);
        foreach (var fee in told.Fees)
            Invariants.Holds(fee.Paid == paid.GetValueOrDefault(fee.Fee), "payments-add-up", $"{row.Number} {fee.Fee}");
    }

    private void Take(AuditRow row)
    {
        Invariants.Holds(row.Sequence == sequence + 1, "audit-has-no-gap", $"{row.Sequence} after {sequence}");
        Invariants.Holds(RecordText.Hash(row.Record) == row.Hash, "audit-hash-holds", row.Kind);
        using var record = JsonDocument.Parse(row.Record);
        var root = record.RootElement;
        Invariants.Holds(root.GetProperty("previousHash").GetString() == hash, "audit-chain-holds", row.Kind);
        var happened = RecordReading.Event(row, root);
        Look(happened);
        state = DossierRules.Apply(state, happened);
        if (command != row.Command)
            revision++;
        (command, hash, sequence) = (row.Command, row.Hash, row.Sequence);
    }

    private void Look(DossierEvent happened)
    {
        if (happened is PaymentRecorded payment)
            paid[payment.Fee] = paid.GetValueOrDefault(payment.Fee) + payment.Amount;
        if (happened is WaitEnded { Cause: "timeout" } wait)
        {
            var due = state!.Waits.First(w => w.Number == wait.Number).TimeoutAt;
            Invariants.Holds(happened.At >= due, "nothing-falls-early", $"{state.Number} {wait.Step}");
            Invariants.Holds(!state.TasksStandStill, "suspended-fires-nothing", $"{state.Number} {wait.Step}");
        }

        if (happened is not AlertRaised alert)
            return;
        Invariants.Holds(alerts.Add(alert.Key), "no-rung-twice", alert.Key);
        if (alert.Term == "notify")
            return;
        var term = state!.Term(alert.Term);
        Invariants.Holds(term?.DueAt is not null, "no-timer-without-a-term", alert.Key);
        Invariants.Holds(!term!.Ledger.IsSuspended && state.EndedAt is null, "suspended-fires-nothing", alert.Key);
        Invariants.Holds(happened.At >= term.NextAt, "nothing-falls-early", alert.Key);
    }
}
