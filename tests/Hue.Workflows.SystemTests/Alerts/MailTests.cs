using System.Text;
using Hue.Workflows.Storage.Alerts;

namespace Hue.Workflows.SystemTests.Alerts;

/// <summary>Mails of a late dossier, to a server that speaks SMTP over the loopback.</summary>
public sealed class MailTests
{
    private const string Minh = "minh@hue.example";
    private const string Hoa = "hoa@hue.example";

    [Fact]
    public async Task Each_person_gets_one_mail_with_all_that_waits_and_nothing_about_the_applicant()
    {
        await using var server = new MailServer();
        await using var host = await LateAsync(server);
        Assert.True(await host.RoundAsync(DeliveryLanes.Email) > 2);

        Assert.Equal([Hoa, Minh], server.Mails.Select(mail => mail.To).Order(StringComparer.Ordinal));
        Assert.Equal(1, server.Connections);
        foreach (var (_, text) in server.Mails)
        {
            var (headers, body) = Parts(text);
            Assert.Contains("Quá hạn 1 ngày làm việc: H57.19777-260302-0001", body, StringComparison.Ordinal);
            Assert.Contains("https://hue.example/dossiers/", body, StringComparison.Ordinal);
            Assert.Contains("Auto-Submitted: auto-generated", headers, StringComparison.Ordinal);
            Assert.DoesNotContain(headers.Split("\r\n"), line => line.Length > 78);
            foreach (var personal in new[] { "Nguyễn", "Trần Văn", "0461" })
                Assert.DoesNotContain(personal, body, StringComparison.Ordinal);
        }

        Assert.Equal(0, await host.RoundAsync(DeliveryLanes.Email));
    }

    [Theory]
    [InlineData("startTls", "PLAIN LOGIN")]
    [InlineData("tls", "LOGIN")]
    public async Task Passwords_go_over_tls_to_a_server_whose_certificate_is_trusted(string security, string auth)
    {
        await using var server = new MailServer
        {
            ImplicitTls = security == "tls",
            OffersStartTls = security == "startTls",
            Auth = auth,
            Password = "canh-bao/mật khẩu",
        };
        var authority = Path.GetTempFileName();
        await File.WriteAllTextAsync(authority, MailServer.AuthorityPem);
        await using var host = await LateAsync(server, new()
        {
            ["Hue:Mail:Security"] = security,
            ["Hue:Mail:UserName"] = "canh-bao",
            ["Hue:Mail:Password"] = "mật khẩu",
            ["Hue:Mail:Authority"] = authority,
        });
        await host.RoundAsync(DeliveryLanes.Email);
        Assert.Equal(2, server.Mails.Count);
        Assert.Equal("canh-bao/mật khẩu", Assert.Single(server.SignedIn));
        File.Delete(authority);
    }

    [Theory]
    [InlineData(true, "chứng thư của máy chủ thư không được tin cậy", "a certificate that nobody vouches for")]
    [InlineData(false, "máy chủ thư không nhận STARTTLS", "somebody in between who strips the offer")]
    public async Task Nothing_is_said_in_the_clear_when_tls_was_asked_for(bool offers, string fault, string why)
    {
        await using var server = new MailServer { OffersStartTls = offers, Auth = "PLAIN", Password = "canh-bao/mat-khau" };
        await using var host = await LateAsync(
            server,
            new() { ["Hue:Mail:Security"] = "startTls", ["Hue:Mail:UserName"] = "canh-bao", ["Hue:Mail:Password"] = "mat-khau" });
        await host.RoundAsync(DeliveryLanes.Email);
        Assert.Empty(server.SignedIn);
        Assert.Empty(server.Mails);
        Assert.True((await LaneAsync(host)).LastFault == fault, why);
    }

    [Fact]
    public async Task Greylisting_holds_one_mailbox_and_not_the_others()
    {
        await using var server = new MailServer();
        var asked = 0;
        server.OnReceiver = to => to == Minh && asked++ == 0 ? "451 4.7.1 <minh@hue.example> greylisted, come back" : null;
        await using var host = await LateAsync(server);
        await host.RoundAsync(DeliveryLanes.Email);
        Assert.Equal(Hoa, Assert.Single(server.Mails).To);
        Assert.Equal("SMTP 451 4.7.1 … greylisted, come back", (await LaneAsync(host)).LastFault);
        Assert.Equal(TimeSpan.Zero, host.Lane(DeliveryLanes.Email).Pause);

        Assert.Equal(0, await host.RoundAsync(DeliveryLanes.Email));
        host.Clock.At += TimeSpan.FromSeconds(13);
        await host.RoundAsync(DeliveryLanes.Email);
        Assert.Equal([Hoa, Minh], server.Mails.Select(mail => mail.To).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_mailbox_that_is_not_there_is_the_operators_at_once()
    {
        await using var server = new MailServer { OnReceiver = to => to == Hoa ? "550 5.1.1 no such user" : null };
        await using var host = await LateAsync(server);
        await host.RoundAsync(DeliveryLanes.Email);
        Assert.Equal(Minh, Assert.Single(server.Mails).To);
        var dead = await host.Stores.DeliveryLists.DeadAsync(10, CancellationToken.None);
        Assert.All(dead, d => Assert.Equal(("hoa.truongphong", "SMTP 550 5.1.1 no such user"), (d.Receiver, d.Answer)));
        Assert.Equal((0, dead.Count), ((await LaneAsync(host)).Waiting, (await LaneAsync(host)).Dead));
    }

    [Theory]
    [InlineData(MailFate.CutInTheMiddle, 2, "kết nối tới máy chủ thư bị ngắt")]
    [InlineData(MailFate.TakenAndCut, 3, "kết nối tới máy chủ thư bị ngắt")]
    [InlineData(MailFate.Silence, 2, "máy chủ thư không trả lời trong 1 giây")]
    internal async Task A_broken_conversation_is_held_again_and_the_repeat_bears_the_same_id(MailFate fate, int mails, string said)
    {
        await using var server = new MailServer { OnMessage = n => n == 1 ? fate : MailFate.Taken };
        await using var host = await LateAsync(server);
        await host.RoundAsync(DeliveryLanes.Email);
        Assert.Equal(said, (await LaneAsync(host)).LastFault);
        Assert.True(host.Lane(DeliveryLanes.Email).Pause > TimeSpan.Zero);

        await host.UntilSettledAsync(DeliveryLanes.Email);
        Assert.Equal(mails, server.Mails.Count);
        Assert.Equal(2, server.Mails.Select(mail => Header(mail.Text, "Message-ID")).Distinct().Count());
        Assert.Equal((0, 0), ((await LaneAsync(host)).Waiting, (await LaneAsync(host)).Dead));
    }

    [Fact]
    public async Task Whoever_left_is_not_mailed_any_more()
    {
        await using var server = new MailServer();
        await using var host = await LateAsync(server);
        await host.AddressAsync("minh.chuyenvien", null);
        await host.RoundAsync(DeliveryLanes.Email);
        Assert.Equal(Hoa, Assert.Single(server.Mails).To);
        var dead = await host.Stores.DeliveryLists.DeadAsync(10, CancellationToken.None);
        Assert.NotEmpty(dead);
        Assert.All(dead, d => Assert.Equal("minh.chuyenvien", d.Receiver));
    }

    private static async Task<AlertedHost> LateAsync(MailServer server, Dictionary<string, string?>? more = null)
    {
        var settings = Settings(server);
        foreach (var (name, value) in more ?? [])
            settings[name] = value;
        var host = new AlertedHost(settings);
        await host.SignInAsync("lan.motcua");
        await host.AddressAsync("minh.chuyenvien", Minh);
        await host.AddressAsync("hoa.truongphong", Hoa);
        await host.MakeLateAsync();
        return host;
    }

    /// <summary>The host's settings for a mail server.</summary>
    internal static Dictionary<string, string?> Settings(MailServer server) => new()
    {
        ["Hue:Mail:Host"] = "localhost",
        ["Hue:Mail:Port"] = server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Hue:Mail:Security"] = "none",
        ["Hue:Mail:From"] = "canh-bao@hue.example",
        ["Hue:Mail:TimeoutSeconds"] = "1",
        ["Hue:PublicAddress"] = "https://hue.example",
    };

    private static async Task<LaneState> LaneAsync(AlertedHost host)
        => Assert.Single(await host.Stores.DeliveryLists.LanesAsync(host.Clock.At, CancellationToken.None));

    private static (string Headers, string Body) Parts(string text)
    {
        var parts = text.Split("\r\n\r\n", 2);
        return (parts[0], Encoding.UTF8.GetString(Convert.FromBase64String(parts[1])));
    }

    /// <summary>A mail's text.</summary>
    internal static string Body(string mail) => Parts(mail).Body;

    private static string Header(string text, string name)
        => text.Split("\r\n").Single(line => line.StartsWith(name + ": ", StringComparison.Ordinal));
}
