using Hue.Workflows.Definitions.Catalogue;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>The bytes of a published version never change.</summary>
public sealed class HUE017_PublishedBytesStay : ICatalogueRule
{
    /// <inheritdoc/>
    public string Code => "HUE017";

    /// <inheritdoc/>
    public string Title => "The bytes of a published version never change.";

    /// <inheritdoc/>
    public string Instead =>
        "Undo the change and write it as the next version; lines of published.lock are only ever added, by hue "
        + "publish.";

    /// <inheritdoc/>
    public void Check(CatalogueScope scope)
    {
        if (!scope.Files.Files.TryGetValue(PublishedLock.Path, out var bytes))
        {
            return;
        }

        foreach (var (line, entry) in PublishedLock.Read(bytes))
        {
            if (entry is null)
            {
                scope.Report(this, PublishedLock.Path, line, "The line is not \"code version sha256 day\".");
            }
            else if (scope.HashOf(entry.Code, entry.Version) is not { } hash)
            {
                scope.Report(this, PublishedLock.Path, line,
                    FormattableString.Invariant($"{entry.Code} v{entry.Version} was published but is not there."));
            }
            else if (hash != entry.Hash)
            {
                scope.Report(this, PublishedLock.Path, line,
                    FormattableString.Invariant($"{entry.Code} v{entry.Version} was published with other bytes: its hash is now {hash}."));
            }
        }
    }
}
