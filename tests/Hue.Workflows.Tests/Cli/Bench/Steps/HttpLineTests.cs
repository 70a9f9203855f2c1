using System.Net;
using System.Net.Sockets;
using System.Text;
using Hue.Workflows.Cli.Bench.Steps;

namespace Hue.Workflows.Tests.Cli.Bench.Steps;

public sealed class HttpLineTests
{
    [Fact]
    public async Task An_answer_of_known_length_is_read_whole_with_its_headers()
    {
        using var answer = await AnswerAsync(
            "HTTP/1.1 200 OK\r\nETag: \"7\"\r\nSet-Cookie: a=1; path=/\r\nSet-Cookie: b=2; secure\r\nContent-Length: 5\r\n\r\nhello");
        Assert.Equal((200, "hello", 7), (answer.Value.Status, answer.Value.Text, answer.Value.Revision));
        Assert.Equal(["a=1", "b=2"], answer.Value.Cookies());
    }

    [Fact]
    public async Task Chunks_are_joined()
    {
        using var answer = await AnswerAsync(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n7\r\n, world\r\n0\r\n\r\n");
        Assert.Equal("hello, world", answer.Value.Text);
    }

    [Fact]
    public async Task No_content_has_no_body()
    {
        using var answer = await AnswerAsync("HTTP/1.1 204 No Content\r\nETag: \"12\"\r\n\r\n");
        Assert.Equal((204, "", 12), (answer.Value.Status, answer.Value.Text, answer.Value.Revision));
    }

    [Fact]
    public async Task Another_status_than_wanted_says_what_was_asked_and_answered()
    {
        using var answer = await AnswerAsync("HTTP/1.1 409 Conflict\r\nContent-Length: 5\r\n\r\nstale");
        var refused = Assert.Throws<Hue.Workflows.Cli.Bench.CannotMeasureException>(() => answer.Value.Expect(200, "completing a step"));
        Assert.Contains("completing a step: answered 409 instead of 200: stale", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<Answered> AnswerAsync(string wire)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var server = Task.Run(async () =>
        {
            using var accepted = await listener.AcceptSocketAsync();
            var request = new byte[4096];
            Assert.True(await accepted.ReceiveAsync(request) > 0);
            foreach (var part in Encoding.UTF8.GetBytes(wire).Chunk(7))
                await accepted.SendAsync(part);
            accepted.Shutdown(SocketShutdown.Send);
        });
        var line = new HttpLine(new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"));
        var answer = line.Send("GET / HTTP/1.1\r\n");
        await server;
        return new Answered(line, answer);
    }

    private sealed record Answered(HttpLine Line, HttpAnswer Value) : IDisposable
    {
        public void Dispose() => Line.Dispose();
    }
}
