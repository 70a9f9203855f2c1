using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Engine.Projection;

/// <summary>The row of a dossier.</summary>
public static class DossierRows
{
    /// <summary>Columns and snapshot of a state.</summary>
    public static DossierRow Row(Dossier dossier, ProcedureDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Row(dossier, definition.Title);
    }

    /// <summary>Columns and snapshot of a state whose procedure has a title.</summary>
    public static DossierRow Row(Dossier dossier, string title)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return new DossierRow
        {
            Id = dossier.Id,
            Revision = dossier.Revision,
            Number = dossier.Number,
            Office = dossier.Office,
            OfficesInvolved = Involved(dossier),
            Procedure = dossier.Procedure,
            Version = dossier.Version,
            ProcedureTitle = title,
            Applicant = dossier.Applicant,
            SearchText = dossier.SearchText,
            Status = dossier.Status,
            Channel = dossier.Channel,
            FiledAt = dossier.FiledAt,
            ReceivedAt = dossier.ReceivedAt,
            DueAt = dossier.Legal?.DueAt,
            Suspended = dossier.IsSuspended,
            EndedAt = dossier.EndedAt,
            Result = dossier.Result,
            Parent = dossier.Parent?.Dossier,
            Snapshot = StoredJson.Write(dossier),
        };
    }

    private static List<string> Involved(Dossier dossier)
    {
        var others = new List<string>();
        foreach (var task in dossier.Tasks)
        {
            if (task.Office != dossier.Office && !others.Contains(task.Office))
                others.Add(task.Office);
        }

        return others;
    }
}
