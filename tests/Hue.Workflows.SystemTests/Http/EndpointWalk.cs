using System.Net;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Host.Audit.Search;
using Hue.Workflows.Host.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Hue.Workflows.SystemTests.Http;

/// <summary>Walks every endpoint the host has, so that a new one cannot be forgotten.</summary>
public sealed class EndpointWalk(HueHost host) : IClassFixture<HueHost>
{
    /// <summary>All that may answer without sign-in; whoever adds one must add it here too.</summary>
    private static readonly string[] Open =
    [
        "GET /api/session", "GET /api/session/demo", "POST /api/session", "GET /health/live", "GET /health/ready",
            "GET /openapi/{documentName}.json",
        "GET /log/checkpoint", "GET /log/checkpoints/{size:long}", "GET /log/consistency", "GET /log/keys", "POST /log/witness",
        "* {*path}", "* /assets/{**path}",
    ];

    /// <summary>Commands that no person sends.</summary>
    private static readonly string[] ByTheSystem =
        ["AlertSent", "AmendCalendar", "ChildEnded", "DeliveryRefused", "TimerFell"];

    private IReadOnlyList<RouteEndpoint> Endpoints
    {
        get
        {
            host.CreateClient().Dispose();
            return [.. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];
        }
    }

    [Fact]
    public void Only_the_listed_endpoints_answer_without_sign_in()
        => Assert.Equal(Open.Order(), OpenOnes(Endpoints).Order());

    [Fact]
    public void Every_open_endpoint_says_why()
        => Assert.All(
            Endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null),
            e => Assert.False(string.IsNullOrWhiteSpace(e.Metadata.GetMetadata<OpenToAnyone>()?.Because), Name(e)));

    [Fact]
    public void A_planted_open_endpoint_is_reported()
    {
        var planted = new RouteEndpoint(
            _ => Task.CompletedTask,
            RoutePatternFactory.Parse("/api/dossiers/everything"),
            0,
            new EndpointMetadataCollection(new HttpMethodMetadata(["GET"]), new AllowAnonymousAttribute()),
            "planted");
        Assert.Contains("GET /api/dossiers/everything", OpenOnes([.. Endpoints, planted]).Except(Open));
    }

    [Fact]
    public async Task Everything_else_answers_401_to_a_stranger()
    {
        var stranger = host.Visit();
        await stranger.RefreshTokenAsync();
        foreach (var endpoint in Endpoints.Where(e => !Open.Contains(Name(e))))
        {
            var answer = await stranger.SendAsync(new HttpMethod(Method(endpoint)), Path(endpoint));
            Assert.True(answer.Status == HttpStatusCode.Unauthorized, $"{Name(endpoint)}: {answer.Status}");
            Assert.Equal("not-signed-in", answer.Code);
        }
    }

    [Fact]
    public async Task An_auditor_changes_nothing()
    {
        var auditor = await host.SignInAsync("thanh.thanhtra");
        var tried = 0;
        foreach (var endpoint in Endpoints.Where(IsUnsafe))
        {
            var answer = await auditor.SendAsync(new HttpMethod(Method(endpoint)), Path(endpoint), "{}");
            Assert.True(answer.Status == HttpStatusCode.Forbidden, $"{Name(endpoint)}: {answer.Status}");
            tried++;
        }

        Assert.True(tried >= 25, $"Only {tried} unsafe endpoints were found.");
    }

    /// <summary>A refusal is read by an auditor, who knows no addresses.</summary>
    [Fact]
    public void Whatever_may_be_refused_is_named_for_the_auditor()
    {
        var actions = host.Services.GetRequiredService<RefusedActions>();
        var asked = Endpoints.Select(Name).Except([.. Open, "* /api/{**rest}", "DELETE /api/session"]);
        var commands = typeof(DossierCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DossierCommand)))
            .Select(type => type.Name).Except(ByTheSystem);
        Assert.DoesNotContain(asked.Concat(commands), action => actions.Of(action).Vi == action);
        Assert.Equal("PUT /api/gone", actions.Of("PUT /api/gone").Vi);
    }

    private static bool IsUnsafe(RouteEndpoint endpoint)
        => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Any(m => m is not ("GET" or "HEAD" or "OPTIONS")) == true
            && endpoint.Metadata.GetMetadata<OwnSessionOnly>() is null;

    /// <summary>As the host decides: what allows anonymous is open; what names no policy falls back to one that asks for sign-in.</summary>
    private static IEnumerable<string> OpenOnes(IEnumerable<RouteEndpoint> endpoints)
        => endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(Name);

    private static string Name(RouteEndpoint endpoint)
        => $"{endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "*"} {endpoint.RoutePattern.RawText?.TrimEnd('/')}";

    private static string Method(RouteEndpoint endpoint)
        => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "GET";

    private static string Path(RouteEndpoint endpoint)
    {
        var segments = endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => Value(parameter),
            _ => "",
        })));
        return "/" + string.Join('/', segments);
    }

    private static string Value(RoutePatternParameterPart parameter)
    {
        var policy = string.Join(' ', parameter.ParameterPolicies.Select(p => p.Content));
        return policy switch
        {
            "guid" => Guid.NewGuid().ToString(),
            "int" => "1",
            _ => policy.StartsWith("regex", StringComparison.Ordinal) ? new string('a', 64) : "x",
        };
    }
}
