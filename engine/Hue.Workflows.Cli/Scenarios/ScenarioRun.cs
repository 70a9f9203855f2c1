using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Scenarios;

namespace Hue.Workflows.Cli.Scenarios;

/// <summary>Plays the scenarios of one version.</summary>
internal static class ScenarioRun
{
    /// <summary>Its scenarios; for a generated version that has none, the derived ones.</summary>
    /// <param name="catalogue">The whole catalogue, since procedures call each other.</param>
    /// <param name="definition">The version.</param>
    /// <param name="covers">Which paths are asked for.</param>
    /// <param name="cancellation">Stops between two scenarios.</param>
    public static async Task<IReadOnlyList<ScenarioVerdict>> OfAsync(
        ProcedureCatalogue catalogue, ProcedureDefinition definition, Func<string, bool> covers, CancellationToken cancellation)
    {
        var verdicts = new List<ScenarioVerdict>();
        var written = catalogue.Scenarios(definition);
        foreach (var (file, scenario) in written.Where(s => covers(s.Path)))
            verdicts.Add(await ScenarioRunner.PlayAsync(catalogue, definition, file, scenario, cancellation));
        var derived = definition.Review == "generated" && written.Count == 0 && covers(catalogue.FolderOf(definition).TrimEnd('/'))
            ? DerivedScenarios.Of(catalogue, definition) : [];
        foreach (var (name, scenario) in derived)
            verdicts.Add(await ScenarioRunner.PlayAsync(catalogue, definition, name, scenario, cancellation) with { IsDerived = true });
        return verdicts;
    }
}
