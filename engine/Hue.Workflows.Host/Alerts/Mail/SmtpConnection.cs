using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Hue.Workflows.Host.Alerts.Mail;

/// <summary>A conversation with a mail server (RFC 5321), signed in, for one mail after the other.</summary>
internal sealed class SmtpConnection : IAsyncDisposable
{
    private readonly TcpClient tcp;
    private Stream stream;
    private SmtpLines lines;
    private IReadOnlyList<string> offers = [];

    private SmtpConnection(TcpClient tcp)
    {
        this.tcp = tcp;
        stream = tcp.GetStream();
        lines = new SmtpLines(stream);
    }

    /// <exception cref="SmtpRefusedException">The server does not let us in.</exception>
    /// <exception cref="AuthenticationException">Its certificate is not trusted.</exception>
    /// <exception cref="IOException">The connection broke.</exception>
    /// <exception cref="SocketException">There is none.</exception>
    public static async Task<SmtpConnection> OpenAsync(MailSettings settings, CancellationToken cancellation)
    {
        var tcp = new TcpClient { NoDelay = true };
        try
        {
            await tcp.ConnectAsync(settings.Host, settings.Port, cancellation);
            var connection = new SmtpConnection(tcp);
            await connection.GreetAsync(settings, cancellation);
            return connection;
        }
        catch
        {
            tcp.Dispose();
            throw;
        }
    }

    /// <summary>Says MAIL, RCPT, DATA, and what became of it.</summary>
    /// <exception cref="IOException">The connection broke: whether the server has taken it is not known.</exception>
    public async Task<(SmtpStage Stage, SmtpReply Reply)> SendAsync(
        string from, string to, ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        if (await lines.CommandAsync($"MAIL FROM:<{from}>", cancellation) is { IsPositive: false } sender)
            return (SmtpStage.Sender, sender);
        if (await lines.CommandAsync($"RCPT TO:<{to}>", cancellation) is { IsPositive: false } receiver)
            return (SmtpStage.Receiver, await ResetAsync(receiver, cancellation));
        if (await lines.CommandAsync("DATA", cancellation) is { Code: not 354 } data)
            return (SmtpStage.Message, await ResetAsync(data, cancellation));
        return (SmtpStage.Message, await lines.DataAsync(message, cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            await lines.CommandAsync("QUIT", soon.Token);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SmtpRefusedException or ObjectDisposedException)
        {
            // It is over either way.
        }

        await stream.DisposeAsync();
        tcp.Dispose();
    }

    private async Task GreetAsync(MailSettings settings, CancellationToken cancellation)
    {
        if (settings.Security == MailSecurity.Tls)
            await ProtectAsync(settings, cancellation);
        Demand(await lines.ReplyAsync(cancellation));
        await HelloAsync(cancellation);
        if (settings.Security == MailSecurity.StartTls)
        {
            if (!offers.Contains("STARTTLS", StringComparer.OrdinalIgnoreCase))
                throw new SmtpRefusedException("máy chủ thư không nhận STARTTLS");
            Demand(await lines.CommandAsync("STARTTLS", cancellation));
            if (lines.HasMore)
                throw new SmtpRefusedException("có kẻ chen vào kết nối trước khi mã hoá");
            await ProtectAsync(settings, cancellation);
            await HelloAsync(cancellation); // what was offered in the clear counts for nothing
        }

        if (settings.UserName is { } user)
            await SignInAsync(user, settings.Password ?? "", cancellation);
    }

    private async Task HelloAsync(CancellationToken cancellation)
    {
        var name = Environment.MachineName is { Length: > 0 } machine && machine.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.')
            ? machine : "localhost";
        var reply = await lines.CommandAsync($"EHLO {name}", cancellation);
        Demand(reply);
        offers = [.. reply.Lines.Skip(1)];
    }

    private async Task ProtectAsync(MailSettings settings, CancellationToken cancellation)
    {
        var tls = new SslStream(stream);
        var options = new SslClientAuthenticationOptions { TargetHost = settings.Host };
        if (settings.Authority is { } file)
        {
            options.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
            };
            options.CertificateChainPolicy.CustomTrustStore.ImportFromPemFile(file);
        }

        await tls.AuthenticateAsClientAsync(options, cancellation);
        stream = tls;
        lines = new SmtpLines(tls);
    }

    private async Task SignInAsync(string user, string password, CancellationToken cancellation)
    {
        var ways = offers.FirstOrDefault(offer => offer.StartsWith("AUTH ", StringComparison.OrdinalIgnoreCase))?.Split(' ') ?? [];
        SmtpReply reply;
        if (ways.Contains("PLAIN", StringComparer.OrdinalIgnoreCase))
        {
            reply = await lines.CommandAsync($"AUTH PLAIN {Base64($"\0{user}\0{password}")}", cancellation);
        }
        else if (ways.Contains("LOGIN", StringComparer.OrdinalIgnoreCase))
        {
            Demand(await lines.CommandAsync("AUTH LOGIN", cancellation));
            Demand(await lines.CommandAsync(Base64(user), cancellation));
            reply = await lines.CommandAsync(Base64(password), cancellation);
        }
        else
        {
            throw new SmtpRefusedException("máy chủ thư không nhận cách đăng nhập nào ta biết (PLAIN, LOGIN)");
        }

        Demand(reply);
    }

    private async Task<SmtpReply> ResetAsync(SmtpReply refused, CancellationToken cancellation)
    {
        if (!refused.ClosesConnection)
            await lines.CommandAsync("RSET", cancellation);
        return refused;
    }

    private static void Demand(SmtpReply reply)
    {
        if (!reply.IsPositive)
            throw new SmtpRefusedException(reply.Said);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}

/// <summary>Which step of a mail the server answered.</summary>
internal enum SmtpStage
{
    /// <summary>MAIL FROM: the sender, or the server's own state.</summary>
    Sender,

    /// <summary>RCPT TO.</summary>
    Receiver,

    /// <summary>DATA, and the message itself.</summary>
    Message,
}
