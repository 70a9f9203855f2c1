using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Host.Audit;

/// <summary>Which parts of a dossier's page a record changed.</summary>
internal static class ThenChanges
{
    public static IReadOnlyList<string> Of(Dossier? before, Dossier after)
    {
        var changed = new List<string>();
        Add(changed, "status", before?.Status != after.Status || before.Result != after.Result);
        Add(changed, "form", before?.Form != after.Form);
        Add(changed, "papers", !Same(before?.Papers, after.Papers));
        Add(changed, "fees", !Same(before?.Fees, after.Fees));
        Add(changed, "tasks", !Same(before?.Tasks, after.Tasks));
        Add(changed, "due", before?.Legal?.DueAt != after.Legal?.DueAt || before?.IsSuspended == true != after.IsSuspended);
        Add(changed, "definition", before is not null && before.DefinitionHash != after.DefinitionHash);
        Add(changed, "calendar", before is not null && before.Calendar != after.Calendar);
        return changed;
    }

    private static bool Same<T>(IReadOnlyList<T>? before, IReadOnlyList<T> after)
        => ReferenceEquals(before, after) || (before ?? []).SequenceEqual(after);

    private static void Add(List<string> changed, string part, bool differs)
    {
        if (differs)
            changed.Add(part);
    }
}
