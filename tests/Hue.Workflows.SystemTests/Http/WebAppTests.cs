using System.Net;

namespace Hue.Workflows.SystemTests.Http;

public sealed class WebAppTests
{
    [Fact]
    public async Task Hashed_files_are_kept_for_ever_and_the_page_is_asked_for_again()
    {
        var web = Directory.CreateTempSubdirectory("hue-web-").FullName;
        try
        {
            Directory.CreateDirectory($"{web}/assets");
            await File.WriteAllTextAsync($"{web}/index.html", "<!doctype html><title>Hue</title>");
            await File.WriteAllTextAsync($"{web}/assets/index-abc.js", "1");
            await using var host = new HueHost(new() { ["Hue:Web"] = web });
            var visitor = host.Visit();
            Assert.Equal("public, max-age=31536000, immutable", Cache(await visitor.GetAsync("/assets/index-abc.js")));
            foreach (var address in new[] { "/", "/dossiers/3f1b", "/inbox", "/catalogue/1.001193/versions/1" })
            {
                var page = await visitor.GetAsync(address);
                Assert.Equal((HttpStatusCode.OK, "no-cache"), (page.Status, Cache(page)));
                Assert.Contains("<title>Hue</title>", page.Text, StringComparison.Ordinal);
            }

            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/assets/index-gone.js")).Status);
        }
        finally
        {
            Directory.Delete(web, recursive: true);
        }
    }

    [Fact]
    public async Task Without_a_built_app_the_page_says_how_to_build_it()
    {
        await using var host = new HueHost();
        Assert.Contains("npm run build", (await host.Visit().GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Browsers_are_told_what_not_to_do()
    {
        await using var host = new HueHost();
        var lan = await host.SignInAsync("lan.motcua");
        foreach (var address in new[] { "/", "/api/session", "/health/live", "/api/nothing" })
        {
            var answer = await lan.GetAsync(address);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("script-src 'self' 'unsafe-inline'", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        }

        Assert.Contains("no-store", Cache(await lan.GetAsync("/api/session")), StringComparison.Ordinal);
    }

    private static string Cache(Answer answer)
        => answer.Headers.CacheControl!.ToString() is var text && text.Contains("immutable", StringComparison.Ordinal)
        ? "public, max-age=31536000, immutable"
        : text;
}
