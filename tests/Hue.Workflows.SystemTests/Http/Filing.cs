using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hue.Workflows.SystemTests.Http;

/// <summary>Files dossiers as a clerk's page does.</summary>
public static class Filing
{
    public const string Birth = "1.001193";

    /// <summary>A request with a sound form.</summary>
    public static JsonObject Request(Guid id, string procedure = Birth, string office = "19777", bool receive = true)
    {
        var scenario = HueHost.Scenario(procedure);
        return new JsonObject
        {
            ["id"] = id.ToString(),
            ["procedure"] = procedure,
            ["office"] = office,
            ["channel"] = receive ? "counter" : "online",
            ["subject"] = "citizen",
            ["form"] = JsonNode.Parse(scenario.Form),
            ["papers"] = new JsonArray(
                [.. scenario.Papers.Select(p => new JsonObject { ["paper"] = p, ["originals"] = 1, ["copies"] = 0 })]),
            ["receiveAtOnce"] = receive,
        };
    }

    /// <summary>A dossier received at the counter.</summary>
    public static async Task<Answer> ReceiveAsync(Visitor clerk, string procedure = Birth, string office = "19777")
    {
        var answer = await clerk.CommandAsync("/api/dossiers", Request(Guid.NewGuid(), procedure, office));
        Assert.True(answer.Status == System.Net.HttpStatusCode.Created, answer.Text);
        return answer;
    }

    /// <summary>The open task of a dossier.</summary>
    public static JsonNode OpenTask(JsonNode dossier) => dossier["tasks"]!.AsArray().Single(t => (string)t!["state"]! == "open")!;

    /// <summary>A JSON value out of anything.</summary>
    public static JsonNode Json(object value) => JsonSerializer.SerializeToNode(value)!;
}
