using System.Globalization;
using System.Text;

namespace Hue.Workflows.Host.Alerts.Mail;

/// <summary>Commands out, replies in, over a connection that may become a protected one half-way.</summary>
internal sealed class SmtpLines(Stream stream)
{
    private const int LineMost = 2048;
    private const int LinesMost = 100;
    private readonly byte[] buffer = new byte[4096];
    private int from;
    private int to;

    /// <summary>Whether the server has said more than it was asked; before STARTTLS that is somebody else's word.</summary>
    public bool HasMore => from < to;

    public async Task<SmtpReply> CommandAsync(string command, CancellationToken cancellation)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"), cancellation);
        await stream.FlushAsync(cancellation);
        return await ReplyAsync(cancellation);
    }

    public async Task<SmtpReply> DataAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        await stream.WriteAsync(message, cancellation);
        await stream.FlushAsync(cancellation);
        return await ReplyAsync(cancellation);
    }

    /// <exception cref="SmtpRefusedException">What comes is no reply.</exception>
    /// <exception cref="EndOfStreamException">The server closed the connection.</exception>
    public async Task<SmtpReply> ReplyAsync(CancellationToken cancellation)
    {
        var lines = new List<string>();
        while (lines.Count < LinesMost)
        {
            var line = await LineAsync(cancellation);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code)
                || (line.Length > 3 && line[3] is not (' ' or '-')))
                throw new SmtpRefusedException("máy chủ trả lời không theo SMTP");
            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] == ' ')
                return new SmtpReply(code, lines);
        }

        throw new SmtpRefusedException("máy chủ trả lời dài quá mức");
    }

    private async Task<string> LineAsync(CancellationToken cancellation)
    {
        var line = new StringBuilder();
        while (line.Length < LineMost)
        {
            if (from == to)
            {
                (from, to) = (0, await stream.ReadAsync(buffer, cancellation));
                if (to == 0)
                    throw new EndOfStreamException();
            }

            var letter = (char)buffer[from++];
            if (letter == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append(letter < 128 ? letter : '?');
        }

        throw new SmtpRefusedException("máy chủ trả lời dòng dài quá mức");
    }
}
