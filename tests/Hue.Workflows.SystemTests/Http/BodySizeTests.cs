using System.Net;

namespace Hue.Workflows.SystemTests.Http;

/// <summary>Sizes are limited by the real server, so it runs here on a port of its own.</summary>
public sealed class BodySizeTests
{
    [Fact]
    public async Task A_body_of_more_than_a_mebibyte_is_refused_and_an_attachment_of_two_is_not()
    {
        await using var host = new HueHost();
        host.UseKestrel(0);
        host.StartServer();
        var lan = await host.SignInAsync("lan.motcua");
        var large = "{\"reason\":\"" + new string('x', 1024 * 1024) + "\"}";
        var refused = await lan.CommandAsync($"/api/dossiers/{Guid.NewGuid()}/withdraw", large, 1);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too-large"), (refused.Status, refused.Code));

        using var file = new ByteArrayContent(new byte[2 * 1024 * 1024]);
        var stored = await lan.PostAsync("/api/attachments", file);
        Assert.Equal(HttpStatusCode.OK, stored.Status);
        Assert.Equal(2 * 1024 * 1024, (long)stored.Json["size"]!);
        Assert.True(File.Exists($"{host.Folder}/attachments/{((string)stored.Json["sha256"]!)[..2]}/{stored.Json["sha256"]}"));

        using var huge = new ByteArrayContent(new byte[21 * 1024 * 1024]);
        // The server answers before it reads: the client waits for its word instead of sending into a closed connection.
        var tooHuge = await lan.SendAsync(HttpMethod.Post, "/api/attachments", huge, r => r.Headers.ExpectContinue = true);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooHuge.Status);
        Assert.Single(Directory.EnumerateFiles($"{host.Folder}/attachments", "*", SearchOption.AllDirectories));
    }
}
