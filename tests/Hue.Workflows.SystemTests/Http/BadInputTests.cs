using System.Net;
using System.Text.Json.Nodes;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Host.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Hue.Workflows.SystemTests.Http;

public sealed class BadInputTests(HueHost host) : IClassFixture<HueHost>
{
    public static TheoryData<string, string, string> Bodies => new()
    {
        { "an unknown member", """{"reason":"x","why":"y"}""", "why" },
        { "a missing member", "{}", "reason" },
        { "a member twice", """{"reason":"x","reason":"y"}""", "reason" },
        { "a null", """{"reason":null}""", "reason" },
        { "another type", """{"reason":5}""", "reason" },
        { "another case", """{"Reason":"x"}""", "Reason" },
        { "no JSON", """{"reason":""", "JSON" },
        { "text that cannot be stored", """{"reason":"a\u0000b"}""", "U+0000" },
        { "a lone surrogate", """{"reason":"\ud800"}""", "reason" },
        { "nothing", "", "" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_with_a_fault_is_refused_and_the_fault_is_named(string why, string body, string named)
    {
        var lan = await host.SignInAsync("lan.motcua");
        var before = await CountAsync();
        var answer = await lan.CommandAsync($"/api/dossiers/{Guid.NewGuid()}/withdraw", body, 1);
        Assert.True(answer.Status == HttpStatusCode.BadRequest, $"{why}: {answer.Status} {answer.Text}");
        Assert.Equal("malformed-request", answer.Code);
        Assert.Contains(named, (string)answer.Json["detail"]!, StringComparison.Ordinal);
        Assert.Contains(host.Logged, l => l.Contains(" 3001 ", StringComparison.Ordinal));
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_form_nested_without_end_is_refused()
    {
        var lan = await host.SignInAsync("lan.motcua");
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 500)) + "1" + new string('}', 500);
        var body = Filing.Request(Guid.NewGuid()).ToJsonString()
            .Replace("\"form\":{", "\"form\":{\"x\":" + deep + ",", StringComparison.Ordinal);
        Assert.Equal("malformed-request", (await lan.CommandAsync("/api/dossiers", body)).Code);
    }

    [Theory]
    [InlineData("/api/inbox?most=-5")]
    [InlineData("/api/dossiers?most=0")]
    public async Task A_list_of_no_rows_is_refused(string path)
    {
        var answer = await (await host.SignInAsync("lan.motcua")).GetAsync(path);
        Assert.Equal((HttpStatusCode.BadRequest, "malformed-request"), (answer.Status, answer.Code));
        Assert.Contains("most", (string)answer.Json["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("99999999999999999999999999999999999999999999999999")]
    public async Task A_number_that_cannot_be_kept_is_named_beside_its_field(string number)
    {
        var lan = await host.SignInAsync("lan.motcua");
        var body = Filing.Request(Guid.NewGuid());
        body["form"]!["dangKy"]!["soBanSao"] = JsonNode.Parse(number);
        var answer = await lan.CommandAsync("/api/dossiers", body.ToJsonString());
        Assert.Equal("form-faulty", answer.Code);
        Assert.Equal("/dangKy/soBanSao", Assert.Single(answer.Json["errors"]!.AsObject()).Key);
    }

    [Fact]
    public async Task A_form_with_text_that_cannot_be_stored_is_refused()
    {
        var lan = await host.SignInAsync("lan.motcua");
        var body = Filing.Request(Guid.NewGuid());
        body["form"]!["nguoiYeuCau"]!["hoTen"] = "A\0B";
        Assert.Equal("malformed-request", (await lan.CommandAsync("/api/dossiers", body)).Code);
    }

    [Fact]
    public async Task A_body_of_another_kind_is_refused()
    {
        var lan = await host.SignInAsync("lan.motcua");
        using var xml = new StringContent("<x/>", System.Text.Encoding.UTF8, "application/xml");
        Assert.Equal("not-json", (await lan.CommandAsync("/api/dossiers", xml)).Code);
    }

    [Fact]
    public async Task A_wrong_form_names_every_field_beside_the_field()
    {
        var lan = await host.SignInAsync("lan.motcua");
        var before = await CountAsync();
        var body = Filing.Request(Guid.NewGuid());
        body["form"]!["nguoiYeuCau"]!["soDinhDanh"] = "12";
        body["form"]!["con"]!.AsObject().Remove("hoTen");
        var answer = await lan.CommandAsync("/api/dossiers", body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("form-faulty", answer.Code);
        var fields = answer.Json["errors"]!.AsObject().Select(e => e.Key).ToArray();
        Assert.Contains("/nguoiYeuCau/soDinhDanh", fields);
        Assert.Contains(fields, f => f.StartsWith("/con", StringComparison.Ordinal));
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Addresses_that_do_not_exist_are_problems_too()
    {
        var lan = await host.SignInAsync("lan.motcua");
        var answer = await lan.GetAsync("/api/nothing/here");
        Assert.Equal((HttpStatusCode.NotFound, "not-found"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_preview_says_errors_papers_fees_and_due_without_storing()
    {
        var lan = await host.SignInAsync("lan.motcua");
        var before = await CountAsync();
        var form = JsonNode.Parse(HueHost.Scenario(Filing.Birth).Form)!;
        form["nguoiYeuCau"]!["soDinhDanh"] = "12";
        var answer = await lan.PostAsync(
            $"/api/catalogue/{Filing.Birth}/versions/1/preview",
            new JsonObject { ["office"] = "19777", ["channel"] = "counter", ["subject"] = "citizen", ["form"] = form });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(["/nguoiYeuCau/soDinhDanh"], answer.Json["errors"]!.AsObject().Select(e => e.Key));
        Assert.NotEmpty(answer.Json["papers"]!.AsArray());
        Assert.Equal("2026-03-02T10:00:00Z", (string)answer.Json["due"]!);
        Assert.Equal(before, await CountAsync());
    }

    private async Task<int> CountAsync()
    {
        var queries = host.Services.GetRequiredService<StoreGate>().Open.Queries;
        return (await queries.DossiersAsync(new DossierQuery { Offices = null, Now = host.Clock.At, Most = 200 }, CancellationToken.None))
            .Items.Count;
    }
}
