using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Flowing;

namespace Hue.Workflows.Engine.Versions;

/// <summary>What moving a running dossier to another version would do; nothing is moved.</summary>
/// <param name="Number">Number of the dossier.</param>
/// <param name="From">Version it runs on.</param>
/// <param name="Steps">Open steps, each with the step it would stand at; null where the other version has none of that kind.</param>
/// <param name="Code">Code of the refusal; null when it could move.</param>
/// <param name="Reason">Why it could not, as a clerk would be told; null when it could.</param>
public sealed record MigrationPreview(
    string Number, int From, IReadOnlyList<(string Step, string? To)> Steps, string? Code, string? Reason)
{
    /// <summary>Pointers of what the other version's form finds missing or not valid; it keeps no dossier back.</summary>
    public IReadOnlyList<string> FormFaults { get; init; } = [];

    /// <summary>Asks the engine's own rules, as the leader who would move it.</summary>
    /// <param name="dossier">The dossier as it is.</param>
    /// <param name="to">The version to go to.</param>
    /// <param name="steps">Old step → new step, for those whose id is gone; ids that stay need no entry.</param>
    /// <param name="catalogue">Offices and calendars.</param>
    /// <param name="now">Instant to decide at.</param>
    public static MigrationPreview Of(
        Dossier dossier, ProcedureDefinition to, IReadOnlyDictionary<string, string> steps, ProcedureCatalogue catalogue,
            DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(catalogue);
        var index = FlowIndex.Of(to);
        var open = dossier.Tasks.Select(t => t.Step).Concat(dossier.Waits.Select(w => w.Step)).Concat(dossier.Calls.Select(c => c.Step))
            .Distinct(StringComparer.Ordinal)
            .Select(step => (Step: step, To: steps.GetValueOrDefault(step, step)))
            .Select(each => (each.Step, index.Find(each.To) is null ? null : each.To)).ToArray();
        if (catalogue.CalendarOf(dossier.Office, dossier.Calendar) is not { } calendar)
            return new MigrationPreview(dossier.Number, dossier.Version, open, "calendar-missing", "Không có lịch của đơn vị.");
        var move = new MigrateToVersion
        {
            Id = new CommandId(StableId.Of(dossier.Id, "migration-preview", to.Hash, to.Version)),
            Dossier = dossier.Id,
            By = new Actor("preview", "preview", "leader", dossier.Office),
            Version = to.Version,
            Steps = steps,
            Reason = "preview",
        };
        // Nothing of it is kept, so any key will do to seal what would be recorded.
        var refused = DossierRules.Decide(dossier, to, calendar, DossierKey.Open(dossier.Id), move, now) as Outcome.Refused;
        var today = DateOnly.FromDateTime(now.ToOffset(TimeSpan.FromHours(7)).DateTime);
        return new MigrationPreview(dossier.Number, dossier.Version, open, refused?.Code, refused?.Reason)
        {
            FormFaults = [.. Dossiers.Facts.FormFaults.Of(to.Form, dossier.Form, today).Keys.Order(StringComparer.Ordinal)],
        };
    }
}
