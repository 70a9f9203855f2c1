using System.Globalization;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>The headers of a command: who made it unique, and which revision was seen.</summary>
/// <param name="Key">Idempotency-Key; null when missing or no GUID.</param>
/// <param name="Revision">If-Match; null when missing.</param>
/// <param name="RevisionUnreadable">Whether If-Match was there and said no number.</param>
/// <param name="ActingAs">X-Acting-As, "office/role"; null when left out.</param>
public sealed record CommandHead(Guid? Key, long? Revision, bool RevisionUnreadable, string? ActingAs)
{
    public const string KeyHeader = "Idempotency-Key";
    public const string ActingAsHeader = "X-Acting-As";

    /// <summary>Reads the headers; never fails, the faults are answered by <see cref="Fault"/>.</summary>
    public static ValueTask<CommandHead> BindAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        Guid? key = Guid.TryParse(headers[KeyHeader], out var guid) && guid != Guid.Empty ? guid : null;
        var match = headers.IfMatch.ToString().Trim();
        var number = match.StartsWith("W/", StringComparison.Ordinal) ? match[2..] : match;
        long? revision = long.TryParse(number.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
        var actingAs = headers[ActingAsHeader].ToString();
        return ValueTask.FromResult(
            new CommandHead(key, revision, match.Length > 0 && revision is null, actingAs.Length == 0 ? null : actingAs));
    }

    /// <summary>What is wrong with the headers; null when nothing is.</summary>
    /// <param name="asksRevision">False only for a new dossier.</param>
    public ProblemResult? Fault(bool asksRevision)
    {
        if (Key is null)
            return Problems.KeyMissing();
        if (!asksRevision)
            return null;
        if (RevisionUnreadable)
            return Problems.RevisionUnreadable();
        return Revision is null ? Problems.RevisionMissing() : null;
    }
}
