using System.Net;
using System.Text.Json.Nodes;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Scenarios;

namespace Hue.Workflows.SystemTests.Http;

public sealed class CatalogueListTests(HueHost host) : IClassFixture<HueHost>
{
    [Fact]
    public async Task Over_a_thousand_procedures_are_found_by_code_words_field_level_and_review()
    {
        var clerk = await host.SignInAsync("lan.motcua");
        var all = await clerk.ReadAsync("/api/catalogue");
        Assert.True((int)all["total"]! > 1000);
        Assert.Equal(100, all["items"]!.AsArray().Count);
        Assert.Equal((int)all["total"]!, all["fields"]!.AsArray().Sum(field => (int)field!["count"]!));
        Assert.Equal((int)all["total"]!, (int)all["reviews"]!["curated"]! + (int)all["reviews"]!["generated"]!);

        Assert.Equal("1.001193", First(await clerk.ReadAsync("/api/catalogue?search=1.001193")));
        Assert.Equal("1.001193", First(await clerk.ReadAsync("/api/catalogue?search=DANG%20KY%20KHAI%20SINH")));
        Assert.Equal("1.012921", First(await clerk.ReadAsync("/api/catalogue?search=thanh%20ly%20rung%20trong%20lam%20nghiep")));

        var communes = await clerk.ReadAsync("/api/catalogue?level=commune&review=curated&most=2000");
        Assert.All(communes["items"]!.AsArray(), item => Assert.Equal("curated", (string)item!["review"]!));
        Assert.All(communes["items"]!.AsArray(), item => Assert.Contains("commune", Texts(item!["levels"]!)));

        var second = await clerk.ReadAsync("/api/catalogue?from=100&most=100");
        Assert.Empty(Codes(all).Intersect(Codes(second)));
        Assert.Empty((await clerk.ReadAsync("/api/catalogue?from=99999"))["items"]!.AsArray());
    }

    [Fact]
    public async Task A_generated_procedure_of_unknown_term_is_received_with_a_due_time_and_a_reason()
    {
        var clerk = await host.SignInAsync("lan.motcua");
        var lines = (await clerk.ReadAsync("/api/catalogue?level=commune&review=generated&most=2000"))["items"]!.AsArray();
        var line = lines.First(item => (string)item!["term"]!["vi"]! == "Chưa rõ thời hạn"
            && Texts(item["channels"]!).Contains("counter"))!;
        var procedure = await clerk.ReadAsync($"/api/catalogue/{line["code"]}");
        var form = FormSample.Of(new FormDefinition(procedure["form"]!.ToJsonString(), []));
        var office = (string)(await clerk.ReadAsync("/api/session"))["roles"]![0]!["office"]!;
        JsonObject Filed(JsonNode? due) => new()
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["procedure"] = (string)line["code"]!,
            ["office"] = office,
            ["channel"] = "counter",
            ["subject"] = (string)procedure["subjects"]![0]!,
            ["form"] = JsonNode.Parse(form),
            ["papers"] = new JsonArray(),
            ["receiveAtOnce"] = true,
            ["manualDue"] = due,
        };

        var without = await clerk.CommandAsync("/api/dossiers", Filed(null));
        var with = await clerk.CommandAsync("/api/dossiers",
            Filed(new JsonObject { ["due"] = DateTimeOffset.UtcNow.AddDays(9).ToString("O"), ["reason"] = "Hẹn theo thỏa thuận" }));

        Assert.Equal("manual-due-missing", (string)without.Json["code"]!);
        Assert.Equal(HttpStatusCode.Created, with.Status);
        Assert.NotNull(with.Json["due"]!["at"]);
        Assert.NotEmpty(procedure["openPoints"]!.AsArray());
    }

    private static string First(JsonNode view) => (string)view["items"]![0]!["code"]!;

    private static IEnumerable<string> Codes(JsonNode view) => view["items"]!.AsArray().Select(item => (string)item!["code"]!);

    private static IEnumerable<string> Texts(JsonNode list) => list.AsArray().Select(text => (string)text!);
}
