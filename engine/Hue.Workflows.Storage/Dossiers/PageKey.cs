using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Storage.Dossiers;

/// <summary>Where a page ended: the sort values of its last row. Opaque to the client, so that the order may change.</summary>
/// <param name="Sort">The first sort value.</param>
/// <param name="Dossier">The second.</param>
/// <param name="Task">The third; 0 in a list of dossiers.</param>
internal readonly record struct PageKey(long Sort, Guid Dossier, int Task)
{
    public override string ToString()
        => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Sort}.{Dossier:N}.{Task}")));

    /// <summary>The first sort value of a list that is sorted by an instant.</summary>
    /// <exception cref="PageKeyUnreadableException">It is none.</exception>
    public DateTimeOffset Instant => Sort >= Microseconds.Of(DateTimeOffset.MinValue) && Sort <= Microseconds.Of(DateTimeOffset.MaxValue)
        ? Microseconds.ToInstant(Sort)
        : throw new PageKeyUnreadableException();

    /// <exception cref="PageKeyUnreadableException">It is no key that this list gave.</exception>
    public static PageKey Parse(string key)
    {
        var parts = Base64Url.IsValid(key) ? Encoding.ASCII.GetString(Base64Url.DecodeFromChars(key)).Split('.') : [];
        return parts.Length == 3
            && long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var sort)
            && Guid.TryParseExact(parts[1], "N", out var dossier)
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var task)
                ? new PageKey(sort, dossier, task)
                : throw new PageKeyUnreadableException();
    }
}
