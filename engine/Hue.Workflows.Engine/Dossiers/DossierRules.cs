using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Dossiers;

/// <summary>Decides commands: no clock, no ids, no I/O; the same input gives the same decision.</summary>
public static class DossierRules
{
    /// <summary>What a command does to a dossier.</summary>
    /// <param name="dossier">The state; null for <see cref="FileDossier"/>.</param>
    /// <param name="definition">The version the dossier pins; for <see cref="MigrateToVersion"/> the version to go to.</param>
    /// <param name="calendar">Calendar of the receiving office.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="now">Server instant, UTC.</param>
    public static Outcome Decide(
        Dossier? dossier, ProcedureDefinition definition, WorkingCalendar calendar, DossierCommand command, DateTimeOffset now)
        => throw new NotSupportedException("contract only");
}
