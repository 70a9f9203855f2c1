using System.Security.Claims;
using Hue.Workflows.Host.Security;
using Microsoft.AspNetCore.Authentication;

namespace Hue.Workflows.SystemTests.Http;

public sealed class OpenedTicketsTests
{
    private readonly CountingFormat format = new();
    private readonly MovedTimestamps clock = new();

    [Fact]
    public void A_cookie_is_opened_once_a_minute()
    {
        var tickets = new OpenedTickets(format, clock);
        Assert.Equal("lan", tickets.Unprotect("lan")!.Principal.Identity!.Name);
        Assert.Equal("lan", tickets.Unprotect("lan")!.Principal.Identity!.Name);
        Assert.Equal("mai", tickets.Unprotect("mai")!.Principal.Identity!.Name);
        Assert.Equal(2, format.Opened);
        clock.Passed += TimeSpan.FromSeconds(60);
        tickets.Unprotect("lan");
        Assert.Equal(3, format.Opened);
    }

    [Fact]
    public void What_one_request_changes_of_its_ticket_no_other_sees()
    {
        var tickets = new OpenedTickets(format, clock);
        tickets.Unprotect("lan")!.Properties.ExpiresUtc = DateTimeOffset.MaxValue;
        Assert.Null(tickets.Unprotect("lan")!.Properties.ExpiresUtc);
    }

    [Fact]
    public void What_does_not_open_is_not_remembered()
    {
        var tickets = new OpenedTickets(format, clock);
        Assert.Null(tickets.Unprotect(""));
        Assert.Null(tickets.Unprotect(""));
        Assert.Equal(2, format.Opened);
    }

    [Fact]
    public void A_cookie_for_one_purpose_is_none_for_another()
    {
        var tickets = new OpenedTickets(format, clock);
        Assert.NotNull(tickets.Unprotect("lan"));
        Assert.Null(tickets.Unprotect("lan", "channel"));
    }

    [Fact]
    public void Many_cookies_do_not_fill_the_memory()
    {
        var tickets = new OpenedTickets(format, clock);
        for (var i = 0; i < 20_000; i++)
            tickets.Unprotect($"person {i}");
        Assert.Equal("person 0", tickets.Unprotect("person 0")!.Principal.Identity!.Name);
        Assert.Equal(20_001, format.Opened);
    }

    /// <summary>A cookie's text is the name in it.</summary>
    private sealed class CountingFormat : ISecureDataFormat<AuthenticationTicket>
    {
        public int Opened { get; private set; }

        public string Protect(AuthenticationTicket data) => data.Principal.Identity!.Name!;

        public string Protect(AuthenticationTicket data, string? purpose) => Protect(data);

        public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

        public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
        {
            Opened++;
            return string.IsNullOrEmpty(protectedText) || purpose is not null
                ? null
                : new AuthenticationTicket(Named(protectedText), "test");
        }

        private static ClaimsPrincipal Named(string name) => new(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], "test"));
    }

    private sealed class MovedTimestamps : TimeProvider
    {
        public TimeSpan Passed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Passed.Ticks;
    }
}
