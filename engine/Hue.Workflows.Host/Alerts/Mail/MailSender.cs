using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Security.Authentication;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage.Alerts;
using Hue.Workflows.Storage.Audit.Log;

namespace Hue.Workflows.Host.Alerts.Mail;

/// <summary>Mails deliveries, one mail a person with all that waits for them, over one connection a round.</summary>
internal sealed class MailSender(
    MailSettings settings, Uri? app, StoreGate gate, BulletinMails bulletins, AlarmMails alarms, TimeProvider clock) : IDeliverySender
{
    private const int ItemsMost = 50;

    public string Lane => DeliveryLanes.Email;

    public int RowsMost => 100;

    public TimeSpan Lease => 4 * settings.Timeout;

    public async IAsyncEnumerable<(IReadOnlyList<DeliveryItem> Items, DeliveryVerdict Verdict)> SendAsync(
        IReadOnlyList<DeliveryItem> items, Func<bool> mayStart, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // One mail a person with all their alerts; a bulletin is a mail of its own.
        var mails = items.GroupBy(item => (item.Receiver, Bulletin: item.Alert is null ? item.Item : ""))
            .SelectMany(person => person.Chunk(ItemsMost));
        var server = new Held();
        try
        {
            foreach (var mail in mails)
            {
                if (!mayStart() || cancellation.IsCancellationRequested)
                    yield break;
                var verdict = await OneAsync(server, mail);
                yield return (mail, verdict);
                if (verdict is DeliveryVerdict.Later { ReceiverIsDown: true })
                    yield break;
            }
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<DeliveryVerdict> OneAsync(Held server, DeliveryItem[] items)
    {
        if (await AddressAsync(items[0].Receiver) is not { } address)
            return new DeliveryVerdict.Never("tài khoản không còn địa chỉ thư dùng được");
        using var patience = new CancellationTokenSource(settings.Timeout);
        try
        {
            var connection = server.Connection ??= await SmtpConnection.OpenAsync(settings, patience.Token);
            if (await TextAsync(items) is not { } text)
                return new DeliveryVerdict.Never("người nhận không còn giữ vai trò được xem bản tin này");
            var message = new MailMessage
            {
                From = settings.From,
                To = address,
                Subject = text.Subject,
                Text = text.Text,
                Date = clock.GetUtcNow(),
                Deliveries = [.. items.Select(item => item.Id)],
            };
            var (stage, reply) = await connection.SendAsync(settings.From, address, message.Bytes(), patience.Token);
            return Verdict(stage, reply);
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or SmtpRefusedException
            or AuthenticationException)
        {
            return new DeliveryVerdict.Later(Said(e), ReceiverIsDown: true);
        }
    }

    /// <summary>Null when nothing of it is for the receiver any more.</summary>
    private async Task<(string Subject, string Text)?> TextAsync(DeliveryItem[] items) => items[0] switch
    {
        { Alert: not null } => (MailTexts.Subject(items), MailTexts.Text(items, app)),
        { Item: var item } alarm when item.StartsWith(AlarmBook.ItemPrefix, StringComparison.Ordinal)
            => await alarms.OfAsync(item, alarm.Receiver, app),
        var bulletin => await bulletins.OfAsync(bulletin.Item, bulletin.Receiver, app),
    };

    /// <summary>As it is now: whoever has a new address, or has left, is not mailed at the old one.</summary>
    private async Task<string?> AddressAsync(string account)
        => await gate.Open.Accounts.FindByIdAsync(account, CancellationToken.None) is { Disabled: false, Email: { } address }
            && MailAddressText.IsUsable(address) ? address : null;

    private static DeliveryVerdict Verdict(SmtpStage stage, SmtpReply reply) => (stage, reply) switch
    {
        (_, { IsPositive: true }) => new DeliveryVerdict.Taken(),
        (SmtpStage.Sender, _) or (_, { ClosesConnection: true }) => new DeliveryVerdict.Later(reply.Said, ReceiverIsDown: true),
        (_, { IsPermanent: true }) => new DeliveryVerdict.Never(reply.Said),
        _ => new DeliveryVerdict.Later(reply.Said, ReceiverIsDown: false), // greylisting, a full mailbox
    };

    private string Said(Exception fault) => fault switch
    {
        OperationCanceledException => $"máy chủ thư không trả lời trong {settings.Timeout.TotalSeconds:0} giây",
        SmtpRefusedException refused => refused.Message,
        AuthenticationException => "chứng thư của máy chủ thư không được tin cậy",
        SocketException socket => $"không kết nối được máy chủ thư: {socket.SocketErrorCode}",
        _ => "kết nối tới máy chủ thư bị ngắt",
    };

    /// <summary>The connection of a round, opened when first needed.</summary>
    private sealed class Held : IAsyncDisposable
    {
        public SmtpConnection? Connection { get; set; }

        public ValueTask DisposeAsync() => Connection?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
