using System.Text.Json;

namespace Hue.Workflows.Cli.Bench.Steps;

/// <summary>What the clerks do with each dossier: form, papers and outcomes of a scenario of the catalogue.</summary>
/// <param name="Procedure">Procedure code.</param>
/// <param name="Offices">Wards and communes: each client works in one, as clerks do.</param>
/// <param name="Form">Form values, JSON.</param>
/// <param name="Papers">Ids of the papers handed in.</param>
/// <param name="Steps">The steps that lead to another task; the last, which ends the dossier, is left out.</param>
internal sealed record Journey(
    string Procedure, IReadOnlyList<string> Offices, string Form, IReadOnlyList<string> Papers, IReadOnlyList<JourneyStep> Steps)
{
    private const string Code = "1.001193";
    private const string Scenarios = "ho-tich/1.001193-khai-sinh/v1/scenarios";

    /// <summary>A birth registration that is granted, received at the counter.</summary>
    /// <exception cref="CannotMeasureException">The catalogue has no such scenario.</exception>
    public static Journey Read(string procedures)
    {
        var folder = Path.Combine(procedures, Scenarios);
        if (!Directory.Exists(folder))
            throw new CannotMeasureException($"the catalogue has no folder {Scenarios}.");
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            using var scenario = JsonDocument.Parse(File.ReadAllText(file));
            if (Text(scenario.RootElement, "kind") == "granted" && Text(scenario.RootElement, "channel") == "counter")
                return Read(scenario.RootElement, Wards(procedures));
        }

        throw new CannotMeasureException($"no scenario of {Scenarios} is granted at the counter.");
    }

    /// <summary>The request that files and receives the nth dossier.</summary>
    public string FilingBody(Guid dossier, string office)
    {
        var papers = Papers.Select(paper => $$"""{"paper":"{{paper}}","originals":1,"copies":0}""");
        return $$"""
            {"id":"{{dossier:D}}","procedure":"{{Procedure}}","office":"{{office}}","channel":"counter","subject":"citizen",
            "form":{{Form}},"papers":[{{string.Join(',', papers)}}],"receiveAtOnce":true}
            """;
    }

    /// <summary>The office that a client works in.</summary>
    public string Office(int client) => Offices[client % Offices.Count];

    private static List<string> Wards(string procedures)
    {
        using var offices = JsonDocument.Parse(File.ReadAllText(Path.Combine(procedures, "_shared/offices.json")));
        return
        [
            .. offices.RootElement.GetProperty("offices").EnumerateArray()
                .Where(office => Text(office, "kind") is "ward" or "commune").Select(office => Text(office, "id")),
        ];
    }

    private static Journey Read(JsonElement scenario, IReadOnlyList<string> offices)
    {
        var steps = scenario.GetProperty("script").EnumerateArray().Where(line => Text(line, "do") == "complete").Select(Step).ToList();
        return new Journey(
            Code,
            offices,
            scenario.GetProperty("form").GetRawText(),
            [.. scenario.GetProperty("papers").EnumerateArray().Select(paper => paper.GetString()!)],
            steps[..^1]);
    }

    private static JourneyStep Step(JsonElement line)
    {
        Dictionary<string, string> fields = [];
        if (line.TryGetProperty("fields", out var given))
            fields = given.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetRawText());
        return new JourneyStep(Text(line, "step"), Text(line, "as"), Text(line, "outcome"), fields);
    }

    private static string Text(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) ? value.GetString() ?? "" : "";
}

/// <summary>A step, the role that completes it, its outcome, and the form fields filled with it: dotted path → JSON.</summary>
internal sealed record JourneyStep(string Step, string Role, string Outcome, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The body of the request, made once.</summary>
    public string Body { get; } = $$"""{"outcome":"{{Outcome}}","fields":{{Json(Fields)}}}""";

    private static string Json(IReadOnlyDictionary<string, string> fields) =>
        $"{{{string.Join(',', fields.Select(field => $"\"{field.Key}\":{field.Value}"))}}}";
}
