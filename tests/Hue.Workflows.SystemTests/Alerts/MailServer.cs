using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Hue.Workflows.SystemTests.Alerts;

/// <summary>A mail server on the loopback that speaks RFC 5321 with STARTTLS, implicit TLS and AUTH, and fails when told to.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task accepting;

    public MailServer()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>TLS from the first byte.</summary>
    public bool ImplicitTls { get; init; }

    /// <summary>Whether STARTTLS is offered.</summary>
    public bool OffersStartTls { get; init; }

    /// <summary>What AUTH offers: "PLAIN LOGIN"; null for no AUTH.</summary>
    public string? Auth { get; init; }

    /// <summary>User and password taken.</summary>
    public string Password { get; init; } = "";

    /// <summary>Said instead of 250 to RCPT TO, by address; null takes it.</summary>
    public Func<string, string?> OnReceiver { get; set; } = _ => null;

    /// <summary>What happens to the n-th message, from 1.</summary>
    public Func<int, MailFate> OnMessage { get; set; } = _ => MailFate.Taken;

    /// <summary>Mails taken, whole, as sent.</summary>
    public ConcurrentQueue<(string To, string Text)> Mails { get; } = new();

    /// <summary>Connections so far.</summary>
    public int Connections;

    /// <summary>Signed in as.</summary>
    public ConcurrentQueue<string> SignedIn { get; } = new();

    private int messages;

    private static readonly Lazy<X509Certificate2> Certificate = new(() =>
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    });

    /// <summary>The certificate to trust, as PEM.</summary>
    public static string AuthorityPem => Certificate.Value.ExportCertificatePem();

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                Interlocked.Increment(ref Connections);
                talks.Add(TalkAsync(client));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            Stream stream = client.GetStream();
            if (ImplicitTls)
                stream = await ProtectAsync(stream);
            await SayAsync(stream, "220 mail.hue.example ESMTP");
            await ConverseAsync(stream);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
        {
            // The client went away, or we cut it off.
        }
    }

    private async Task ConverseAsync(Stream stream)
    {
        var (protectedBy, signedIn, to) = (ImplicitTls, false, "");
        while (await LineAsync(stream) is { } line)
        {
            var verb = line.Split(' ')[0].ToUpperInvariant();
            switch (verb)
            {
                case "EHLO":
                    await SayAsync(stream, "250-mail.hue.example\r\n250-8BITMIME"
                        + (OffersStartTls && !protectedBy ? "\r\n250-STARTTLS" : "") + (Auth is null ? "" : $"\r\n250-AUTH {Auth}")
                        + "\r\n250 SIZE 1000000");
                    break;
                case "STARTTLS":
                    await SayAsync(stream, "220 go ahead");
                    (stream, protectedBy) = (await ProtectAsync(stream), true);
                    break;
                case "AUTH":
                    signedIn = await AuthAsync(stream, line);
                    break;
                case "MAIL" when Auth is not null && !signedIn:
                    await SayAsync(stream, "530 5.7.0 Authentication required");
                    break;
                case "RCPT":
                    to = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.LastIndexOf('>')];
                    await SayAsync(stream, OnReceiver(to) ?? "250 ok");
                    break;
                case "DATA":
                    if (!await DataAsync(stream, to))
                        return;
                    break;
                case "QUIT":
                    await SayAsync(stream, "221 bye");
                    return;
                default:
                    await SayAsync(stream, verb is "MAIL" or "RSET" or "NOOP" ? "250 ok" : "500 what?");
                    break;
            }
        }
    }

    /// <returns>False when the connection is to be cut.</returns>
    private async Task<bool> DataAsync(Stream stream, string to)
    {
        var fate = OnMessage(Interlocked.Increment(ref messages));
        await SayAsync(stream, "354 go on");
        if (fate == MailFate.CutInTheMiddle)
        {
            await LineAsync(stream);
            return false;
        }

        var text = new StringBuilder();
        while (await LineAsync(stream) is { } line && line != ".")
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        if (fate is MailFate.Taken or MailFate.TakenAndCut)
            Mails.Enqueue((to, text.ToString()));
        if (fate == MailFate.TakenAndCut)
            return false;
        if (fate == MailFate.Silence)
            await new TaskCompletionSource().Task.WaitAsync(stop.Token);
        await SayAsync(stream, fate == MailFate.Refused ? "554 5.6.0 content not wanted" : "250 queued");
        return true;
    }

    private async Task<bool> AuthAsync(Stream stream, string line)
    {
        string said;
        if (line.StartsWith("AUTH PLAIN ", StringComparison.Ordinal))
        {
            said = string.Join('/', Text(line[11..]).Split('\0')[1..]);
        }
        else
        {
            await SayAsync(stream, "334 VXNlcm5hbWU6");
            var user = Text((await LineAsync(stream))!);
            await SayAsync(stream, "334 UGFzc3dvcmQ6");
            said = $"{user}/{Text((await LineAsync(stream))!)}";
        }

        var good = said == Password;
        if (good)
            SignedIn.Enqueue(said);
        await SayAsync(stream, good ? "235 2.7.0 welcome" : "535 5.7.8 Authentication credentials invalid");
        return good;
    }

    private static async Task<Stream> ProtectAsync(Stream stream)
    {
        var tls = new SslStream(stream);
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate.Value });
        return tls;
    }

    private static string Text(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    private static async Task SayAsync(Stream stream, string text) => await stream.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n"));

    private async Task<string?> LineAsync(Stream stream)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, stop.Token) == 1)
        {
            if (one[0] == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append((char)one[0]);
        }

        return null;
    }
}

/// <summary>What a mail server does with a message.</summary>
internal enum MailFate
{
    /// <summary>Takes it and says so.</summary>
    Taken,

    /// <summary>Takes it, and the answer is lost.</summary>
    TakenAndCut,

    /// <summary>Hangs up in the middle of DATA.</summary>
    CutInTheMiddle,

    /// <summary>Says 554.</summary>
    Refused,

    /// <summary>Never answers.</summary>
    Silence,
}
