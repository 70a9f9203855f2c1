using System.Text;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Diffing;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Publishing;

namespace Hue.Workflows.Cli.Publish;

/// <summary>What of a catalogue is published, and the files that say so.</summary>
internal sealed class PublishedHouse(string folder, ProcedureCatalogue catalogue)
{
    private const string LockHead = "# Phiên bản đã ban hành: mã, phiên bản, SHA-256, ngày. Chỉ thêm dòng, do hue publish.\n";

    private readonly IReadOnlyList<PublishedVersion> published = catalogue.Files.Files.TryGetValue(PublishedLock.Path, out var bytes)
        ? [.. PublishedLock.Read(bytes).Select(each => each.Version).OfType<PublishedVersion>()]
        : [];

    /// <summary>Whether there is anything of a code, usable or broken.</summary>
    public bool Knows(string code) =>
        catalogue.Definitions.Any(each => each.Code == code) || catalogue.Broken.Any(each => each.Code == code);

    /// <summary>Usable versions that are not in published.lock, by code and version.</summary>
    /// <param name="code">Of one procedure; null for all.</param>
    public IReadOnlyList<ProcedureDefinition> Unpublished(string? code)
    {
        var known = published.Select(each => (each.Code, each.Version)).ToHashSet();
        return [.. catalogue.Definitions.Where(each => (code is null || each.Code == code) && !known.Contains((each.Code, each.Version)))];
    }

    /// <summary>What stands in the way: faults of those versions and of the shared files that all stand on; warnings do not.</summary>
    public IReadOnlyList<DefinitionFault> Faults(string? code, IReadOnlyList<ProcedureDefinition> due)
    {
        var broken = catalogue.Broken.Where(each => code is null || each.Code == code).SelectMany(each => each.Faults);
        var shared = catalogue.Faults.Where(each => CataloguePath.VersionFolder(each.File) is null);
        return [.. broken.Concat(due.SelectMany(catalogue.FaultsOf)).Concat(shared).Where(each => !each.IsWarning).Distinct()];
    }

    /// <summary>Writes the lock, the change entry, the index and CODEOWNERS; a file that would not change is left alone.</summary>
    public void Publish(IReadOnlyList<ProcedureDefinition> due, DateOnly day, Words words)
    {
        var now = published.Concat(due.Select(each => new PublishedVersion(each.Code, each.Version, each.Hash, day))).ToArray();
        if (due.Count > 0)
        {
            Append(PublishedLock.Path, LockHead, string.Concat(now.Skip(published.Count).Select(each => $"{each}\n")));
            var entries = due.Select(each => (catalogue.Find(each.Code, each.Version - 1), each)).ToArray();
            var isFirst = published.Count == 0 || published[^1].FirstPublished != day;
            Append(ChangeEntry.Path, ChangeEntry.Head, ChangeEntry.Write(day, isFirst, entries, words));
        }

        foreach (var (path, text) in Written(now))
            Replace(path, text);
    }

    /// <summary>Files that are written from what is published, and are not as publishing would leave them.</summary>
    public IReadOnlyList<string> Stale() =>
        [.. Written(published).Where(each => !IsAlready(each.Path, Encoding.UTF8.GetBytes(each.Text))).Select(each => each.Path)];

    private (string Path, string Text)[] Written(IReadOnlyCollection<PublishedVersion> now) =>
        [(CatalogueIndex.Path, CatalogueIndex.Write(catalogue, now)), (CodeOwners.Path, CodeOwners.Write(catalogue))];

    private bool IsAlready(string path, byte[] bytes) =>
        Path.Combine(folder, path) is var full && File.Exists(full) && File.ReadAllBytes(full).AsSpan().SequenceEqual(bytes);

    private void Append(string path, string head, string text)
    {
        var full = Path.Combine(folder, path);
        Replace(path, (File.Exists(full) ? File.ReadAllText(full) : head) + text);
    }

    /// <summary>Through a file beside it, so that a host that reads meanwhile sees the old or the new one, never half.</summary>
    private void Replace(string path, string text)
    {
        var full = Path.Combine(folder, path);
        var bytes = Encoding.UTF8.GetBytes(text);
        if (IsAlready(path, bytes))
            return;
        var draft = $"{full}.draft";
        File.WriteAllBytes(draft, bytes);
        File.Move(draft, full, overwrite: true);
    }
}
