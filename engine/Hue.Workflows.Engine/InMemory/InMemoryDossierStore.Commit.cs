using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Engine.InMemory;

/// <content>What a commit does.</content>
public sealed partial class InMemoryDossierStore
{
    private readonly HashSet<AlertRow> unsentAlerts = new(ReferenceEqualityComparer.Instance);

    private CommitResult Commit(Decision decision)
    {
        if (receipts.TryGetValue(decision.Command, out var receipt))
            return new CommitResult.Repeated(receipt);
        var id = decision.Dossier.Id;
        var shelf = shelves.GetValueOrDefault(id);
        var revision = shelf?.Dossier.Revision ?? 0;
        if (revision != decision.RevisionBefore)
            return new CommitResult.Stale(revision);
        if (decision.Number is { } number && number.Sequence != numbers.GetValueOrDefault((number.Unit, number.Day)) + 1)
            return new CommitResult.NumberTaken();
        Check(decision, shelf);
        if (decision.Number is { } claimed)
            numbers[(claimed.Unit, claimed.Day)] = claimed.Sequence;
        if (shelf is null)
        {
            shelves[id] = shelf = new Shelf(decision.Dossier) { Key = decision.NewKey };
            byNumber[decision.Dossier.Number] = id;
        }

        Write(decision, shelf);
        receipts[decision.Command] = new CommandReceipt(decision.Command, id, decision.Dossier.Revision, decision.Answer);
        return new CommitResult.Committed();
    }

    private List<CommitResult> CommitMany(IReadOnlyList<Decision> decisions)
    {
        var results = new List<CommitResult>(decisions.Count);
        InvalidOperationException? bug = null;
        foreach (var decision in decisions)
        {
            try
            {
                results.Add(Commit(decision));
            }
            catch (InvalidOperationException e)
            {
                bug ??= e;
            }
        }

        return bug is null ? results : throw bug;
    }

    /// <summary>What a database would refuse by its keys: a bug, so it throws and nothing is changed.</summary>
    private static void Check(Decision decision, Shelf? shelf)
    {
        var last = shelf?.Audit.Count ?? 0;
        if (decision.Audit.Count == 0)
            throw new InvalidOperationException("A decision without an audit record.");
        for (var i = 0; i < decision.Audit.Count; i++)
        {
            if (decision.Audit[i].Sequence != last + i + 1)
                throw new InvalidOperationException($"Audit of {decision.Dossier.Id} has a gap at {last + i + 1}.");
        }

        foreach (var alert in decision.Alerts)
        {
            if (shelf?.Alerts.Exists(a => a.Row.Key == alert.Key) == true || decision.Alerts.Count(a => a.Key == alert.Key) > 1)
                throw new InvalidOperationException($"Alert {alert.Key} of {decision.Dossier.Id} was raised before.");
        }
    }

    private void Write(Decision decision, Shelf shelf)
    {
        shelf.Dossier = decision.Dossier;
        foreach (var task in decision.Tasks)
            shelf.Tasks[task.Number] = task;
        foreach (var name in decision.TimersCleared)
            Clear(shelf, name);
        foreach (var timer in decision.TimersSet)
        {
            Clear(shelf, timer.Name);
            var set = new ShelvedTimer(timer);
            shelf.Timers[timer.Name] = set;
            due.Add(set);
        }

        foreach (var alert in decision.Alerts)
        {
            shelf.Alerts.Add(new ShelvedAlert(alert));
            unsentAlerts.Add(alert);
        }

        foreach (var key in decision.AlertsSent)
        {
            if (shelf.Alerts.Find(a => a.Row.Key == key && a.SentAt is null) is not { } alert)
                continue;
            alert.SentAt = decision.Audit[^1].At;
            unsentAlerts.Remove(alert.Row);
        }

        shelf.Audit.AddRange(decision.Audit);
        if (!decision.DestroysKey)
            return;
        shelf.Key = null;
        for (var i = 0; i < shelf.Audit.Count; i++)
            shelf.Audit[i] = shelf.Audit[i] with { Personal = null };
    }

    private void Clear(Shelf shelf, string name)
    {
        if (shelf.Timers.Remove(name, out var gone))
            due.Remove(gone);
    }
}
