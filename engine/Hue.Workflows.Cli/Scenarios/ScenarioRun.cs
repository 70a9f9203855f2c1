using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Scenarios;

namespace Hue.Workflows.Cli.Scenarios;

/// <summary>Plays every scenario of a version.</summary>
internal static class ScenarioRun
{
    public static async Task<IReadOnlyList<ScenarioVerdict>> OfAsync(
        ProcedureCatalogue catalogue, ProcedureDefinition definition, CancellationToken cancellation)
    {
        var verdicts = new List<ScenarioVerdict>();
        foreach (var (path, scenario) in catalogue.Scenarios(definition))
            verdicts.Add(await ScenarioRunner.PlayAsync(catalogue, definition, path, scenario, cancellation));
        return verdicts;
    }
}
