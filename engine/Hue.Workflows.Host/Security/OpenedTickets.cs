using Microsoft.AspNetCore.Authentication;

namespace Hue.Workflows.Host.Security;

/// <summary>
/// A browser sends the same cookie with each request, and opening it costs more than all else that tells who asks. What was in it is
/// remembered for a minute; whether it still holds (expiry, the account's stamp and roles) is judged each time, as if just opened.
/// </summary>
internal sealed class OpenedTickets(ISecureDataFormat<AuthenticationTicket> format, TimeProvider clock)
    : ISecureDataFormat<AuthenticationTicket>
{
    private const int Most = 5000;

    /// <summary>A key that was revoked opens nothing any longer after this.</summary>
    private static readonly TimeSpan Keeps = TimeSpan.FromMinutes(1);

    private readonly ShortMemory<(string Text, string? Purpose), AuthenticationTicket> opened = new(clock, Keeps, Most);

    public string Protect(AuthenticationTicket data) => format.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => format.Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        if (protectedText is null)
            return null;
        if (!opened.Find((protectedText, purpose), out var ticket))
        {
            ticket = purpose is null ? format.Unprotect(protectedText) : format.Unprotect(protectedText, purpose);
            if (ticket is null)
                return null;
            opened.Keep((protectedText, purpose), ticket);
        }

        // Its properties may be changed by whoever gets it; who it is about may not.
        return new AuthenticationTicket(ticket.Principal, ticket.Properties.Clone(), ticket.AuthenticationScheme);
    }
}
