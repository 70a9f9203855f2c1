using System.Text;

namespace Hue.Workflows.Cli.Bench.Steps;

/// <summary>What the server said; valid until the line's next request.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Headers">Status line and header lines.</param>
/// <param name="Body">UTF-8.</param>
internal readonly record struct HttpAnswer(int Status, string Headers, ReadOnlyMemory<byte> Body)
{
    public string Text => Encoding.UTF8.GetString(Body.Span);

    /// <summary>The number of the ETag; null when there is none.</summary>
    public long? Revision => Header(Headers, "ETag") is { } tag && long.TryParse(tag.Trim('"'), out var revision) ? revision : null;

    /// <summary>The answer itself when its status is the wanted one.</summary>
    /// <exception cref="CannotMeasureException">It is another.</exception>
    public HttpAnswer Expect(int status, string asked)
        => Status == status ? this : throw new CannotMeasureException($"{asked}: answered {Status} instead of {status}: {Text}");

    /// <summary>Value of the first header of a name; null when there is none.</summary>
    public static string? Header(string headers, string name)
    {
        var at = headers.IndexOf($"\r\n{name}: ", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var from = at + name.Length + 4;
        return headers[from..headers.IndexOf("\r\n", from, StringComparison.Ordinal)];
    }

    /// <summary>"name=value" of each cookie that is set.</summary>
    public IEnumerable<string> Cookies()
    {
        const string name = "\r\nSet-Cookie: ";
        for (var at = Headers.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0;)
        {
            var from = at + name.Length;
            var end = Headers.AsSpan(from).IndexOfAny(';', '\r');
            yield return Headers.Substring(from, end);
            at = Headers.IndexOf(name, from, StringComparison.OrdinalIgnoreCase);
        }
    }
}
