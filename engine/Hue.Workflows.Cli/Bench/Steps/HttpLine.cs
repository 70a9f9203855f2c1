using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Hue.Workflows.Cli.Bench.Steps;

/// <summary>
/// One keep-alive connection that sends HTTP/1.1 and waits. It is written by hand because the load shares two cores with the server and
/// the database: a general client would take from them about as much as the server needs for the step.
/// </summary>
internal sealed class HttpLine : IDisposable
{
    private const string Json = "Content-Type: application/json\r\n";
    private readonly Socket socket;
    private readonly byte[] request = new byte[64 * 1024];
    private byte[] buffer = new byte[256 * 1024];
    private int filled;

    public HttpLine(Uri address)
    {
        Address = address;
        socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 30_000 };
        socket.Connect(address.Host, address.Port);
    }

    public Uri Address { get; }

    /// <summary>Sends a request and reads its answer whole.</summary>
    /// <param name="head">Request line and headers, each ended by CR LF, without Host, Content-Length and the empty line.</param>
    /// <param name="body">JSON, or empty.</param>
    public HttpAnswer Send(string head, string body = "")
    {
        var size = Encoding.UTF8.GetByteCount(body);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{head}Host: {Address.Authority}\r\n{(size > 0 ? Json : "")}Content-Length: {size}\r\n\r\n{body}");
        var length = Encoding.UTF8.GetBytes(text, request);
        for (var sent = 0; sent < length;)
            sent += socket.Send(request.AsSpan(sent, length - sent));
        return Receive();
    }

    public void Dispose() => socket.Dispose();

    private HttpAnswer Receive()
    {
        filled = 0;
        int end;
        while ((end = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0)
            Fill();
        var headers = Encoding.ASCII.GetString(buffer, 0, end + 2);
        var from = end + 4;
        var status = int.Parse(headers.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture);
        if (HttpAnswer.Header(headers, "Content-Length") is { } given)
        {
            var length = int.Parse(given, NumberStyles.None, CultureInfo.InvariantCulture);
            while (filled < from + length)
                Fill();
            return new HttpAnswer(status, headers, buffer.AsMemory(from, length));
        }

        return HttpAnswer.Header(headers, "Transfer-Encoding") is "chunked"
            ? new HttpAnswer(status, headers, Chunks(from))
            : new HttpAnswer(status, headers, default);
    }

    /// <summary>Joins the chunks in place: each is shorter than its frame.</summary>
    private ReadOnlyMemory<byte> Chunks(int from)
    {
        var end = from;
        for (var at = from; ;)
        {
            int line;
            while ((line = buffer.AsSpan(at, filled - at).IndexOf("\r\n"u8)) < 0)
                Fill();
            var size = int.Parse(Encoding.ASCII.GetString(buffer, at, line), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            at += line + 2;
            while (filled < at + size + 2)
                Fill();
            if (size == 0)
                return buffer.AsMemory(from, end - from);
            buffer.AsSpan(at, size).CopyTo(buffer.AsSpan(end));
            end += size;
            at += size + 2;
        }
    }

    private void Fill()
    {
        if (filled == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        var read = socket.Receive(buffer.AsSpan(filled));
        filled += read > 0 ? read : throw new IOException("The server closed the connection.");
    }
}
