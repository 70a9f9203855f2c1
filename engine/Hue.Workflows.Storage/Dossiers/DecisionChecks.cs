using System.Collections.Concurrent;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Storage.Dossiers;

/// <summary>What a decision must be whatever the database holds; a breach is a bug and throws before anything is sent.</summary>
internal static class DecisionChecks
{
    public static void Check(Decision decision)
    {
        var dossier = decision.Dossier.Id;
        if (decision.Dossier.Revision != decision.RevisionBefore + 1)
            throw new InvalidOperationException($"Dossier {dossier}: revision {decision.Dossier.Revision} does not follow on "
                + $"{decision.RevisionBefore}.");
        if (decision.Audit.Count == 0)
            throw new InvalidOperationException($"Dossier {dossier}: a decision without an audit record.");
        for (var i = 1; i < decision.Audit.Count; i++)
        {
            if (decision.Audit[i].Sequence != decision.Audit[0].Sequence + i)
                throw new InvalidOperationException($"Dossier {dossier}: audit sequence {decision.Audit[i].Sequence} leaves a gap.");
        }

        if (decision.RevisionBefore == 0 && decision.Audit[0].Sequence != 1)
            throw new InvalidOperationException($"Dossier {dossier}: the audit of a new dossier begins at "
                + $"{decision.Audit[0].Sequence}, not at 1.");
        if (decision.Tasks.Any(row => row.Dossier != dossier) || decision.TimersSet.Any(row => row.Dossier != dossier)
            || decision.Alerts.Any(row => row.Dossier != dossier) || decision.Audit.Any(row => row.Dossier != dossier))
            throw new InvalidOperationException($"Dossier {dossier}: the decision carries a row of another dossier.");
    }

    private static readonly ConcurrentDictionary<(string Code, string Title), string> ProcedureTexts = new();

    /// <summary>For search; the row's own text holds number and applicant. Remembered: the catalogue has so many titles.</summary>
    public static string ProcedureText(DossierRow row) => ProcedureTexts.GetOrAdd(
        (row.Procedure, row.ProcedureTitle), static procedure => SearchWords.Fold($"{procedure.Code} {procedure.Title}"));

    public static InvalidOperationException AuditDoesNotFollow(Decision decision)
        => new($"Dossier {decision.Dossier.Id}: audit sequence {decision.Audit[0].Sequence} does not follow on the stored one.");
}
