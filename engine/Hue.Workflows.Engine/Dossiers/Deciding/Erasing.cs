using Hue.Workflows.Engine.Dossiers.Events;
using Refused = Hue.Workflows.Engine.Dossiers.Outcome.Refused;

namespace Hue.Workflows.Engine.Dossiers.Deciding;

/// <summary>Makes personal data unreadable, once they need not be kept any longer.</summary>
internal static class Erasing
{
    public static Refused? Erase(Draft draft, ErasePersonalData command)
    {
        var d = draft.D;
        if (Permissions.Holds(command.By, d.Office, Permissions.Leader) is { } notAllowed)
            return notAllowed;
        if (d.EndedAt is not { } ended || d.Deliveries.Count > 0)
            return Refusals.NotEnded;
        if (Demands.Reason(command.Reason) is { } missing)
            return missing;
        if (string.IsNullOrWhiteSpace(command.LegalBasis))
            return Refusals.LegalBasisMissing;
        if (Demands.Text(command.LegalBasis) is { } tooLong)
            return tooLong;
        var kept = ended.AddYears(command.RetentionYears);
        if (draft.Now < kept)
            return Refusals.RetentionNotOver(DateOnly.FromDateTime(kept.AddMinutes(draft.Calendar.File.UtcOffsetMinutes).UtcDateTime));
        draft.Raise(new DossierErased { Files = Files(d, command.ResultFile), Reason = command.Reason, LegalBasis = command.LegalBasis });
        return null;
    }

    private static string[] Files(Dossier d, string? result) =>
        [.. d.Papers.Select(p => p.Sha256).Append(result).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
