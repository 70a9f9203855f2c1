using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Hue.Workflows.Definitions.Catalogue;

/// <summary>A published version.</summary>
/// <param name="Code">"1.001193".</param>
/// <param name="Version">1 and up.</param>
/// <param name="Hash">As <see cref="DefinitionHash"/> computes it.</param>
/// <param name="FirstPublished">Day of its first publication.</param>
public sealed record PublishedVersion(string Code, int Version, string Hash, DateOnly FirstPublished)
{
    /// <summary>The line of published.lock.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Code} {Version} {Hash} {FirstPublished:yyyy-MM-dd}");
}

/// <summary>
/// published.lock: one line a published version, "code version sha256 day", in the order of publication; lines are only ever added.
/// Empty lines and lines that begin with # say nothing.
/// </summary>
public static class PublishedLock
{
    /// <summary>Its path in the catalogue.</summary>
    public const string Path = "published.lock";

    /// <summary>Reads the lines; never throws.</summary>
    /// <returns>Line number and version; null for a line that is none.</returns>
    public static IEnumerable<(int Line, PublishedVersion? Version)> Read(byte[] bytes)
    {
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].Length > 0 && lines[at][0] != '#')
            {
                yield return (at + 1, Entry(lines[at].Split(' ')));
            }
        }
    }

    /// <summary>The published versions of a catalogue.</summary>
    public static IReadOnlySet<(string Code, int Version)> Of(ProcedureCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return catalogue.Files.Files.TryGetValue(Path, out var bytes)
            ? Read(bytes).Select(each => each.Version).OfType<PublishedVersion>().Select(each => (each.Code, each.Version)).ToFrozenSet()
            : FrozenSet<(string, int)>.Empty;
    }

    /// <summary>Versions of a catalogue that are drafts while others are published; none where nothing is published yet.</summary>
    public static IReadOnlySet<(string Code, int Version)> Drafts(ProcedureCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var published = Of(catalogue);
        return published.Count == 0
            ? published
            : catalogue.Definitions.Select(each => (each.Code, each.Version)).Where(each => !published.Contains(each)).ToFrozenSet();
    }

    private static PublishedVersion? Entry(string[] words) =>
        words.Length == 4
        && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
        && words[2].Length == 64
        && DateOnly.TryParseExact(words[3], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new PublishedVersion(words[0], version, words[2], day)
            : null;
}
