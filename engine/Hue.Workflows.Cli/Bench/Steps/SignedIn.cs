using System.Text;

namespace Hue.Workflows.Cli.Bench.Steps;

/// <summary>A person's session: cookies, kept as a browser keeps them, and the anti-forgery token that goes with them.</summary>
internal sealed class SignedIn
{
    private const string TokenCookie = "XSRF-TOKEN";
    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);

    /// <summary>Header lines of every request of this person.</summary>
    public string Headers { get; private set; } = "";

    /// <summary>Signs in as the web app does: a token first, then name and password.</summary>
    public static SignedIn In(HttpLine line, string userName, string password)
    {
        var session = new SignedIn();
        session.Take(line.Send("GET /api/session HTTP/1.1\r\n"));
        var answer = line.Send(
            $"POST /api/session HTTP/1.1\r\n{session.Headers}", $$"""{"userName":"{{userName}}","password":"{{password}}"}""");
        session.Take(answer.Expect(200, $"signing in as {userName}"));
        return session;
    }

    /// <summary>Keeps cookies that an answer sets: the server renews a session while it is used.</summary>
    public void Take(HttpAnswer answer)
    {
        var changed = false;
        foreach (var cookie in answer.Cookies())
        {
            var at = cookie.IndexOf('=', StringComparison.Ordinal);
            cookies[cookie[..at]] = cookie[(at + 1)..];
            changed = true;
        }

        if (changed)
            Headers = Lines();
    }

    private string Lines()
    {
        var lines = new StringBuilder("Cookie: ").AppendJoin("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")).Append("\r\n");
        if (cookies.TryGetValue(TokenCookie, out var token))
            lines.Append("X-XSRF-TOKEN: ").Append(Uri.UnescapeDataString(token)).Append("\r\n");
        return lines.ToString();
    }
}
