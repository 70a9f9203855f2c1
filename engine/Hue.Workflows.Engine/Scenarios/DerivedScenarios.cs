using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Engine.Scenarios;

/// <summary>
/// The four stories that every procedure must be able to tell, made of the definition itself: granted, supplement, refused, late. They show
/// that a generated definition runs in the engine from receipt to the result in hand; they are no proof that it says what the law says.
/// </summary>
public static class DerivedScenarios
{
    /// <summary>Monday morning of an ordinary week.</summary>
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(7));

    /// <summary>The stories, with a name in place of a file's path; one that the flow cannot tell is left out.</summary>
    /// <param name="catalogue">Where the definition, its offices and called procedures come from.</param>
    /// <param name="definition">The version.</param>
    public static IReadOnlyList<(string Path, Scenario Scenario)> Of(ProcedureCatalogue catalogue, ProcedureDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (OfficeOf(catalogue, definition) is not { } office || OfficePlace.Of(catalogue, office) is not { } place)
            return [];
        return
        [
            .. Kinds.Select(kind => (kind, Script: new DerivedScript(catalogue, definition, place.Calendar, Start).Of(kind)))
                .Where(each => each.Script is not null)
                .Select(each =>
                    ($"{catalogue.FolderOf(definition)}{each.kind} (derived)", Story(definition, office, each.kind, each.Script!))),
        ];
    }

    /// <summary>granted, supplement, refused, late.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["granted", "supplement", "refused", "late"];

    private static Scenario Story(ProcedureDefinition definition, string office, string kind, IReadOnlyList<ScriptLine> script) => new()
    {
        Title = kind,
        Kind = kind,
        Office = office,
        Start = Start,
        People = new Dictionary<string, string>(),
        Form = FormSample.Of(definition.Form),
        Channel = Channel(definition),
        Papers = [.. definition.Papers.Where(paper => paper is { Required: true, When: null }).Select(paper => paper.Id)],
        Script = script,
    };

    /// <summary>Its own office where it has one; else a ward for what communes handle, the city for the rest.</summary>
    private static string? OfficeOf(ProcedureCatalogue catalogue, ProcedureDefinition definition)
    {
        if (definition.Offices.Count > 0)
            return definition.Offices[0];
        var isCommune = definition.Levels.Contains("commune");
        return catalogue.Offices.All.FirstOrDefault(office => isCommune ? office.Kind is "ward" or "commune" : office.Kind == "city")?.Id;
    }

    internal static string Channel(ProcedureDefinition definition) =>
        definition.Channels.FirstOrDefault(each => each.Kind == "counter")?.Kind ?? definition.Channels[0].Kind;
}
