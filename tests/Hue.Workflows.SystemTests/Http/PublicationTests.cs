using System.Net;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Host.Catalogue;
using Microsoft.Extensions.DependencyInjection;

namespace Hue.Workflows.SystemTests.Http;

public sealed class PublicationTests : IDisposable
{
    private const string Code = "1.001193";
    private readonly string folder = ChangedCatalogue.With(Code, text => text);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_published_version_is_taken_up_without_a_restart_and_running_dossiers_stay_on_theirs()
    {
        await using var host = new HueHost(new() { ["Hue:Procedures"] = folder });
        var lan = await host.SignInAsync("lan.motcua");
        var running = (await Filing.ReceiveAsync(lan)).Json;
        Assert.Equal(HttpStatusCode.NotFound, (await lan.GetAsync($"/api/catalogue/{Code}/versions/2")).Status);

        var watch = host.Services.GetRequiredService<CatalogueWatch>();
        Assert.False(await watch.LookAsync(CancellationToken.None));
        ChangedCatalogue.PublishNext(folder, Code, text => text);
        Assert.True(await watch.LookAsync(CancellationToken.None));
        Assert.False(await watch.LookAsync(CancellationToken.None));

        Assert.Equal(2, (int)(await lan.ReadAsync($"/api/catalogue/{Code}"))["version"]!);
        var next = await lan.CommandAsync("/api/dossiers", Filing.Request(Guid.NewGuid()));
        Assert.Equal(2, (int)next.Json["procedure"]!["version"]!);
        var still = await lan.ReadAsync($"/api/dossiers/{running["id"]}");
        Assert.Equal(1, (int)still["procedure"]!["version"]!);
        Assert.Equal((string)running["procedure"]!["hash"]!, (string)still["procedure"]!["hash"]!);
        var said = await lan.CommandAsync($"/api/dossiers/{running["id"]}/comments", new { text = "Vẫn chạy" }, (long)still["revision"]!);
        Assert.True(said.Status == HttpStatusCode.OK, said.Text);
    }

    [Fact]
    public async Task A_file_that_went_missing_does_not_stop_running_dossiers()
    {
        await using var host = new HueHost(new() { ["Hue:Procedures"] = folder });
        var lan = await host.SignInAsync("lan.motcua");
        var running = (await Filing.ReceiveAsync(lan)).Json;
        Directory.Delete(Directory.EnumerateDirectories(Path.Combine(folder, "ho-tich"), Code + "-*").Single(), recursive: true);
        File.WriteAllText(Path.Combine(folder, PublishedLock.Path), "# changed\n");
        Assert.True(await host.Services.GetRequiredService<CatalogueWatch>().LookAsync(CancellationToken.None));
        Assert.Equal(HttpStatusCode.OK, (await lan.GetAsync($"/api/dossiers/{running["id"]}")).Status);
    }
}
